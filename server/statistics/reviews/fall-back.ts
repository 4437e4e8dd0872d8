import type { Log, ReviewLogSource } from '../../ports.ts';

/** Reads from the first source, and where that fails before it has told anything, from the second. */
export function fallBack(first: ReviewLogSource, second: ReviewLogSource, log: Log): ReviewLogSource {
  return {
    async *read(since, options) {
      let hasTold = false;
      try {
        for await (const batch of first.read(since, options)) {
          hasTold = true;
          yield batch;
        }
        return;
      } catch (fault) {
        if (hasTold || options.signal.aborted) throw fault;
        log.warn({ fault }, 'the review log cannot be read from the replica; the wiki is asked itself');
      }
      yield* second.read(since, options);
    }
  };
}

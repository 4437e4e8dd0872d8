import type { Fetched, Sources, Subject } from '../define-evidence.ts';
import { apiCodeOf, reasonOf } from './reason-of.ts';

/** API codes that say that a text may not be seen, and those that say that it is not there. */
const hiddenCodes = new Set(['permissiondenied', 'missingcontent', 'missingcontent-revid']);
const missingCodes = new Set(['nosuchrevid', 'missingtitle', 'nosuchpageid']);

/**
 * Asks for each subject by itself, so that one failing request costs only its own answer. Failures are reported through
 * `sources.failed`; an aborted run throws.
 */
export async function eachAlone<T>(
  subjects: readonly Subject[],
  sources: Sources,
  ask: (subject: Subject) => Promise<Fetched<T>>
): Promise<Map<string, Fetched<T>>> {
  const answers = await Promise.all(
    subjects.map(async (subject): Promise<[string, Fetched<T>]> => {
      try {
        return [subject.key, await ask(subject)];
      } catch (fault) {
        sources.signal?.throwIfAborted();
        return [subject.key, unavailableAfter(fault, sources)];
      }
    })
  );
  return new Map(answers);
}

function unavailableAfter(fault: unknown, { failed }: Sources): { unavailable: ReturnType<typeof reasonOf> } {
  const apiCode = apiCodeOf(fault) ?? '';
  if (hiddenCodes.has(apiCode)) return { unavailable: 'hidden' };
  if (missingCodes.has(apiCode)) return { unavailable: 'missing' };
  failed?.(fault);
  return { unavailable: reasonOf(fault) };
}

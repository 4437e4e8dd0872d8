interface Step {
  readonly step: string;
}

/** A step as an event of a stream; the id counts from 1. `forgotten` stands for steps that are no longer remembered. */
interface StepEvent<S> {
  id: number;
  event: string;
  data: S | { step: 'forgotten'; steps: number };
}

/** What happened in a run so far, for those who watch it; the oldest steps are forgotten when there are too many. */
export interface RunRecord<S extends Step> {
  add(step: S): void;
  /** The steps behind that id, and those to come until the end of the run or of the signal. */
  follow(behind: number, signal: AbortSignal): AsyncIterable<StepEvent<S>>;
  /** Whether its step `ended` has come. */
  hasEnded(): boolean;
}

/** Makes an empty record that remembers so many steps. */
export function createRunRecord<S extends Step>(most: number): RunRecord<S> {
  let events: StepEvent<S>[] = [];
  let forgotten = 0;
  const waiting = new Set<() => void>();
  const ended = () => events.at(-1)?.event === 'ended';

  function tell(): void {
    for (const wake of waiting) wake();
    waiting.clear();
  }

  function changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake);
        waiting.delete(wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
      if (signal.aborted) wake();
    });
  }

  return {
    hasEnded: ended,
    add(step) {
      events.push({ id: forgotten + events.length + 1, event: step.step, data: step });
      if (events.length > most) {
        // By the half, so that not every step moves all the others.
        const kept = events.slice(-Math.ceil(most / 2));
        forgotten += events.length - kept.length;
        events = kept;
      }
      tell();
    },
    async *follow(behind, signal) {
      let next = behind;
      while (!signal.aborted) {
        if (next < forgotten) {
          const steps = forgotten - next;
          next = forgotten;
          yield { id: next, event: 'forgotten', data: { step: 'forgotten', steps } };
        }
        const event = events[next - forgotten];
        if (event) {
          next = event.id;
          yield event;
        } else if (ended()) return;
        else await changed(signal);
      }
    }
  };
}

/** Calls `fire` when so many milliseconds are over, unless what it returns is called before. */
export type StartTimer = (ms: number, fire: () => void) => () => void;

/** For how long one kind of evidence may be fetched for a batch, milliseconds: patience with a busy wiki ends before. */
export const fetchLimitMs = 900_000;

/** Evidence did not come to its end. The code is that of a request that took too long. */
export class FetchTimedOut extends Error {
  readonly code = 'timeout';

  constructor(readonly params: { readonly limitMs: number }) {
    super('Evidence took too long.');
  }
}

/** Fetches within a limit of time: work that goes on beyond it is told to end, and waited for no longer. */
export async function fetchWithin<T>(
  limitMs: number,
  startTimer: StartTimer,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const ending = new AbortController();
  const leave = (): void => ending.abort(outer?.reason);
  if (outer?.aborted) leave();
  outer?.addEventListener('abort', leave, { once: true });
  let stopTimer = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    stopTimer = startTimer(limitMs, () => {
      reject(new FetchTimedOut({ limitMs }));
      ending.abort();
    });
  });
  try {
    return await Promise.race([work(ending.signal), late]);
  } finally {
    stopTimer();
    outer?.removeEventListener('abort', leave);
  }
}

/** A timer of the machine. */
export function startRealTimer(ms: number, fire: () => void): () => void {
  const timer = setTimeout(fire, ms);
  return () => clearTimeout(timer);
}

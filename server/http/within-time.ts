import { RouteError } from '../routes/define-route.ts';

/** What the work comes to, or a refusal when it takes longer than so many milliseconds; what it comes to then is dropped. */
export async function withinTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const refuse = () => reject(new RouteError(503, 'timed-out', 'This has taken too long.', { limitMs }));
    timer = setTimeout(refuse, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

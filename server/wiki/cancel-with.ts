/**
 * Cancels the reading of a body when a signal aborts; gives what takes the watch off again. `fetch` promises to do so by
 * itself, but Node 20 forgets the signal of a request whose headers have come once the garbage collector has passed
 * (https://github.com/nodejs/undici/issues/3644): a read would never end, whatever the time-out.
 */
export function cancelWith(
  reader: Pick<ReadableStreamDefaultReader, 'cancel'>,
  signal: AbortSignal
): () => void {
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  return () => signal.removeEventListener('abort', cancel);
}

/** The same pieces, and null whenever none has come for so many milliseconds. */
export async function* withHeartbeat<T>(pieces: AsyncIterable<T>, everyMs: number): AsyncGenerator<T | null> {
  const source = pieces[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<T>> | null = null;
  try {
    for (;;) {
      next ??= source.next();
      const first = await firstOf(next, everyMs);
      if (first === null) {
        yield null;
        continue;
      }
      next = null;
      if (first.done === true) return;
      yield first.value;
    }
  } finally {
    next?.catch(() => undefined);
    // A source that waits for its next piece ends by its own signal.
    void source.return?.();
  }
}

async function firstOf<T>(piece: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const beat = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([piece, beat]);
  } finally {
    clearTimeout(timer);
  }
}

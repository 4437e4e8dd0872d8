/** Lets so many listen at a time. */
export interface ListenerCount {
  /** The same events for one more listener, who is gone when the signal or the events end; null where there are too many. */
  admit<T>(events: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> | null;
}

/** Begins to count. */
export function countListeners(most: number): ListenerCount {
  let listening = 0;
  return {
    admit(events, signal) {
      if (listening >= most) return null;
      if (signal.aborted) return events;
      listening += 1;
      let here = true;
      const leave = () => {
        signal.removeEventListener('abort', leave);
        if (here) listening -= 1;
        here = false;
      };
      signal.addEventListener('abort', leave);
      return untilEnd(events, leave);
    }
  };
}

async function* untilEnd<T>(events: AsyncIterable<T>, leave: () => void): AsyncGenerator<T, void> {
  try {
    yield* events;
  } finally {
    leave();
  }
}

import type { Log } from '../../../server/ports.ts';

/** What went wrong during a measurement, by message; a figure with complaints is not worth much. */
export interface Complaints {
  readonly log: Log;
  /** Each message with the data of its first time and how often it came. */
  list(): string[];
}

/** Collects warnings and errors of the engine. */
export function collectComplaints(): Complaints {
  const seen = new Map<string, { first: string; times: number }>();
  const note = (data: Record<string, unknown>, message: string): void => {
    const known = seen.get(message);
    if (known) known.times += 1;
    else seen.set(message, { first: describe(data), times: 1 });
  };
  return {
    log: { info: () => undefined, warn: note, error: note },
    list: () => [...seen].map(([message, { first, times }]) => `${message} (${times} times; first: ${first})`)
  };
}

function describe(data: Record<string, unknown>): string {
  return Object.entries(data)
    .map(
      ([name, value]) =>
        `${name}: ${value instanceof Error ? `${value.name} ${value.message}` : String(value)}`
    )
    .join(', ');
}

import type { Log } from '../../server/ports.ts';

/** A log that keeps its lines, so that a test can look at them. */
export interface RecordedLog extends Log {
  readonly lines: { level: 'info' | 'warn' | 'error'; message: string; data: Record<string, unknown> }[];
}

/** Makes one. */
export function recordedLog(): RecordedLog {
  const lines: RecordedLog['lines'] = [];
  const record = (level: 'info' | 'warn' | 'error') => (data: Record<string, unknown>, message: string) => {
    lines.push({ level, message, data });
  };
  return { lines, info: record('info'), warn: record('warn'), error: record('error') };
}

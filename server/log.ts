import { pino } from 'pino';
import type { Log } from './ports.ts';

/** Characters that move what is shown, end lines or are none: controls, marks of direction, separators, halves of pairs. */
const unseen =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]/gu;
const longestMessage = 2_000;
const longestStack = 8_000;

/**
 * JSON lines on standard error, one an event. Of an error only name, code, message and stack are kept (of a WikiError name,
 * code and params). What terminals and editors do not show as it is stands there as `\uXXXX`.
 */
export function createLog(
  level: string,
  destination: Destination = pino.destination({ dest: 2, sync: true })
): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fault: describeFault } },
    { write: (line: string) => void destination.write(line.replace(unseen, escape)) }
  );
  return {
    info: (data, message) => logger.info(data, message),
    warn: (data, message) => logger.warn(data, message),
    error: (data, message) => logger.error(data, message)
  };
}

interface Destination {
  write(line: string): unknown;
}

function escape(character: string): string {
  return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What is logged of a fault. */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: 'not an error', type: typeof fault };
  const code = 'code' in fault ? fault.code : undefined;
  // Of a fault between us and a wiki, where it was noticed tells nothing.
  if (fault.name === 'WikiError')
    return { name: fault.name, code, params: 'params' in fault ? fault.params : {} };
  const message = fault.message.slice(0, longestMessage);
  return { name: fault.name, code, message, stack: fault.stack?.slice(0, longestStack) };
}

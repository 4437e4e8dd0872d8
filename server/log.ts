import { pino } from 'pino';
import type { Log } from './ports.ts';

/** JSON lines on standard error. Of an error only name, code, message and stack are kept (of a WikiError name, code and params). */
export function createLog(level: string): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fault: describeFault } },
    pino.destination({ dest: 2, sync: true })
  );
  return {
    info: (data, message) => logger.info(data, message),
    warn: (data, message) => logger.warn(data, message),
    error: (data, message) => logger.error(data, message)
  };
}

/** What is logged of a fault. */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: 'not an error', type: typeof fault };
  const code = 'code' in fault ? fault.code : undefined;
  // Of a fault between us and a wiki, where it was noticed tells nothing.
  if (fault.name === 'WikiError')
    return { name: fault.name, code, params: 'params' in fault ? fault.params : {} };
  return { name: fault.name, code, message: fault.message, stack: fault.stack };
}

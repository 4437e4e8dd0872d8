import { pino } from 'pino';
import type { Log } from './ports.ts';

/** JSON lines on standard error. Of an error only name, code, message and stack are kept, never what hangs on it. */
export function createLog(level: string): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fault: describe } },
    pino.destination({ dest: 2, sync: true })
  );
  return {
    info: (data, message) => logger.info(data, message),
    warn: (data, message) => logger.warn(data, message),
    error: (data, message) => logger.error(data, message)
  };
}

function describe(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: 'not an error', type: typeof fault };
  const code = 'code' in fault ? fault.code : undefined;
  return { name: fault.name, code, message: fault.message, stack: fault.stack };
}

import type { z } from 'zod';
import type { Log } from '../ports.ts';

/** What a stored value is by its schema, or null (and a line in the log) when it no longer is that. */
export function parseRow<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  about: { log: Log; table: string; id: unknown }
): z.output<Schema> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  const { log, table, id } = about;
  log.warn(
    { table, id, at: fault?.path.join('.'), reason: fault?.message },
    'a stored row does not parse and is left out'
  );
  return null;
}

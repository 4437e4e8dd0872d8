import { z } from 'zod';

/** A whole number of any column or sum: BIGINT and DECIMAL come as text where a number would not be exact. */
export const wholeColumn = z
  .union([z.number(), z.string().regex(/^-?\d{1,20}$/)])
  .transform(Number)
  .pipe(z.number().int());

/** A MediaWiki timestamp (`20241106103045`, BINARY(14), always UTC) as epoch milliseconds. */
export const timestampColumn = z
  .string()
  .regex(/^\d{14}$/)
  .transform((text) => Date.parse(text.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z')))
  .pipe(z.number());

/** Epoch milliseconds as a MediaWiki timestamp, for bindings. */
export function toTimestamp(at: number): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
}

import { z } from 'zod';

/** A whole number in a path or a query, 1 or more; a refusal says what is wanted, not what was made of the text. */
export function wholeNumber(most: number = Number.MAX_SAFE_INTEGER) {
  const bounds = most === Number.MAX_SAFE_INTEGER ? '1 or more' : `from 1 to ${most}`;
  const error = `wanted: a whole number, ${bounds}`;
  return z.coerce.number(error).int(error).min(1, error).max(most, error);
}

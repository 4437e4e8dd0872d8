const LONGEST_MS = 600_000;
const SECONDS = /^\+?\d+(?:\.\d+)?$/;
// Date.parse() also takes "abc 5" for a date in May, so the shape is checked first.
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d{2}:\d{2}:\d{2}/;

/**
 * Milliseconds that a Retry-After header asks us to wait: seconds (also fractions) or an HTTP date, at most 10 minutes,
 * 0 for a date gone by. Null when there is none or it makes no sense (negative, words), so that our own back-off applies.
 * `dateHeader` is the answer's own Date: a date is measured against the server's clock where it is told, else against `nowMs`.
 */
export function parseRetryAfter(
  value: string | null,
  nowMs: number,
  dateHeader: string | null = null
): number | null {
  const text = value?.trim() ?? '';
  if (SECONDS.test(text)) return Math.min(Math.ceil(Number(text) * 1000), LONGEST_MS);
  if (!HTTP_DATE.test(text)) return null;
  const due = Date.parse(text);
  if (Number.isNaN(due)) return null;
  const serverNow = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  return Math.min(Math.max(0, due - (Number.isNaN(serverNow) ? nowMs : serverNow)), LONGEST_MS);
}

/** A stored time (epoch ms) in ISO 8601, UTC; null stays null, and what is no time becomes undefined, which no schema takes. */
export function toIsoTime(time: number | null): string | null | undefined {
  if (time === null) return null;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Splits a list without its duplicates into parts of at most `size`. */
export function inBatches<T>(items: readonly T[], size: number): T[][] {
  const distinct = [...new Set(items)];
  const batches: T[][] = [];
  for (let at = 0; at < distinct.length; at += size) batches.push(distinct.slice(at, at + size));
  return batches;
}

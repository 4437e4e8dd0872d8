/** What is known of one wiki in one period, by the names that the fields have on the wire. */
export interface StatisticsRow {
  readonly wiki: string;
  /** The first day of the period, such as `2026-11-01`. */
  readonly date: string;
  readonly values: Readonly<Record<string, number | null>>;
}

/** Rows of several answers as one: fields of the same wiki and day come together. Oldest first, wikis by name. */
export function mergeRows(...answers: readonly (readonly StatisticsRow[])[]): StatisticsRow[] {
  const merged = new Map<string, StatisticsRow>();
  for (const row of answers.flat()) {
    const key = `${row.date} ${row.wiki}`;
    merged.set(key, { ...row, values: { ...merged.get(key)?.values, ...row.values } });
  }
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/** The wikis of some rows, by name. */
export function wikisIn(rows: readonly StatisticsRow[]): string[] {
  return [...new Set(rows.map(({ wiki }) => wiki))].sort();
}

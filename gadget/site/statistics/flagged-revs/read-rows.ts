import type { FlaggedRevsNote } from '../../../../shared/flagged-revs-statistics.ts';
import { fields, Garbage, text } from '../../../api/guard.ts';
import type { StatisticsRow } from './statistics-row.ts';

/**
 * The rows of an answer of the FlaggedRevs statistics, whatever is counted in them: all fields that are numbers. Wikis
 * have their ids, where the API has codes. Fails with Garbage.
 */
export function readRows(data: unknown, wikis: readonly string[]): StatisticsRow[] {
  if (!Array.isArray(data)) throw new Garbage('list');
  return data.map((row) => {
    const { wiki, date, ...rest } = fields(row);
    const values = Object.entries(rest).filter((one): one is [string, number | null] => isValue(one[1]));
    return { wiki: idOf(text(wiki), wikis), date: text(date), values: Object.fromEntries(values) };
  });
}

/** How far two tables of a wiki go, as one: the worse state, and the day up to which both are complete. */
export function mergeNotes(
  answers: readonly (readonly FlaggedRevsNote[])[],
  wikis: readonly string[]
): FlaggedRevsNote[] {
  const merged = new Map<string, FlaggedRevsNote>();
  for (const note of answers.flat()) {
    const wiki = idOf(note.wiki, wikis);
    const known = merged.get(wiki);
    merged.set(wiki, known ? worse(known, { ...note, wiki }) : { ...note, wiki });
  }
  return [...merged.values()];
}

const states = ['loaded', 'failed', 'no-tables', 'never-loaded'] as const;

function worse(one: FlaggedRevsNote, other: FlaggedRevsNote): FlaggedRevsNote {
  const later = states.indexOf(one.state) >= states.indexOf(other.state) ? one : other;
  return {
    ...later,
    completeUntil: earlier(one.completeUntil, other.completeUntil),
    loadedAt: earlier(one.loadedAt, other.loadedAt)
  };
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Wikipedias go by their language alone in the API, and by their database everywhere else. */
function idOf(code: string, wikis: readonly string[]): string {
  return wikis.find((id) => id === code || id === `${code.replaceAll('-', '_')}wiki`) ?? code;
}

function isValue(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && isFinite(value));
}

import { z } from 'zod';
import type { DecidedRevision } from '../../shared/decision.ts';
import type { Outcome } from '../../shared/verdict.ts';
import { readJson } from './read-json.ts';

/**
 * What all checks found in the edits of a decision, as short as it can be: the ids of the checks once, then a letter for
 * each check and edit. Thirty checks take thirty bytes an edit.
 */
export function packResults(edits: readonly Pick<DecidedRevision, 'results' | 'cumulative'>[]): string {
  const found = edits.flatMap(({ results, cumulative }) => [...results, ...cumulative]);
  const checks = [...new Set(found.map(([check]) => check))].sort();
  const pack = (results: DecidedRevision['results']) => {
    const outcomes = new Map(results);
    return checks.map((check) => letterOf(outcomes.get(check))).join('');
  };
  return JSON.stringify({
    checks,
    edits: edits.map(({ results, cumulative }) => [
      pack(results),
      ...(cumulative.length > 0 ? [pack(cumulative)] : [])
    ])
  } satisfies Packed);
}

/** The edits of a row with their results put back; empty ones where none are kept. */
export function unpackResults(edits: unknown, packed: string | null): unknown {
  if (!Array.isArray(edits)) return edits;
  const read = packed === null ? { checks: [], edits: [] } : Packed.safeParse(readJson(packed)).data;
  if (!read) return undefined;
  const unpack = (letters = '') =>
    read.checks.flatMap((check, index) => {
      const outcome = outcomes[letters[index] ?? none];
      return outcome ? [[check, outcome]] : [];
    });
  return edits.map((edit: unknown, index) => {
    if (typeof edit !== 'object') return edit;
    const [results, cumulative] = read.edits[index] ?? [];
    return { ...edit, results: unpack(results), cumulative: unpack(cumulative) };
  });
}

const Packed = z.object({ checks: z.array(z.string()), edits: z.array(z.array(z.string()).max(2)) });
type Packed = z.infer<typeof Packed>;

const none = '.';
const outcomes: Readonly<Record<string, Outcome>> = {
  a: 'approve',
  b: 'block',
  n: 'neutral',
  u: 'unavailable'
};

function letterOf(outcome: Outcome | undefined): string {
  return Object.entries(outcomes).find(([, one]) => one === outcome)?.[0] ?? none;
}

import { z } from 'zod';
import type { ClassicDiff, ClassicDiffs, Clock, Wiki } from '../../ports.ts';
import { diffPage } from './diff-page.ts';
import { diffRows } from './diff-rows.ts';
import { readSides } from './read-sides.ts';
import { readDiffUrl, type DiffPlace, type DiffTarget } from './read-diff-url.ts';

/** What it works with. */
export interface ClassicDiffsParts {
  readonly places: readonly DiffPlace[];
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly clock: Pick<Clock, 'now'>;
  readonly patienceMs?: number;
}

const keptMs = 3_600_000;
const mostKept = 300;
const mostBytes = 32_000_000;

/** Differences, made from texts that the wiki's API tells, and kept for an hour. */
export function createClassicDiffs({
  places,
  wikiOf,
  clock,
  patienceMs = 20_000
}: ClassicDiffsParts): ClassicDiffs {
  const kept = new Map<string, { until: number; diff: Promise<ClassicDiff>; bytes: number }>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  async function make(key: string, wiki: Wiki, target: DiffTarget): Promise<ClassicDiff> {
    const diff = readDiff(wiki, target, AbortSignal.timeout(patienceMs));
    const entry = { until: clock.now() + keptMs, diff, bytes: 0 };
    drop(key);
    kept.set(key, entry);
    const found = await diff.catch(() => null);
    if (kept.get(key) === entry) {
      // A failure, and a revision that is not there, may be otherwise in a moment.
      if (found === null || 'why' in found) drop(key);
      else bytes += entry.bytes = found.html.length;
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept && bytes <= mostBytes) break;
      drop(oldest);
    }
    return diff;
  }

  return {
    async of(url) {
      const asked = readDiffUrl(url, places);
      if (!asked) return { why: 'not-a-diff' };
      const key = JSON.stringify(asked);
      const known = kept.get(key);
      if (known && clock.now() < known.until) return known.diff;
      return make(key, wikiOf(asked.wiki), asked.target);
    }
  };
}

async function readDiff(wiki: Wiki, target: DiffTarget, signal: AbortSignal): Promise<ClassicDiff> {
  try {
    const pair = 'from' in target ? target : await readPair(wiki, target, signal);
    if (pair === null) return { why: 'no-such-revision' };
    const ids = pair.from === null ? [pair.to] : [pair.from, pair.to];
    const sides = await readSides(wiki, ids, signal);
    const before = pair.from === null ? null : sides.get(pair.from);
    const after = sides.get(pair.to);
    if (!after || before === undefined) return { why: 'no-such-revision' };
    const isHidden = after.text === null || before?.text === null;
    const rows = isHidden ? null : diffRows(before?.text ?? '', after.text ?? '');
    return diffPage({ before, after, rows });
  } catch (fault) {
    if (isMissing(fault)) return { why: 'no-such-revision' };
    throw fault;
  }
}

const Compared = z.object({
  compare: z.object({ fromrevid: z.number().int().optional(), torevid: z.number().int().optional() })
});

/** The wiki itself says what stands beside a revision; `from` is null before the first. */
async function readPair(
  wiki: Wiki,
  { revision, beside }: Extract<DiffTarget, { revision: number }>,
  signal: AbortSignal
): Promise<{ from: number | null; to: number } | null> {
  const params = { action: 'compare', fromrev: revision, torelative: beside, prop: 'ids' };
  const { compare } = await wiki.api.get(params, Compared, { signal });
  const { fromrevid: from = null, torevid: to } = compare;
  return to === undefined ? null : { from, to };
}

const missing: ReadonlySet<unknown> = new Set([
  'nosuchrevid',
  'missingcontent',
  'missingtitle',
  'nosuchpageid'
]);

function isMissing(fault: unknown): boolean {
  if (!(fault instanceof Error) || fault.name !== 'WikiError' || !('params' in fault)) return false;
  const params: unknown = fault.params;
  return typeof params === 'object' && params !== null && 'apiCode' in params && missing.has(params.apiCode);
}

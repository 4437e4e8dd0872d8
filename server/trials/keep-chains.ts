import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { Dossier } from '../../shared/dossier.ts';
import { RegressionCase, type ExpectedEdit } from '../../shared/regression-case.ts';
import type { TrialItem } from '../../shared/trial.ts';
import type { Decision, PageVerdict } from '../../shared/verdict.ts';
import type { JudgedChain } from './judge-trial.ts';

/** What a trial was judged from, kept packed for as long as the trial is remembered. */
export interface KeptChains {
  /** The items of a chain, with whether they can be saved. Chains that no longer fit are not kept. */
  add(chain: JudgedChain): Promise<TrialItem[]>;
  /** Which of these items can be saved. */
  among(ids: Iterable<string>): string[];
  /** One case a chain that any of them is of. */
  cases(wiki: string, expected: ReadonlyMap<string, Decision>): AsyncIterable<RegressionCase>;
}

interface Kept {
  readonly body: Buffer;
  readonly itemIds: ReadonlySet<string>;
  readonly notes: readonly string[];
  readonly verdict: Pick<PageVerdict, 'revisions' | 'page' | 'stableRevisionId'>;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const mostUnpacked = 256 * 1024 * 1024;

/** Keeps at most so many bytes. */
export function keepChains(mostBytes: number): KeptChains {
  const kept: Kept[] = [];
  let bytes = 0;
  return {
    async add({ items, dossier, verdict }) {
      if (!dossier || !verdict) return [...items];
      const body = await pack(JSON.stringify(dossier));
      if (bytes + body.length > mostBytes) return [...items];
      bytes += body.length;
      const notes = items.flatMap(({ cases }) => cases.map(({ note }) => note)).filter((note) => note !== '');
      kept.push({ body, verdict, notes, itemIds: new Set(items.map(({ id }) => id)) });
      return items.map((item) => ({ ...item, savable: true }));
    },
    among: (ids) => [...ids].filter((id) => kept.some(({ itemIds }) => itemIds.has(id))),
    async *cases(wiki, expected) {
      for (const one of kept) {
        const edits = expectedEdits(one, expected);
        if (edits.length > 0) yield toCase(wiki, one, edits, await open(one.body));
      }
    }
  };
}

async function open(body: Buffer): Promise<Dossier> {
  const json = await unpack(body, { maxOutputLength: mostUnpacked });
  return z.pipe(z.unknown(), Dossier).parse(JSON.parse(json.toString()));
}

function expectedEdits({ verdict }: Kept, expected: ReadonlyMap<string, Decision>): ExpectedEdit[] {
  return verdict.revisions.flatMap(({ revisionId, absorbedBy }) => {
    const decision = expected.get(`${verdict.stableRevisionId}-${revisionId}`);
    if (decision === undefined) return [];
    const label = decision === 'approve' ? ('good' as const) : ('bad' as const);
    return { revisionId, label, expected: decision, undoneBy: label === 'bad' ? absorbedBy : null };
  });
}

function toCase(
  wiki: string,
  { verdict, notes }: Kept,
  edits: ExpectedEdit[],
  dossier: Dossier
): RegressionCase {
  const ids = edits.map(({ revisionId }) => revisionId).join(', ');
  return RegressionCase.parse({
    ...dossier,
    case: {
      name: `${wiki}: ${verdict.page.title} (${ids})`,
      why: notes[0] ?? 'Somebody who looked at the edit said so on the test page.',
      edits,
      expectedPage: pageDecision(verdict, edits)
    }
  });
}

/** The first edit that is not to be approved decides for the page; of edits that nobody spoke about, what was found holds. */
function pageDecision({ revisions }: Kept['verdict'], edits: readonly ExpectedEdit[]): Decision {
  for (const { revisionId, decision, absorbedBy } of revisions) {
    const expected = edits.find((edit) => edit.revisionId === revisionId)?.expected ?? decision;
    const isTakenBack = absorbedBy !== null && expected === decision;
    if (expected !== 'approve' && !isTakenBack) return expected;
  }
  return 'approve';
}

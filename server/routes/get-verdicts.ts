import { z } from 'zod';
import type { CheckResult, PageVerdict } from '../../shared/verdict.ts';
import { VerdictList, type VerdictEntry } from '../../shared/verdict-list.ts';
import type { DeskAnswer } from '../ports.ts';
import { defineRoute, RouteError } from './define-route.ts';

const atMost = 50;

/** Verdicts for a list of titles or revisions: what is stored at once, the rest judged and asked for again. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/wikis/:wiki/verdicts',
  summary: 'Verdicts for pending pages or revisions; what is missing or stale is judged meanwhile',
  access: 'public',
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({
    titles: z.string().optional().describe('Page titles, separated by |'),
    revisions: z
      .string()
      .regex(/^\d{1,15}(\|\d{1,15})*$/, 'revision ids are whole numbers, separated by |')
      .optional()
      .describe('Revision ids, separated by |'),
    results: z
      .enum(['telling', 'all'])
      .default('telling')
      .describe('Whether checks that found nothing are listed too')
  }),
  answer: VerdictList,
  errors: { 'nothing-asked': 400, 'too-many': 400, 'no-such-wiki': 404 },
  async handle({ params: { wiki }, query: { titles, revisions, results }, services: { desk } }) {
    const asked = [...new Set((revisions ?? titles ?? '').split('|').filter((key) => key !== ''))];
    if (asked.length === 0 || (titles !== undefined && revisions !== undefined)) {
      throw new RouteError(400, 'nothing-asked', 'Send either titles or revisions.');
    }
    if (asked.length > atMost) {
      throw new RouteError(400, 'too-many', `At most ${atMost} at a time.`, { most: atMost });
    }
    const answers =
      revisions === undefined
        ? await desk.ofTitles(wiki, asked)
        : await byId(desk.ofRevisions(wiki, asked.map(Number)));
    return { verdicts: asked.map((key) => toEntry(key, answers.get(key), results)) };
  }
});

async function byId(answers: Promise<Map<number, DeskAnswer>>): Promise<Map<string, DeskAnswer>> {
  return new Map([...(await answers)].map(([id, answer]) => [String(id), answer]));
}

function toEntry(key: string, answer: DeskAnswer | undefined, results: 'telling' | 'all'): VerdictEntry {
  if (answer?.state !== 'judged') return { key, state: answer?.state ?? 'not-pending' };
  const verdict = results === 'all' ? answer.verdict : withoutNeutral(answer.verdict);
  return { key, state: 'judged', fresh: answer.fresh, verdict };
}

function withoutNeutral(verdict: PageVerdict): PageVerdict {
  const telling = ({ outcome }: CheckResult) => outcome !== 'neutral';
  return {
    ...verdict,
    revisions: verdict.revisions.map((revision) => ({
      ...revision,
      results: revision.results.filter(telling),
      cumulative: revision.cumulative.filter(telling)
    }))
  };
}

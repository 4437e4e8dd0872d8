import { z } from 'zod';
import type { TrialCase, TrialFault, TrialItem, TrialOrder } from '../../shared/trial.ts';
import type { Wiki } from '../ports.ts';
import type { SettingsInForce } from '../review/reviewer.ts';
import { readTitle } from '../text/title.ts';
import { findInRange, findNamed, type FoundEdits, type Line } from './find-edits.ts';
import { judgeTrial, missedIn, type JudgedChain, type TrialJudging } from './judge-trial.ts';
import { readCases, type WrittenCase } from './read-cases.ts';

/** One trial: what is asked, of how many edits at most, and under what. */
export interface TrialTask {
  readonly wiki: string;
  readonly order: TrialOrder;
  readonly most: number;
  readonly inForce: SettingsInForce;
}

/** What a trial is made with. `originsOf`: where a wiki's pages are. */
export interface TrialTools {
  readonly judging: TrialJudging;
  readonly originsOf: (wiki: string) => readonly string[];
}

/** News of a trial: what was found wrong, and the chains judged since. */
export interface TrialNews {
  readonly done: number;
  readonly of: number;
  readonly faults: readonly TrialFault[];
  readonly chains: readonly JudgedChain[];
}

/** Finds what an order means, and judges it. Tells what it has found as it goes on. */
export async function* performTrial(
  { wiki: wikiId, order, most, inForce }: TrialTask,
  { judging, originsOf }: TrialTools,
  signal: AbortSignal
): AsyncGenerator<TrialNews, void> {
  const wiki = judging.wikiOf(wikiId);
  const checkIds = new Set(judging.checks.map(({ id }) => id));
  const { lines, cases, faults } = await readOrder(order, wiki, checkIds, signal);
  const taken = lines.slice(0, most);
  const sought: FoundEdits = order.range
    ? await findInRange(order.range, wiki, most + 1, signal)
    : await findNamed(taken, { wiki, origins: originsOf(wikiId) }, signal);
  const found = sought.found.slice(0, most);
  const over = lines.slice(most).map(({ line, text }) => tooMany(line, text));
  const overflow = sought.found.length > most ? [tooMany(null, '')] : [];
  let done = 0;
  let left = most;
  yield { done, of: found.length, faults: [...faults, ...sought.faults, ...over, ...overflow], chains: [] };
  for await (const group of judgeTrial(wikiId, found, inForce, judging, signal)) {
    done += group.length;
    const chains = group.map((chain) => {
      const items = chain.items.slice(0, left).map((item) => withCases(item, cases));
      left -= items.length;
      return { ...chain, items };
    });
    const cut = group.some(({ items }, index) => items.length > (chains[index]?.items.length ?? 0));
    const missed = group.flatMap(missedIn);
    yield { done, of: found.length, faults: cut ? [...missed, tooMany(null, '')] : missed, chains };
    if (left === 0 && done < found.length) {
      yield { done, of: found.length, faults: cut ? [] : [tooMany(null, '')], chains: [] };
      return;
    }
  }
}

function tooMany(line: number | null, text: string): TrialFault {
  return { line, text: text.slice(0, 200), code: 'too-many' };
}

interface ReadOrder {
  readonly lines: readonly Line[];
  readonly cases: readonly WrittenCase[];
  readonly faults: readonly TrialFault[];
}

async function readOrder(
  { lines = [], casesPage }: TrialOrder,
  wiki: Wiki,
  checkIds: ReadonlySet<string>,
  signal: AbortSignal
): Promise<ReadOrder> {
  if (casesPage === undefined) {
    const given = lines.map((text, index) => ({ line: index + 1, text }));
    return { lines: given.filter(({ text }) => text.trim() !== ''), cases: [], faults: [] };
  }
  const text = await readPage(casesPage, wiki, signal);
  if (text === null)
    return { lines: [], cases: [], faults: [{ line: null, text: casesPage, code: 'page-unread' }] };
  const { cases, faults } = readCases(text, checkIds);
  return { lines: cases.map(({ line, link }) => ({ line, text: link })), cases, faults };
}

const mostLetters = 200_000;

async function readPage(title: string, wiki: Wiki, signal: AbortSignal): Promise<string | null> {
  const read = readTitle(title, await wiki.site());
  if (read === null || read.name === '') return null;
  const params = { action: 'query', prop: 'revisions', titles: title.replace(/#.*$/, ''), redirects: true };
  const { query } = await wiki.api.get({ ...params, rvprop: 'content', rvslots: 'main' }, Answer, { signal });
  const text = query?.pages?.[0]?.revisions?.[0]?.slots.main.content ?? null;
  return text === null || text.length > mostLetters ? null : text;
}

const Answer = z.object({
  query: z
    .object({
      pages: z
        .array(
          z.object({
            revisions: z
              .array(z.object({ slots: z.object({ main: z.object({ content: z.string().optional() }) }) }))
              .optional()
          })
        )
        .optional()
    })
    .optional()
});

/** What cases on the lines of an item say of it. */
function withCases(item: TrialItem, cases: readonly WrittenCase[]): TrialItem {
  const own = cases.filter(({ line }) => item.lines.includes(line));
  return { ...item, cases: own.map((one) => compare(one, item)) };
}

function compare({ line, checkId, expected, note }: WrittenCase, { edit }: TrialItem): TrialCase {
  const found =
    checkId === null
      ? edit.decision
      : (edit.results.find((result) => result.checkId === checkId)?.outcome ?? null);
  const state = found === null ? 'not-run' : found === expected ? 'passed' : 'failed';
  return { line, checkId, expected, note, found, state };
}

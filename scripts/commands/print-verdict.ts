import type { Costs } from '../../shared/costs.ts';
import type { Message } from '../../shared/message.ts';
import type { CheckResult, Decision, PageVerdict, RevisionVerdict } from '../../shared/verdict.ts';
import type { Catalogues } from '../../server/catalogues.ts';

/** The three decisions in the words that the gadget uses. */
export const decisionWords: Readonly<Record<Decision, string>> = {
  approve: 'Safe to accept',
  manual: 'Needs a look',
  blocked: 'Held back'
};

/** The decision on an edit in these words: one that cannot be accepted before an earlier edit needs a look, too. */
export function revisionWords({
  decision,
  inSafePrefix
}: Pick<RevisionVerdict, 'decision' | 'inSafePrefix'>): string {
  return decisionWords[waits({ decision, inSafePrefix }) ? 'manual' : decision];
}

/** Whether nothing speaks against an edit but that an earlier one is still to be looked at. */
export function waits({
  decision,
  inSafePrefix
}: Pick<RevisionVerdict, 'decision' | 'inSafePrefix'>): boolean {
  return decision === 'approve' && !inSafePrefix;
}

/** A message as an English sentence for a terminal. */
export function sentence({ key, params }: Message, catalogues: Catalogues): string {
  const texts = params.map((param) => {
    if (Array.isArray(param)) return param.join(', ');
    return typeof param === 'object' ? readableTime(param.time) : param;
  });
  return catalogues.translate('en', key, texts);
}

/** `2026-10-04T01:53:00Z` as `4 October 2026 01:53 UTC`; what is no time stays as it is. */
function readableTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const day = time.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day} ${time.toISOString().slice(11, 16)} UTC`;
}

/** Prints a page's verdict for a person: the page, then every edit with what its checks found; with costs, every check. */
export function printVerdict(verdict: PageVerdict, catalogues: Catalogues, costs: Costs | null = null): void {
  const { page, decision, reason, safeRevisionId, revisions } = verdict;
  const prefix = safeRevisionId === null ? '' : ` (safe up to ${safeRevisionId})`;
  console.log(`${page.title}: ${decisionWords[decision]}${prefix}\n  ${sentence(reason, catalogues)}`);
  for (const revision of revisions) printRevision(revision, catalogues, costs !== null);
  if (costs) printCosts(costs);
}

function printRevision(revision: RevisionVerdict, catalogues: Catalogues, every: boolean): void {
  const { revisionId, user, timestamp, results, cumulative, absorbedBy } = revision;
  const waiting = waits(revision) ? ', waits for an earlier edit' : '';
  const absorbed = absorbedBy === null ? '' : `, taken back by ${absorbedBy}`;
  console.log(
    `  ${revisionId} (${readableTime(timestamp)}, ${user ?? 'hidden name'}): ${revisionWords(revision)}${waiting}${absorbed}`
  );
  for (const result of results) printResult(result, catalogues, every);
  if (cumulative.length > 0) console.log('    All that accepting it would publish:');
  for (const result of cumulative) printResult(result, catalogues, every);
}

const signs = { approve: '+', block: '-', neutral: ' ', unavailable: '?' } as const;

function printResult(result: CheckResult, catalogues: Catalogues, every: boolean): void {
  if (result.outcome === 'neutral' && !every) return;
  const { checkId, outcome, message, setting } = result;
  const force = setting ? ` [${setting.option} = ${JSON.stringify(setting.value)}]` : '';
  console.log(`    ${signs[outcome]} ${checkId}: ${sentence(message, catalogues)}${force}`);
}

function printCosts({ checkMs, requests }: Costs): void {
  const times = Object.entries(checkMs).map(([id, ms]) => `${id} ${ms.toFixed(1)} ms`);
  const asked = Object.entries(requests).map(([kind, count]) => `${kind} ${count}`);
  console.log(`  Computing: ${times.join(', ')}\n  Requests: ${asked.join(', ')}`);
}

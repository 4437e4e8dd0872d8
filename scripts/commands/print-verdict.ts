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

/** A message as an English sentence for a terminal. */
export function sentence({ key, params }: Message, catalogues: Catalogues): string {
  const texts = params.map((param) => {
    if (Array.isArray(param)) return param.join(', ');
    return typeof param === 'object' ? param.time : param;
  });
  return catalogues.translate('en', key, texts);
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
  const { revisionId, user, timestamp, decision, results, cumulative, absorbedBy } = revision;
  const absorbed = absorbedBy === null ? '' : `, taken back by ${absorbedBy}`;
  console.log(`  ${revisionId} ${timestamp} ${user ?? '(hidden)'}: ${decisionWords[decision]}${absorbed}`);
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

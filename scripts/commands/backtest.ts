import { readFile } from 'node:fs/promises';
import type { Impact, ImpactCounts } from '../../shared/impact.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { checks } from '../../server/checks/index.generated.ts';
import type { Services } from '../../server/services.ts';
import { impactOf } from '../../server/services/open-previews.ts';
import { readSettings } from '../../server/settings/faults-of-settings.ts';
import { judgePastReviews } from '../backtest/judge-past-reviews.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';
import { openServices, untilAsked } from './open-services.ts';
import { speakingTo } from './speaking-to.ts';

/** `seula backtest`: judges the past under other settings, and holds both against what people did. Saves and writes nothing. */
export default defineCommand({
  name: 'backtest',
  summary: 'Try settings on stored evidence, or on reviews of the past, and compare with what people did',
  options: {
    wiki: { value: 'ID', help: 'Id of a configured wiki (wanted)' },
    settings: { value: 'FILE', help: 'The settings to try (JSON); left out: those in force' },
    days: { value: 'N', help: 'Edits judged in the last N days, from stored evidence (default 30)' },
    'from-wiki': {
      help: 'Fetch reviews of the past from the wiki instead, and edits of that time that were taken back'
    },
    limit: { value: 'N', help: 'With --from-wiki: so many reviews, newest first (default 100)' }
  },
  async run({ options, switches, json }) {
    const days = numberOption('days', options.days, { least: 1, most: 90, fallback: 30 });
    const limit = numberOption('limit', options.limit, { least: 1, most: 5_000, fallback: 100 });
    const fromWiki = switches.has('from-wiki');
    if (fromWiki ? options.days !== undefined : options.limit !== undefined)
      throw new UsageError('--days goes with stored evidence, --limit with --from-wiki.');
    const draft = options.settings === undefined ? null : await readDraft(options.settings);
    const { services, entries } = await openServices();
    const ending = new AbortController();
    void untilAsked().then(() => ending.abort());
    try {
      const { wiki } = options;
      const entry = entries.find(({ id }) => id === wiki);
      if (wiki === undefined || !entry)
        throw new UsageError(
          `--wiki: the id of a configured wiki is wanted: ${services.wikiIds.join(', ')}.`
        );
      const before = (await services.store.settings.current(wiki)).settings;
      const sides = { wiki, before, after: draft ?? before };
      const urlOf = (id: number) => `${entry.apiUrl.replace(/api\.php$/, 'index.php')}?diff=${id}`;
      const impact = fromWiki
        ? await speakingTo(entry.apiUrl, () =>
            judgePastReviews({ ...sides, limit, urlOf }, services, ending.signal)
          )
        : await fromStore(sides, days, services, entries, ending.signal);
      if (json) console.log(JSON.stringify(impact));
      else print(impact);
      return 0;
    } finally {
      await services.close();
    }
  }
});

async function fromStore(
  sides: { wiki: string; before: WikiSettings; after: WikiSettings },
  days: number,
  { store, clock }: Services,
  entries: readonly { id: string; apiUrl: string }[],
  signal: AbortSignal
): Promise<Impact> {
  const suspended = (await store.suspensions.current(sides.wiki)).flatMap(({ checkId }) => checkId ?? []);
  const since = clock.now() - days * 86_400_000;
  const onProgress = (done: number, of: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} edits${done === of ? '\n' : ''}`);
  };
  return impactOf({ ...sides, suspended, since }, { entries, store }, { signal, onProgress });
}

async function readDraft(file: string): Promise<WikiSettings> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--settings: the file ${file} cannot be read.`);
  });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new UsageError(`--settings: ${file} is not JSON.`);
  }
  const { settings, faults } = readSettings(document, checks);
  if (settings) return settings;
  const lines = faults.map(({ path, reason }) => `  ${path}: ${reason}`);
  throw new UsageError(`--settings: ${file} cannot be used.\n${lines.join('\n')}`);
}

function print({ wiki, since, pages, revisions, leftOut, lackingEvidence, ...impact }: Impact): void {
  console.log(`${wiki}: ${revisions} edits of ${pages} pages since ${since}; ${leftOut} left out`);
  if (lackingEvidence > 0) console.log(`${lackingEvidence} edits lack evidence that these settings ask for`);
  console.log(`  in force: ${row(impact.before)}\n  tried:    ${row(impact.after)}`);
  const { approve, blocked, manual } = impact.newly;
  console.log(`Newly accepted ${approve}, held back ${blocked}, left to people ${manual}`);
  for (const { page, before, after, afterCheck, outcome, url } of impact.changes)
    console.log(`  ${before} -> ${after}  ${page.title}  ${afterCheck ?? '-'}  people: ${outcome}  ${url}`);
  if (impact.more > 0) console.log(`  and ${impact.more} more`);
  console.log('Check: accepted (right, wrong), held back; in force -> tried');
  for (const { checkId, before, after } of impact.checks)
    console.log(
      `  ${checkId.padEnd(22)}${before.approve} (${before.right}, ${before.wrong}), ${before.blocked} -> ` +
        `${after.approve} (${after.right}, ${after.wrong}), ${after.blocked}`
    );
}

function row({ approve, blocked, manual, right, wrong, precision, coverage }: ImpactCounts): string {
  const percent = (share: number | null) => (share === null ? '-' : `${(share * 100).toFixed(1)} %`);
  return `${approve} accepted, ${blocked} held back, ${manual} left; precision ${percent(precision)} (${right} right, ${wrong} wrong), coverage ${percent(coverage)}`;
}

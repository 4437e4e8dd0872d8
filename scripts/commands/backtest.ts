import type { CheckImpact, Impact, ImpactCounts } from '../../shared/impact.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { checks } from '../../server/checks/index.generated.ts';
import type { Services } from '../../server/services.ts';
import { impactOf } from '../../server/services/open-previews.ts';
import { readSettings } from '../../server/settings/faults-of-settings.ts';
import { mergeSettings } from '../../server/settings/merge-settings.ts';
import { judgePastReviews } from '../backtest/judge-past-reviews.ts';
import { faultLines } from './change-settings.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';
import { openServices, untilAsked } from './open-services.ts';
import { patchIn, readJson, settingsIn } from './settings-file.ts';
import { speakingTo } from './speaking-to.ts';
import { printable } from './verdict-table.ts';

/** `seula backtest`: judges the past under other settings, and holds both against what people did. Saves and writes nothing. */
export default defineCommand({
  name: 'backtest',
  summary: 'Try settings on stored evidence, or on reviews of the past, and compare with what people did',
  options: {
    wiki: { value: 'ID', help: 'Id of a configured wiki (wanted)' },
    settings: {
      value: 'FILE',
      help: 'All settings to try (JSON): what they leave out takes its default; without them, those in force'
    },
    patch: { value: 'FILE|JSON', help: 'Only what is to change of those in force' },
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
    if (options.settings !== undefined && options.patch !== undefined)
      throw new UsageError('--settings has them all, --patch what is to change: give one of them.');
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
      const sides = { wiki, before, after: await draftOf(wiki, before, options) };
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

/** What is to be tried: the settings in force, others in their place, or those in force with a patch. */
async function draftOf(
  wiki: string,
  before: WikiSettings,
  { settings, patch }: { settings?: string; patch?: string }
): Promise<WikiSettings> {
  if (settings !== undefined) return usable(settingsIn(await readJson(settings), wiki));
  if (patch !== undefined) return usable(mergeSettings(before, patchIn(await readJson(patch))));
  return before;
}

function usable(document: unknown): WikiSettings {
  const { settings, faults } = readSettings(document, checks);
  if (settings) return settings;
  throw new UsageError(`these settings cannot be used.\n${faultLines(faults).join('\n')}`);
}

function print({ wiki, since, pages, revisions, leftOut, lackingEvidence, ...impact }: Impact): void {
  console.log(`${wiki}: ${revisions} edits of ${pages} pages since ${since}; ${leftOut} left out`);
  if (lackingEvidence > 0) console.log(`${lackingEvidence} edits lack evidence that these settings ask for`);
  console.log(`  in force: ${row(impact.before)}\n  tried:    ${row(impact.after)}`);
  const { approve, blocked, manual } = impact.newly;
  console.log(`Newly accepted ${approve}, held back ${blocked}, left to people ${manual}`);
  for (const { page, before, after, afterCheck, outcome, url } of impact.changes)
    console.log(
      `  ${before} -> ${after}  ${printable(page.title)}  ${afterCheck ?? '-'}  people: ${outcome}  ${url}`
    );
  if (impact.more > 0) console.log(`  and ${impact.more} more`);
  console.log('Check: accepted (right, wrong), precision, coverage, held back; in force -> tried');
  for (const { checkId, before, after } of impact.checks)
    console.log(`  ${checkId.padEnd(22)}${checkRow(before)} -> ${checkRow(after)}`);
}

function row({ approve, blocked, manual, right, wrong, precision, coverage }: ImpactCounts): string {
  return `${approve} accepted, ${blocked} held back, ${manual} left; precision ${percent(precision)} (${right} right, ${wrong} wrong), coverage ${percent(coverage)}`;
}

function checkRow({ approve, blocked, right, wrong, precision, coverage }: CheckImpact): string {
  return `${approve} (${right}, ${wrong}), ${percent(precision)}, ${percent(coverage)}, ${blocked}`;
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}

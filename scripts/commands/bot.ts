import { beatOnce } from '../../server/bot/beat-once.ts';
import { passMode, runPass } from '../../server/bot/pass.ts';
import { startSchedule } from '../../server/bot/schedule.ts';
import type { Services } from '../../server/services.ts';
import { counted } from './counted.ts';
import { controlBot } from './control-bot.ts';
import { afterPass } from './after-pass.ts';
import { defineCommand, UsageError, WorkError } from './define-command.ts';
import { enterRun } from './enter-run.ts';
import { explainCode, explainSettings } from './explain-failure.ts';
import { liftSuspension } from './lift-suspension.ts';
import { nameIn } from './name-in.ts';
import { openServices, untilAsked } from './open-services.ts';
import { printProgress } from './print-progress.ts';
import { settingsFaults } from './settings-faults.ts';
import { undoApprovals } from './undo-approvals.ts';

/** `seula bot`: passes over the queues, by schedule or once; without `--live` nothing is written to any wiki. */
export default defineCommand({
  name: 'bot',
  summary: 'Judge the queues of all wikis by schedule and, with --live, accept what is safe',
  options: {
    once: { group: 'Passes', help: 'Make one pass over each wiki and end' },
    live: { group: 'Passes', help: 'Accept safe edits; without it every pass is a dry run' },
    progress: {
      group: 'Passes',
      help: 'Show page by page what is done; always so on a terminal; with --once'
    },
    stop: {
      value: 'WIKI',
      group: 'By hand',
      help: 'Stop the bot on a wiki, in whatever process it runs; with --reason'
    },
    start: { value: 'WIKI', group: 'By hand', help: 'Let it go on there' },
    undo: {
      value: 'WHICH',
      group: 'By hand',
      help: 'Show which approvals would be withdrawn, with --live withdraw them: decision:ID, run:ID, check:ID, settings:VERSION or since:FROM..TO; with --wiki'
    },
    lift: {
      value: 'CHECK',
      group: 'By hand',
      help: 'Let a suspended check approve again, or the whole bot ("bot") go on; with --wiki and --reason'
    },
    reason: {
      value: 'TEXT',
      group: 'By hand',
      help: 'Why it is stopped, started, withdrawn or lifted; others will read it'
    },
    by: {
      value: 'NAME',
      group: 'By hand',
      help: 'Who does so, or orders the pass of --once; others will read it, too (default: operator)'
    },
    wiki: { value: 'ID', help: 'Only this wiki' }
  },
  async run({ switches, options, json }) {
    const { stop, start, undo, lift, wiki, reason } = options;
    if (stop !== undefined && start !== undefined) throw new UsageError('--stop or --start, not both.');
    if (undo !== undefined && lift !== undefined) throw new UsageError('--undo or --lift, not both.');
    const by = nameIn(options.by);
    if (undo !== undefined)
      return undoApprovals({ undo, wiki, reason, by, live: switches.has('live'), json });
    if (lift !== undefined) return liftSuspension({ lift, wiki, reason, by, json });
    if (stop !== undefined) return controlBot({ action: 'stop', wiki: stop, reason, by, json });
    if (start !== undefined) return controlBot({ action: 'start', wiki: start, reason, by, json });
    if (reason !== undefined)
      throw new UsageError('--reason is wanted with --stop, --start, --undo or --lift only.');
    if (options.by !== undefined && !switches.has('once'))
      throw new UsageError('--by is wanted with --stop, --start, --undo, --lift or --once only.');
    // A scheduler that makes a pass now and then is nobody.
    const orderedBy = options.by !== undefined || process.stdin.isTTY ? by : null;
    const { services } = await openServices();
    try {
      if (services.wikiIds.length === 0) {
        console.error('seula bot: no wiki is configured. Set SEULA_WIKIS, see "Add a wiki" in README.md.');
        return 1;
      }
      const chosen = { ...services, wikiIds: chosenWikis(services.wikiIds, wiki) };
      await checkSettings(chosen);
      const live = switches.has('live');
      const progress = switches.has('progress') || (process.stderr.isTTY && !json);
      return switches.has('once')
        ? await passOnce(chosen, { live, json, progress, orderedBy })
        : await passBySchedule(chosen, live);
    } finally {
      await services.close();
    }
  }
});

function chosenWikis(served: readonly string[], wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return served;
  if (served.includes(wanted)) return [wanted];
  throw new UsageError(`--wiki: "${wanted}" is not served. Configured: ${served.join(', ')}.`);
}

/** Settings that were stored before a check or its options changed stop the bot with all their faults, not a pass at a time. */
async function checkSettings({ wikiIds, store }: Services): Promise<void> {
  for (const wikiId of wikiIds) {
    const faults = settingsFaults((await store.settings.current(wikiId)).settings);
    if (faults.length > 0) throw new WorkError(explainSettings(faults.join('\n'), wikiId));
  }
}

async function passOnce(
  services: Services,
  {
    live,
    json,
    progress,
    orderedBy
  }: { live: boolean; json: boolean; progress: boolean; orderedBy: string | null }
): Promise<number> {
  const { wikiIds, botParts, store, clock, watch } = services;
  const ending = new AbortController();
  void untilAsked().then(() => ending.abort());
  let failed = false;
  for (const wikiId of wikiIds) {
    const { settings } = await store.settings.current(wikiId);
    await beatOnce(wikiId, passMode(settings.bot, live), store, clock);
    const onProgress = progress ? { onProgress: printProgress(wikiId, json) } : {};
    const result = await runPass({ wikiId, live, signal: ending.signal, ...onProgress }, botParts);
    failed ||= result.outcome === 'failed';
    if (orderedBy !== null && result.outcome !== 'skipped')
      await enterRun(services, { wiki: wikiId, by: orderedBy }, result);
    if (json) console.log(JSON.stringify({ wiki: wikiId, ...result }));
    else console.log(describe(wikiId, result));
    if (!ending.signal.aborted) await afterPass(services, live)(wikiId, ending.signal);
  }
  await watch.lookOnce(ending.signal);
  return failed ? 1 : 0;
}

function describe(wikiId: string, result: Awaited<ReturnType<typeof runPass>>): string {
  if (result.outcome === 'skipped') return `${wikiId}: ${skipped[result.why]}`;
  const { mode, outcome, failure, pagesJudged, approved, refused, unknown } = result;
  const sentence =
    failure === null ? null : (explainCode(failure, wikiId) ?? `The wiki refused (${failure}).`);
  const end = sentence === null ? outcome : `${outcome}: ${sentence}`;
  return `${wikiId}: ${mode}, ${counted(pagesJudged, 'page')} judged, ${approved} accepted, ${refused} refused, ${unknown} unknown; ${end}`;
}

const skipped = { off: 'off by its settings', elsewhere: 'another process works on it' };

async function passBySchedule(services: Services, live: boolean): Promise<number> {
  const { wikiIds, botParts, changeFeed, watch } = services;
  const scheduling = { wikiIds, live, changeFeed, afterPass: afterPass(services, live) };
  const schedule = await startSchedule(scheduling, botParts);
  const alarm = watch.start();
  botParts.log.info({ wikis: wikiIds, live }, 'bot started');
  await untilAsked();
  await Promise.all([schedule.stop(), alarm.stop()]);
  botParts.log.info({}, 'bot stopped');
  return 0;
}

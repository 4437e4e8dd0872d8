import { runPass, type PassResult, type PassSkipped } from '../../server/bot/pass.ts';
import { readCatalogues } from '../../server/catalogues.ts';
import type { Config, WikiEntry } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { createServices, openWiki, systemClock, type Services } from '../../server/services.ts';
import { choosePages } from './choose-pages.ts';
import { enterRun } from './enter-run.ts';
import { explainCode } from './explain-failure.ts';
import { untilAsked } from './open-services.ts';
import { speakingTo } from './speaking-to.ts';
import { createTable } from './verdict-table.ts';

/** What to review and accept. */
export interface LiveReview {
  readonly config: Config;
  readonly target: Pick<WikiEntry, 'apiUrl' | 'settings'>;
  readonly limit: number;
  readonly title: string | undefined;
  readonly revision: string | undefined;
  readonly json: boolean;
}

/** Judges the chosen pages and accepts what is safe, through the bot's own pass and into the configured database. */
export async function reviewLive(review: LiveReview): Promise<number> {
  const { config, target, limit, title, revision, json } = review;
  const id = await readId(config, target.apiUrl);
  const services = await createServices(config, [{ ...target, id, origins: [] }]);
  const ending = new AbortController();
  void untilAsked().then(() => ending.abort());
  try {
    const pages = await speakingTo(target.apiUrl, () =>
      choosePages(services.wikiOf(id), { title, revision }, limit)
    );
    const table = json ? null : createTable(readCatalogues(), process.stdout, process.stderr, pages.length);
    const result = await runPass(
      {
        wikiId: id,
        live: true,
        signal: ending.signal,
        pages,
        onJudged: (verdict) => (table ? table.add(verdict) : console.log(JSON.stringify(verdict)))
      },
      services.botParts
    );
    table?.end();
    if (result.outcome !== 'skipped')
      await enterRun(services, { wiki: id, by: 'operator', title, revision }, result);
    const why = await whyNothing(services, id, result);
    if (json)
      console.log(JSON.stringify({ pass: result, ...(why && { why: why.code, wayOut: why.wayOut }) }));
    else console.log(describe(result));
    if (why && !json) console.error(`seula review: nothing was accepted. ${why.wayOut}`);
    if (result.outcome !== 'skipped' && result.failure) {
      const sentence = explainCode(result.failure, target.apiUrl) ?? `The wiki refused (${result.failure}).`;
      console.error(`seula review: ended early. ${sentence}`);
    }
    return result.outcome === 'failed' ? 1 : 0;
  } finally {
    await services.close();
  }
}

/** Asked to accept, a pass that the settings of the wiki hold to a dry run accepts nothing: why, and the way out. */
async function whyNothing(
  { store }: Services,
  wiki: string,
  result: PassResult | PassSkipped
): Promise<{ code: string; wayOut: string } | null> {
  if (result.outcome === 'skipped' ? result.why !== 'off' : result.mode === 'live') return null;
  const { settings } = await store.settings.current(wiki);
  const set = `The settings of ${wiki} say "bot.mode": "${settings.bot.mode}", which accepts nothing.`;
  const wayOut = `${set} Raise it one step at a time (off, dry-run, trial, live) in the list of wikis (SEULA_WIKIS), and set "bot.stopPage".`;
  return { code: 'mode-forbids', wayOut };
}

function describe(result: PassResult | PassSkipped): string {
  if (result.outcome === 'skipped') return skipped[result.why];
  return `${result.outcome}: ${result.approved} accepted, ${result.refused} refused`;
}

const skipped = { off: 'off', elsewhere: 'another process works on this wiki: try again later' };

async function readId(config: Config, apiUrl: string): Promise<string> {
  const { wiki, close } = openWiki(apiUrl, config, systemClock, createLog(config.logLevel), {
    patient: false
  });
  try {
    return await speakingTo(apiUrl, async () => (await wiki.site()).id);
  } finally {
    await close();
  }
}

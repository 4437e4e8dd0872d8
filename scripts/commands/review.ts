import type { Costs } from '../../shared/costs.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import { readCatalogues } from '../../server/catalogues.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { readConfig } from '../../server/config.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import { createLog } from '../../server/log.ts';
import { createReviewer } from '../../server/review/reviewer.ts';
import { defaultSettings, openOutside, openWiki, systemClock } from '../../server/services.ts';
import { readWikisFile } from '../../server/wikis-file.ts';
import { choosePages } from './choose-pages.ts';
import { chooseWiki } from './choose-wiki.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';
import { printVerdict } from './print-verdict.ts';
import { reviewCases } from './review-cases.ts';
import { speakingTo } from './speaking-to.ts';
import { createTable } from './verdict-table.ts';

/** `seula review`: judges a wiki's queue or one page and prints what it found. Writes nothing without --live. */
export default defineCommand({
  name: 'review',
  summary: 'Judge the pending changes of a wiki and print the verdicts; writes nothing without --live',
  options: {
    wiki: { value: 'API-URL|ID', help: 'Address of api.php, or the id of a configured wiki' },
    title: { value: 'T', help: 'Only the page with this title' },
    revision: { value: 'ID', help: 'Only the page that this pending revision is of' },
    explain: {
      help: 'Show every check with its cost in ms, and the requests made; with --title or --revision'
    },
    cases: {
      value: 'PAGE',
      help: 'Judge the cases on this page of the wiki (lines "* link check : expected # note") and say which hold'
    },
    limit: { value: 'N', help: 'At most so many pages, oldest first (default 50)' },
    live: { help: 'Accept the safe edits too, with the configured account' }
  },
  async run({ options, switches, json }) {
    const config = readConfig(process.env);
    const limit = numberOption('limit', options.limit, { least: 1, most: 10_000, fallback: 50 });
    const { title, revision } = options;
    const isOne = title !== undefined || revision !== undefined;
    if (options.cases !== undefined && (isOne || switches.has('explain') || switches.has('live')))
      throw new UsageError('--cases stands for itself: leave out --title, --revision, --explain and --live.');
    if (switches.has('explain') && !isOne)
      throw new UsageError('--explain shows one page: name it with --title or --revision.');
    const entries = await readWikisFile(config.wikisFile);
    const target = chooseWiki(options.wiki, entries);
    if (switches.has('live')) {
      const { reviewLive } = await import('./review-live.ts');
      return reviewLive({ config, target, limit, title, revision, json });
    }
    const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
    const opened = openWiki(target.apiUrl, config, systemClock, log, { patient: false });
    const outside = openOutside(config, systemClock, log);
    const inForce = target.settings ? { version: null, settings: target.settings } : defaultSettings();
    const parts = {
      wikiOf: () => opened.wiki,
      outsideOf: outside.outsideOf,
      checks,
      kinds: evidenceKinds,
      clock: systemClock,
      stopwatch: () => performance.now(),
      log
    };
    const reviewer = createReviewer({ ...parts, settingsOf: async () => inForce, verdicts: null });
    const catalogues = readCatalogues();
    try {
      const { cases: casesPage } = options;
      if (casesPage !== undefined) {
        const task = { wiki: target.id, order: { casesPage }, most: mostCases, inForce };
        const judging = { ...parts, judging: { checks, kinds: evidenceKinds } };
        const tools = { judging, originsOf: () => [new URL(target.apiUrl).origin] };
        return await speakingTo(target.apiUrl, () => reviewCases(task, tools, json));
      }
      const pages = await speakingTo(target.apiUrl, () =>
        choosePages(opened.wiki, { title, revision }, limit)
      );
      const explain = switches.has('explain');
      const table =
        json || isOne ? null : createTable(catalogues, process.stdout, process.stderr, pages.length);
      const thoroughness = isOne ? 'everything' : 'thrifty';
      let judged = 0;
      for await (const { verdict, costs } of reviewer.review(target.id, pages, { thoroughness })) {
        judged += 1;
        print(verdict, costs);
      }
      table?.end();
      if (judged < pages.length)
        console.error(`${pages.length - judged} pages could not be read; see the log above.`);
      return judged < pages.length ? 1 : 0;

      function print(verdict: PageVerdict, costs: Costs): void {
        if (json) console.log(JSON.stringify(explain ? { ...verdict, costs } : verdict));
        else if (isOne) printVerdict(verdict, catalogues, explain ? costs : null);
        else table?.add(verdict);
      }
    } finally {
      await opened.close();
      await outside.close();
    }
  }
});

const mostCases = 1_000;

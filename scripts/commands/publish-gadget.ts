import { readFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { companionLine, unsetCompanion } from '../../gadget/companion-line.ts';
import { parts } from '../../gadget/parts.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import {
  planPublication,
  publish,
  type PlannedPage,
  type WantedPage
} from '../../server/publishing/plan-publication.ts';
import { openWiki, systemClock, version } from '../../server/services.ts';
import { readWikisFile } from '../../server/wikis-file.ts';
import { chooseWiki } from './choose-wiki.ts';
import { defineCommand, numberOption, UsageError } from './define-command.ts';
import { speakingTo } from './speaking-to.ts';

/** `seula publish-gadget`: shows how the gadget's pages on a wiki would change, and with --live saves them. */
export default defineCommand({
  name: 'publish-gadget',
  summary: 'Show how the gadget’s pages on a wiki would change; with --live save them',
  options: {
    wiki: { value: 'API-URL|ID', help: 'Address of api.php, or the id of a configured wiki' },
    user: { value: 'NAME', help: 'Publish as the user script of this account instead of as a gadget' },
    companion: { value: 'URL', help: 'Public address of the API (default: SEULA_COMPANION_URL)' },
    replace: { value: 'REVISION', help: 'Replace this revision although it was not published from here' },
    live: { help: 'Save the pages; without it nothing is written' }
  },
  async run({ options, switches, json }) {
    const config = readConfig(process.env);
    const target = chooseWiki(options.wiki, await readWikisFile(config.wikisFile));
    const address = companionAddress(options.companion, config);
    const replace = numberOption('replace', options.replace, { least: 1, most: 999_999_999, fallback: 0 });
    const wanted = await wantedPages(address, options.user);
    const opened = openWiki(target.apiUrl, config, systemClock, createLog('warn'), { patient: false });
    try {
      const planned = await speakingTo(target.apiUrl, () =>
        planPublication(wanted, opened.editor, new Set([replace]))
      );
      for (const page of planned) show(page, json);
      const foreign = planned.filter(({ state }) => state === 'foreign');
      if (foreign.length > 0) return explainForeign(foreign);
      if (!switches.has('live')) {
        if (!json) console.log('Nothing was saved. Add --live to save.');
        return 0;
      }
      const saved = await speakingTo(target.apiUrl, () => publish(planned, version, opened.editor));
      if (json) console.log(JSON.stringify({ saved }));
      else
        console.log(saved.length === 0 ? 'All pages are as they should be.' : `Saved: ${saved.join(', ')}`);
      if (!json && saved.length > 0 && options.user === undefined) console.log(definition);
      return 0;
    } finally {
      await opened.close();
    }
  }
});

const definition = `
MediaWiki:Gadgets-definition needs these lines once:
* seula[ResourceLoader|requiresES6|dependencies=mediawiki.util,mediawiki.api]|seula.js
* seula-core[ResourceLoader|requiresES6|hidden|dependencies=mediawiki.util,mediawiki.api,mediawiki.user]|seula-core.js
${parts.map((name) => `* seula-${name}[ResourceLoader|requiresES6|hidden|dependencies=mediawiki.util,mediawiki.api,mediawiki.user]|seula-${name}.js`).join('\n')}`;

function companionAddress(given: string | undefined, { companionUrl }: Config): string {
  const address = given ?? companionUrl;
  if (!address)
    throw new UsageError(
      '--companion is wanted: the public address of the API (or set SEULA_COMPANION_URL).'
    );
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === 'https:' || url?.hostname === '127.0.0.1' || url?.hostname === 'localhost') {
    return url.origin + url.pathname.replace(/\/$/, '');
  }
  throw new UsageError(`--companion: "${address}" is not an https address.`);
}

async function wantedPages(companion: string, user: string | undefined): Promise<WantedPage[]> {
  const core = await built('seula.js');
  const unset = companionLine(unsetCompanion);
  if (!core.includes(unset))
    throw new Error('dist/gadget/seula.js has no line for the companion; run "npm run build".');
  const pageOf = (name: string) =>
    user === undefined ? `MediaWiki:Gadget-${name}.js` : `User:${user}/${name}.js`;
  // The parts come first, so that a new core finds new ones.
  const partPages = parts.map(async (name) => ({
    title: pageOf(`seula-${name}`),
    text: await built(`seula-${name}.js`)
  }));
  return [
    ...(await Promise.all(partPages)),
    { title: pageOf('seula-core'), text: core.replace(unset, () => companionLine(companion)) },
    { title: pageOf('seula'), text: await built('seula-loader.js') }
  ];
}

async function built(name: string): Promise<string> {
  return readFile(new URL(`../../dist/gadget/${name}`, import.meta.url), 'utf8').catch(() => {
    throw new Error(`dist/gadget/${name} is missing; run "npm run build" first.`);
  });
}

function show({ title, text, state, current }: PlannedPage, json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ title, state, revisionId: current?.revisionId ?? null }));
    return;
  }
  console.log(`${title}: ${stateWords[state]}`);
  if (state === 'unchanged') return;
  const patch = createTwoFilesPatch(title, title, current?.text ?? '', text, 'on the wiki', 'built here', {
    context: 1
  });
  for (const line of patch.split('\n')) if (line !== '') console.log(`  ${shorten(line)}`);
}

const stateWords = {
  create: 'does not exist yet and would be created',
  update: 'would be updated',
  unchanged: 'is as it should be',
  foreign: 'was changed on the wiki'
} as const;

/** The built file has lines of many thousand characters. */
function shorten(line: string): string {
  return line.length <= 160 ? line : `${line.slice(0, 150)}… (${line.length} characters)`;
}

function explainForeign(pages: readonly PlannedPage[]): number {
  for (const { title, current } of pages) {
    console.error(
      `${title}: revision ${current?.revisionId} by ${current?.user ?? '(hidden)'} of ${current?.timestamp} was not published from here. ` +
        `Look at it; to replace it nevertheless add --replace ${current?.revisionId}.`
    );
  }
  return 1;
}

import { existsSync } from 'node:fs';
import { readConfig, type Config, type WikiEntry } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { openWiki, systemClock } from '../../server/services.ts';
import { createStore } from '../../server/store/create-store.ts';
import { readWikisFile } from '../../server/wikis-file.ts';
import { codeOf } from '../../server/bot/failure-codes.ts';
import { chainFindings, readHead } from './chain-findings.ts';
import { defineCommand } from './define-command.ts';
import { explainFailure } from './explain-failure.ts';
import type { Finding } from './finding.ts';
import { settingsFaults } from './settings-faults.ts';

/** `seula doctor`: looks at everything that must work, and says how to mend what does not. */
export default defineCommand({
  name: 'doctor',
  summary:
    'Look at the database, the log of decisions, the wikis, the account and its rights, and say how to mend what does not work',
  options: {
    head: {
      value: 'WIKI:NUMBER:HASH',
      help: 'A head of the log of decisions that you have kept; it must still be in the log'
    }
  },
  async run({ json, options }) {
    const known = options.head === undefined ? null : readHead(options.head);
    const config = readConfig(process.env);
    const entries = await readWikisFile(config.wikisFile);
    const findings = [
      nodeVersion(),
      gadgetBuild(),
      ...(await database(config, known)),
      wikiList(config, entries)
    ];
    for (const entry of entries) findings.push(settings(entry), ...(await wiki(config, entry)));
    for (const finding of findings) print(finding, json);
    return findings.some(({ state }) => state === 'failed') ? 1 : 0;
  }
});

function print(finding: Finding, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(finding));
    return;
  }
  const { what, state, found, remedy } = finding;
  console.log(`${state.padEnd(8)} ${what}: ${found}${remedy ? `\n         ${remedy}` : ''}`);
}

function ok(what: string, found: string): Finding {
  return { what, state: 'ok', found, remedy: null };
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 20);
  if (enough) return ok('Node', process.versions.node);
  return {
    what: 'Node',
    state: 'failed',
    found: process.versions.node,
    remedy: 'Install Node 20.20.2 or newer.'
  };
}

function gadgetBuild(): Finding {
  const built = existsSync(new URL('../../dist/gadget/seula.js', import.meta.url));
  if (built) return ok('Gadget', 'built');
  return {
    what: 'Gadget',
    state: 'warning',
    found: 'not built',
    remedy: 'Run "npm run build" before publishing it.'
  };
}

async function database(config: Config, known: ReturnType<typeof readHead> | null): Promise<Finding[]> {
  const what = 'Database';
  const place = config.databaseUrl.replace(/\/\/[^@]*@/, '//…@');
  const store = createStore({ url: config.databaseUrl, log: createLog('silent') });
  try {
    await store.ping();
    const applied = await store.migrate();
    const found = ok(what, applied.length === 0 ? place : `${place}, brought up to date`);
    return [found, ...(await chainFindings(store.audit, known))];
  } catch (fault) {
    const remedy = explainFailure(fault);
    return [{ what, state: 'failed', found: `${place} cannot be used (${codeOf(fault)})`, remedy }];
  } finally {
    await store.close();
  }
}

function wikiList(config: Config, entries: readonly WikiEntry[]): Finding {
  if (entries.length > 0) return ok('Wikis', entries.map(({ id }) => id).join(', '));
  const remedy = `Write the list to ${config.wikisFile} or set SEULA_WIKIS; see "Add a wiki" in README.md.`;
  return { what: 'Wikis', state: 'warning', found: 'none configured', remedy };
}

function settings({ id, settings: own }: WikiEntry): Finding {
  const what = `Wiki ${id}, settings`;
  const faults = own ? settingsFaults(own) : [];
  if (faults.length === 0) return ok(what, own ? 'can be used' : 'none of its own');
  const remedy = 'Correct them under "settings" in the list of wikis; the README says what each may be.';
  return { what, state: 'failed', found: faults.join('; '), remedy };
}

async function wiki(config: Config, entry: WikiEntry): Promise<Finding[]> {
  const { id, apiUrl } = entry;
  const opened = openWiki(apiUrl, config, systemClock, createLog('silent'), { patient: false });
  try {
    const site = await opened.wiki.site();
    const findings = [siteId(id, site.id), flaggedRevs(id, site.extensions)];
    findings.push(await account(id, config, () => opened.wiki.account()));
    return findings;
  } catch (fault) {
    if (config.credentials && isAboutAccount(fault)) {
      const others = await wiki({ ...config, credentials: null }, entry);
      const refuse = async () => {
        throw fault;
      };
      return [...others.filter(({ what }) => what !== accountOf(id)), await account(id, config, refuse)];
    }
    const remedy = explainFailure(fault, apiUrl);
    return [{ what: `Wiki ${id}`, state: 'failed', found: `no answer (${codeOf(fault)})`, remedy }];
  } finally {
    await opened.close();
  }
}

/** With a bot password nothing can be read before signing in, so that a refusal comes with the first read. */
function isAboutAccount(fault: unknown): boolean {
  return ['login-failed', 'assert-failed', 'assertuserfailed', 'mwoauth-invalid-authorization'].includes(
    codeOf(fault)
  );
}

function accountOf(id: string): string {
  return `Wiki ${id}, account`;
}

function siteId(id: string, actual: string): Finding {
  const what = `Wiki ${id}`;
  if (id === actual) return ok(what, 'answers');
  const remedy = `Use "${actual}" as its id in the list of wikis.`;
  return { what, state: 'failed', found: `calls itself ${actual}`, remedy };
}

function flaggedRevs(id: string, extensions: readonly string[]): Finding {
  const what = `Wiki ${id}, FlaggedRevs`;
  if (extensions.includes('FlaggedRevs')) return ok(what, 'installed');
  return { what, state: 'failed', found: 'not installed', remedy: 'Seula needs a wiki with FlaggedRevs.' };
}

async function account(
  id: string,
  { credentials }: Config,
  read: () => Promise<{ name: string; rights: ReadonlySet<string> } | null>
): Promise<Finding> {
  const what = accountOf(id);
  if (!credentials) {
    const remedy =
      'Set SEULA_BOT_USERNAME and SEULA_BOT_PASSWORD, or SEULA_OAUTH_TOKEN, for the bot to accept edits.';
    return { what, state: 'warning', found: 'none; only reading is possible', remedy };
  }
  try {
    const own = await read();
    const found = `signed in as ${own?.name ?? 'nobody'}`;
    if (own?.rights.has('review')) return ok(what, `${found}, may review`);
    const remedy =
      'Give the account the right "review" on the wiki and the grant "Patrol changes" to its password.';
    return { what, state: 'failed', found: `${found}, may not review`, remedy };
  } catch (fault) {
    const remedy =
      'Check the name and password of the bot password, or the token, and that they are not revoked.';
    return { what, state: 'failed', found: `cannot sign in (${codeOf(fault)})`, remedy };
  }
}

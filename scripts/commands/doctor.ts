import { codeOf } from '../../server/bot/failure-codes.ts';
import { readConfig, type Config, type WikiEntry } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import type { Store } from '../../server/ports.ts';
import { openOutside, openWiki, systemClock } from '../../server/services.ts';
import { botNameOf } from '../../server/services/open-watch.ts';
import { createStore } from '../../server/store/create-store.ts';
import { faultsOfStep } from '../../server/store/settings-step.ts';
import { readWikisFile } from '../../server/wikis-file.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import { accountFindings, noAccount, refusedAccount } from '../doctor/account-findings.ts';
import { alertFindings } from '../doctor/alert-findings.ts';
import { brakeFindings } from '../doctor/brake-findings.ts';
import { readHead } from '../doctor/chain-findings.ts';
import { databaseFindings } from '../doctor/database-findings.ts';
import { failed, ok, warning, type Finding } from '../doctor/finding.ts';
import { modelFindings } from '../doctor/model-findings.ts';
import { programFindings } from '../doctor/program-findings.ts';
import { replicaFindings } from '../doctor/replica-findings.ts';
import { readWikiFacts } from '../doctor/wiki-facts.ts';
import { addressFindings, wikiFindings } from '../doctor/wiki-findings.ts';
import { defineCommand } from './define-command.ts';
import { explainFailure } from './explain-failure.ts';
import { settingsFaults } from './settings-faults.ts';

/** `seula doctor`: looks at everything that must work, and says how to mend what does not. */
export default defineCommand({
  name: 'doctor',
  summary:
    'Look at the database, the log of decisions, the wikis, the account and its rights, the stop pages, clocks and models, and say how to mend what does not work',
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
    let hasFailed = false;
    const tell = (findings: readonly Finding[]) => {
      for (const finding of findings) print(finding, json);
      hasFailed ||= findings.some(({ state }) => state === 'failed');
    };
    tell(programFindings());
    const store = createStore({ url: config.databaseUrl, log });
    try {
      const ofDatabase = await databaseFindings(config.databaseUrl, store, known);
      tell([...ofDatabase, wikiList(config, entries)]);
      const works = ofDatabase.every(({ what, state }) => what !== 'Database' || state !== 'failed');
      for (const entry of entries) tell(await wiki(config, entry, works ? store : null));
      const ids = entries.map(({ id }) => id);
      tell(await replicaFindings(config, ids, works ? store : null));
    } finally {
      await store.close();
    }
    return hasFailed ? 1 : 0;
  }
});

const log = createLog('silent');

function print({ what, state, found, remedy }: Finding, json: boolean): void {
  if (json) console.log(JSON.stringify({ what, state, found, remedy }));
  else console.log(`${state.padEnd(8)} ${what}: ${found}${remedy ? `\n         ${remedy}` : ''}`);
}

function wikiList(config: Config, entries: readonly WikiEntry[]): Finding {
  if (entries.length > 0) return ok('Wikis', entries.map(({ id }) => id).join(', '));
  const remedy = `Write the list to ${config.wikisFile} or set SEULA_WIKIS; see "Add a wiki" in README.md.`;
  return warning('Wikis', 'none configured', remedy);
}

/** Everything about one wiki; without a database only what the wiki tells. */
async function wiki(config: Config, entry: WikiEntry, store: Store | null): Promise<Finding[]> {
  const { id, settings: own } = entry;
  const current = (await store?.settings.current(id)) ?? null;
  // Before the first start nothing is stored, and those of the list will be the ones in force.
  const isStored = current !== null && current.version > 0;
  const faults = own ? [...settingsFaults(own), ...(isStored ? [] : firstStepFaults(own))] : [];
  const inForce = (isStored ? current.settings : own) ?? WikiSettings.parse({});
  return [
    settings(entry, faults, isStored ? current : null),
    ...addressFindings(entry),
    ...(await speaking(config, entry, store, inForce)),
    ...(store ? await alertFindings(id, store.alerts) : [])
  ];
}

/** What would keep the settings of the list from being stored at the first start. */
function firstStepFaults(own: WikiSettings): string[] {
  return faultsOfStep(WikiSettings.parse({}), own).map(({ path, reason }) => `${path}: ${reason}`);
}

function settings(
  { id, settings: own }: WikiEntry,
  faults: readonly string[],
  stored: { version: number; settings: WikiSettings } | null
): Finding {
  const what = `Wiki ${id}, settings`;
  const inForce = stored
    ? `version ${stored.version} is in force, mode ${stored.settings.bot.mode}`
    : own
      ? `those of the list can be used, mode ${own.bot.mode}`
      : 'the defaults are in force';
  const broken = faults.length === 0 && stored ? settingsFaults(stored.settings) : [];
  if (broken.length > 0) {
    const way = `Correct them with "seula settings patch --wiki ${id}"; the README says what each may be.`;
    return failed(what, `version ${stored?.version}: ${broken.join('; ')}`, way);
  }
  if (faults.length === 0) return ok(what, inForce);
  const remedy = 'Correct them under "settings" in the list of wikis; the README says what each may be.';
  return failed(what, faults.join('; '), remedy);
}

/** What the wiki answers. Without an account where it lets ours not in, so that the rest is found all the same. */
async function speaking(
  config: Config,
  entry: WikiEntry,
  store: Store | null,
  inForce: WikiSettings
): Promise<Finding[]> {
  const { id, apiUrl } = entry;
  const opened = openWiki(apiUrl, config, systemClock, log, { patient: false });
  try {
    const { api } = opened.wiki;
    const facts = await readWikiFacts(api, systemClock);
    const account = config.credentials
      ? accountFindings(id, facts, botNameOf(config), inForce.publishTo)
      : [noAccount(id)];
    const sources = { wiki: opened.wiki, clock: systemClock, log };
    return [
      ...wikiFindings(entry, facts),
      ...account,
      ...(store ? await brakeFindings(id, inForce, { ...sources, store }) : []),
      ...(await models(config, id, inForce, api))
    ];
  } catch (fault) {
    if (!config.credentials || !isAboutAccount(fault)) {
      return [failed(`Wiki ${id}`, `no answer (${codeOf(fault)})`, explainFailure(fault, apiUrl))];
    }
    const others = await speaking({ ...config, credentials: null }, entry, store, inForce);
    return others.map((one) => (one.what === noAccount(id).what ? refusedAccount(id, fault) : one));
  } finally {
    await opened.close();
  }
}

async function models(
  config: Config,
  id: string,
  inForce: WikiSettings,
  api: Parameters<typeof modelFindings>[3]
): Promise<Finding[]> {
  // What is wrong with them is told as such.
  if (settingsFaults(inForce).length > 0) return [];
  const outside = openOutside(config, systemClock, log);
  try {
    return await modelFindings(id, inForce, outside.outsideOf(id).models, api);
  } finally {
    await outside.close();
  }
}

/** With a bot password nothing can be read before signing in, so that a refusal comes with the first read. */
function isAboutAccount(fault: unknown): boolean {
  return ['login-failed', 'assert-failed', 'assertuserfailed', 'mwoauth-invalid-authorization'].includes(
    codeOf(fault)
  );
}

import type { Config } from '../config.ts';
import type { Clock, Log, OutsideSources, PageEditor, Wiki } from '../ports.ts';
import { createLiftWing } from '../wiki/lift-wing.ts';
import { createPageEditor } from '../wiki/page-editor.ts';
import { createWikiClient } from '../wiki/wiki-client.ts';
import { createWikiWho } from '../wiki/wiki-who.ts';
import { createWiki } from '../wiki/wiki.ts';
import { createWordListShelf } from '../words/word-list-shelf.ts';

/** Name and version that wikis see in the User-Agent. */
export const version = '0.1.0';

/** For commands that a person waits for: a wiki that does not answer is given up after some 15 s. */
const impatient = { attempts: 3, patienceMs: 15_000, timeoutMs: 15_000 };

/** One wiki, opened: with the account of the configuration, if any; `patient` (the default) waits minutes for a wiki that is down. */
export function openWiki(
  apiUrl: string,
  { credentials, contact }: Pick<Config, 'credentials' | 'contact'>,
  clock: Clock,
  log: Log,
  { patient = true, fetch }: { patient?: boolean; fetch?: typeof globalThis.fetch } = {}
): { wiki: Wiki; editor: PageEditor; close(): Promise<void> } {
  const client = createWikiClient({
    apiUrl,
    userAgent: userAgentOf(contact),
    clock,
    random: Math.random,
    log,
    ...(credentials && { credentials }),
    ...(fetch && { fetch }),
    ...(!patient && { limits: impatient })
  });
  return {
    wiki: createWiki({ client, clock, log }),
    editor: createPageEditor(client),
    close: () => client.close()
  };
}

/** What is asked besides the wikis: models, Wikidata without an account, and the lists of words. */
export function openOutside(
  config: Pick<Config, 'contact' | 'liftWingUrl' | 'wikidataUrl' | 'wikiWhoUrl' | 'wordListFolder'>,
  clock: Clock,
  log: Log
): { outsideOf(siteId: string): OutsideSources; close(): Promise<void> } {
  const { liftWingUrl, wikidataUrl, wikiWhoUrl } = config;
  const userAgent = userAgentOf(config.contact);
  const models = liftWingUrl === null ? null : createLiftWing({ baseUrl: liftWingUrl, userAgent, clock });
  const wikiWho = wikiWhoUrl === null ? null : createWikiWho({ baseUrl: wikiWhoUrl, userAgent });
  const wikidata =
    wikidataUrl === null
      ? null
      : createWikiClient({ apiUrl: wikidataUrl, userAgent, clock, random: Math.random, log });
  const wordsOf = createWordListShelf(config.wordListFolder);
  return {
    outsideOf: (siteId) => ({ models, wikidata, words: wordsOf(siteId), wikiWho }),
    close: async () => wikidata?.close()
  };
}

/** What wikis and other services see of us. `contact` is how to reach the operator. */
export function userAgentOf(contact: string): string {
  return `Seula/${version} (${contact})`;
}

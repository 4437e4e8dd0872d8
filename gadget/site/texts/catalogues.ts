import type botEnglish from '../../../shared/i18n/bot/en.json';
import type gadgetEnglish from '../../../shared/i18n/gadget/en.json';
import type siteEnglish from '../../../shared/i18n/site/en.json';
import type { NoteKey } from '../../mw/catalogues.ts';

type WithoutPrefix<Key> = Key extends `seula-${infer Name}` ? Name : never;

/** Keys of all that the pages may say: their own messages those of the gadget's components, and what the bot notes. */
export type SiteKey =
  WithoutPrefix<keyof typeof botEnglish | keyof typeof gadgetEnglish | keyof typeof siteEnglish> | NoteKey;

type Catalogue = Record<string, string>;

/** One file a language and folder, fetched when somebody reads that language. */
const files = import.meta.glob<Catalogue>(
  ['../../../shared/i18n/{bot,gadget,site}/*.json', '!../../../shared/i18n/{bot,gadget,site}/qqq.json'],
  { import: 'default' }
);

/** Codes of the languages that the pages are translated into. */
export const languages: readonly string[] = [
  ...new Set(Object.keys(files).flatMap((path) => /\/site\/([\w-]+)\.json$/.exec(path)?.[1] ?? []))
].sort();

/** The messages in a language, completed by English. */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  const wanted = ['en', language].flatMap((code) =>
    ['bot', 'gadget', 'site'].flatMap((folder) => files[`../../../shared/i18n/${folder}/${code}.json`] ?? [])
  );
  return Object.assign({}, ...(await Promise.all(wanted.map((load) => load())))) as Catalogue;
}

import en from '../../shared/i18n/gadget/en.json';
import fi from '../../shared/i18n/gadget/fi.json';

type WithoutPrefix<Key> = Key extends `seula-${infer Name}` ? Name : never;

/** Why the bot left a page, in words that a part brings along; for codes that it sends. */
export type NoteKey = `bot-halt-${string}` | `bot-note-${string}`;

/** Keys of the gadget's own messages, without the prefix `seula-`. */
export type MessageKey = WithoutPrefix<keyof typeof en> | NoteKey;

/** Languages that MediaWiki lets fall back to Finnish. */
const likeFinnish = ['fi', 'fit', 'krl', 'smn', 'sms'];

/** The language in which a reader of `language` gets the gadget's own messages. */
export function catalogueLanguage(language: string): string {
  return likeFinnish.indexOf(language.split('-')[0] ?? '') === -1 ? 'en' : 'fi';
}

const english: Record<string, string> = { ...en };
const finnish: Record<string, string> = { ...en, ...fi };

/** The gadget's own messages in a language, completed by English, and by those of parts as these come. */
export function catalogueFor(language: string): Readonly<Record<string, string>> {
  return catalogueLanguage(language) === 'fi' ? finnish : english;
}

/** Adds the messages of a part. */
export function addTexts(inEnglish: object, inFinnish: object): void {
  Object.assign(english, inEnglish);
  Object.assign(finnish, inEnglish, inFinnish);
}

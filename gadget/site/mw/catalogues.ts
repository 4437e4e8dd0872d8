/** Stands for gadget/mw/catalogues.ts, as media-wiki.ts does: a page loads the messages of its one language. */
export { spokenLanguage as catalogueLanguage } from '../texts/language.ts';

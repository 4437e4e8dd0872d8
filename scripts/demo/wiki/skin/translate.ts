import { ar } from './messages/ar.ts';
import { en, type MessageKey } from './messages/en.ts';
import { fi } from './messages/fi.ts';

/** Languages that the demo wiki's own pages are offered in. */
export const pageLanguages = ['en', 'fi', 'ar'] as const;

/** A function that gives a text in `language` (English where it is missing) with `$1`, `$2` and PLURAL filled in. */
export function translator(language: string): Translate {
  const messages: Partial<Record<MessageKey, string>> = language === 'fi' ? fi : language === 'ar' ? ar : en;
  return (key, ...parameters) =>
    (messages[key] ?? en[key])
      .replace(/\$(\d)/g, (whole, index: string) => String(parameters[Number(index) - 1] ?? whole))
      .replace(/\{\{PLURAL:([^|]*)\|([^|}]*)\|([^}]*)\}\}/g, (_, count: string, one: string, many: string) =>
        Number(count) === 1 ? one : many
      );
}

/** Looks up a text; the result is plain text and must be escaped before it goes into HTML. */
export type Translate = (key: MessageKey, ...parameters: (string | number)[]) => string;

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return ['ar', 'ckb', 'fa', 'he', 'ur', 'yi'].includes(language);
}

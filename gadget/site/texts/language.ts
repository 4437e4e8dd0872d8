import { languages } from './catalogues.ts';

/** Languages that are written from right to left. */
const fromRight = /^(ar|arc|arz|azb|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|pnb|ps|sd|ug|ur|yi)(-|$)/;

/**
 * The language of the interface: the one named in the address, else the one that the reader chose, else the first of the
 * browser's that there are translations for, else English. A language without translations still sets the direction.
 */
export function chooseLanguage(
  named: string | undefined,
  chosen: string | null,
  browsers: readonly string[]
): string {
  const code = named?.toLowerCase() ?? '';
  if (/^[a-z]{2,12}(-[a-z0-9]{1,12})*$/.test(code)) return code;
  if (chosen !== null && languages.includes(chosen)) return chosen;
  const known = browsers.map((one) => one.toLowerCase().split('-')[0] ?? '');
  return known.find((one) => languages.includes(one)) ?? 'en';
}

/** The language that a reader of `language` really gets. */
export function spokenLanguage(language: string): string {
  const [root = ''] = language.split('-');
  return [language, root].find((one) => languages.includes(one)) ?? 'en';
}

/** In which direction an interface in this language runs. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return fromRight.test(language) ? 'rtl' : 'ltr';
}

/** What a language calls itself. */
export function nameOfLanguage(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

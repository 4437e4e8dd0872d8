import type { ApiError } from './api-error.ts';

/** The text of an error in the language of a wiki; only what our readers show has one besides English. */
export function translateError(language: string, error: ApiError): string {
  return (language === 'fi' ? finnish(error) : null) ?? error.message;
}

function finnish(error: ApiError): string | null {
  const revision = /^There is no revision with ID (-?\d+)\.$/.exec(error.message)?.[1];
  if (revision !== undefined) return `Versiota tunnuksella ${revision} ei ole olemassa.`;
  if (error.code === 'readonly') return 'Wiki on tällä hetkellä vain luku -tilassa.';
  if (error.code === 'maxlag')
    return `Odotetaan tietokantapalvelinta: ${String(error.data['lag'])} sekunnin viive.`;
  return null;
}

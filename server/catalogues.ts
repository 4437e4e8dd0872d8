import { readdirSync, readFileSync } from 'node:fs';
import Banana from 'banana-i18n';
import { z } from 'zod';

type Messages = Record<string, string>;

const folder = new URL('../shared/i18n/', import.meta.url);

/** The message catalogues that the server speaks from, by language. */
export interface Catalogues {
  /** Messages of checks, completed by the fallbacks of a language and by English. */
  checks(language: string): Messages;
  /** A message of the bot, of a check or of the companion's own pages, with parameters, in a language or its nearest fallback. */
  translate(language: string, key: string, params: readonly (string | number)[]): string;
}

/** Reads all catalogues once. */
export function readCatalogues(): Catalogues {
  const checks = readAll('checks');
  const bot = readAll('bot');
  const pages = readAll('pages');
  const speakers = new Map<string, Banana>();

  function complete(catalogue: ReadonlyMap<string, Messages>, language: string): Messages {
    const chain = ['en', ...fallbacks(language).reverse()];
    return Object.assign({}, ...chain.map((one) => catalogue.get(one) ?? {})) as Messages;
  }

  function speakerOf(language: string): Banana {
    const known = speakers.get(language);
    if (known) return known;
    const messages = {
      ...complete(checks, language),
      ...complete(bot, language),
      ...complete(pages, language)
    };
    const speaker = new Banana(language, { messages });
    speakers.set(language, speaker);
    return speaker;
  }

  return {
    checks: (language) => complete(checks, language),
    translate: (language, key, params) => speakerOf(language).i18n(key, ...params.map(String))
  };
}

function readAll(name: string): Map<string, Messages> {
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith('.json'));
  const Catalogue = z.record(z.string(), z.string());
  return new Map(
    files
      .filter((file) => file !== 'qqq.json')
      .map((file) => {
        const text = readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
        return [file.replace(/\.json$/, ''), Catalogue.parse(JSON.parse(text))];
      })
  );
}

/** `de-at` falls back to `de`. */
function fallbacks(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

import type { ClassicWiki, ClassicWikis, WikiNumberStore } from '../ports.ts';

/** What is known of the wikis served. */
export interface ClassicWikisParts {
  readonly entries: readonly { readonly id: string; readonly apiUrl: string }[];
  readonly numbers: WikiNumberStore;
}

/** Wikis by number or name. Numbers are given when they are first asked for. */
export function createClassicWikis({ entries, numbers }: ClassicWikisParts): ClassicWikis {
  let known: Promise<readonly ClassicWiki[]> | null = null;

  async function read(): Promise<readonly ClassicWiki[]> {
    const given = await numbers.of(entries.map(({ id }) => id));
    return entries
      .flatMap(({ id, apiUrl }) => {
        const number = given.get(id);
        return number === undefined ? [] : [{ number, id, code: codeOf(id), name: nameOf(id), apiUrl }];
      })
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  }

  function list(): Promise<readonly ClassicWiki[]> {
    const listed = (known ??= read());
    listed.catch(() => (known = null));
    return listed;
  }

  return {
    list,
    async find(key) {
      const wikis = await list();
      return wikis.find(({ number, id }) => key === String(number) || key === id) ?? null;
    }
  };
}

const families: Readonly<Record<string, string>> = {
  wiki: 'Wikipedia',
  wikibooks: 'Wikibooks',
  wikinews: 'Wikinews',
  wikiquote: 'Wikiquote',
  wikisource: 'Wikisource',
  wikiversity: 'Wikiversity',
  wikivoyage: 'Wikivoyage',
  wiktionary: 'Wiktionary'
};
const form = /^(.+?)(wiki|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage|wiktionary)$/;

/** Wikipedias go by their language alone. */
function codeOf(id: string): string {
  const [, language = '', family = ''] = form.exec(id) ?? [];
  return family === 'wiki' ? language.replaceAll('_', '-') : id;
}

function nameOf(id: string): string {
  const [, language = '', family = ''] = form.exec(id) ?? [];
  const named = languageName(language.replaceAll('_', '-'));
  return named === null ? id : `${named} ${families[family]}`;
}

function languageName(code: string): string | null {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) ?? null;
  } catch {
    // No code of a language at all.
    return null;
  }
}

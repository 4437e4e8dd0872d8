import type { WikiEntry } from '../config.ts';
import type { Clock, RouteServices, Wiki } from '../ports.ts';

/** What the list is made with. */
export interface WikiListOpening {
  readonly entries: readonly Pick<WikiEntry, 'id' | 'apiUrl' | 'origins'>[];
  readonly wikiOf: (id: string) => Pick<Wiki, 'site'>;
  readonly clock: Pick<Clock, 'now'>;
}

interface Told {
  readonly name: string;
  readonly language: string;
}

/** A wiki that did not say is asked again after this time. */
const againMs = 60_000;

/**
 * The list of wikis served, each with the name that it gives itself. Nobody waits for a wiki: it is asked aside when the list
 * is first wanted, and goes by its id until it has answered.
 */
export function openWikiList({ entries, wikiOf, clock }: WikiListOpening): RouteServices['wikis'] {
  const told = new Map<string, Told>();
  const askedAt = new Map<string, number>();

  function ask(id: string): void {
    const now = clock.now();
    if (told.has(id) || now - (askedAt.get(id) ?? Number.NEGATIVE_INFINITY) < againMs) return;
    askedAt.set(id, now);
    const asked = (async () => wikiOf(id).site())();
    asked.then(
      ({ sitename, language }) => sitename && told.set(id, { name: sitename, language }),
      // Whoever needs the wiki for more says what is wrong with it.
      () => undefined
    );
  }

  return () => {
    for (const { id } of entries) ask(id);
    const names = namesOf(entries.map(({ id }) => ({ id, told: told.get(id) })));
    return Promise.resolve(
      entries.map(({ id, apiUrl, origins }) => ({
        id,
        name: names.get(id) ?? id,
        apiUrl,
        origins: [...new Set([new URL(apiUrl).origin, ...origins])]
      }))
    );
  };
}

/** Wikis of one name are told apart by their languages, and by their ids where that is not enough. */
function namesOf(wikis: readonly { id: string; told: Told | undefined }[]): Map<string, string> {
  const plain = wikis.map(({ id, told }) => ({ id, told, name: told?.name ?? id }));
  const inLanguage = plain.map((one) =>
    one.told && isShared(one.name, plain)
      ? { ...one, name: `${one.name} (${autonym(one.told.language)})` }
      : one
  );
  return new Map(
    inLanguage.map(({ id, name }) => [id, isShared(name, inLanguage) ? `${name} (${id})` : name])
  );
}

function isShared(name: string, among: readonly { name: string }[]): boolean {
  return among.filter((one) => one.name === name).length > 1;
}

/** A language by its own name, such as `suomi`; the code where that is not known. */
function autonym(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    // No code of a language at all.
    return code;
  }
}

/** What an address asks to be compared: two revisions, or one and what stands beside it. */
export type DiffTarget =
  | { readonly from: number; readonly to: number }
  | { readonly revision: number; readonly beside: 'prev' | 'next' | 'cur' };

/** Where the pages of a wiki are. */
export interface DiffPlace {
  readonly wiki: string;
  readonly apiUrl: string;
  /** Scheme, host and port of each origin that its pages are seen at. */
  readonly origins: readonly string[];
}

const longest = 4_000;

/** Reads the address of a difference on one of these wikis; null for anything else. Only numbers of it are ever used. */
export function readDiffUrl(
  text: string,
  places: readonly DiffPlace[]
): { wiki: string; target: DiffTarget } | null {
  if (text.length > longest || !/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  const there = places.filter(({ origins }) => origins.includes(url.origin));
  const byScript = there.find(({ apiUrl }) => scriptOf(apiUrl) === url.pathname);
  const place = byScript ?? there.find(() => url.pathname.startsWith('/wiki/'));
  if (!place) return null;
  const title = byScript ? url.searchParams.get('title') : decoded(url.pathname.slice('/wiki/'.length));
  const target = targetOf(url.searchParams) ?? targetInTitle(title ?? '');
  return target && { wiki: place.wiki, target };
}

function scriptOf(apiUrl: string): string {
  return new URL(apiUrl).pathname.replace(/api\.php$/, 'index.php');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function targetOf(query: URLSearchParams): DiffTarget | null {
  const diff = query.get('diff');
  const old = idIn(query.get('oldid'));
  if (diff === null) return null;
  return between(old, diff);
}

/** `Special:Diff/1/2`; the English names of special pages work on every wiki. */
function targetInTitle(title: string): DiffTarget | null {
  const [, first = '', second] = /^[^:/]+:diff\/(\w{1,15})(?:\/(\w{1,15}))?$/i.exec(title) ?? [];
  if (first === '') return null;
  return second === undefined ? between(null, first) : between(idIn(first), second);
}

function between(old: number | null, diff: string): DiffTarget | null {
  const to = idIn(diff);
  if (to !== null) return old === null ? { revision: to, beside: 'prev' } : { from: old, to };
  if (old === null) return null;
  if (diff === 'prev' || diff === 'next') return { revision: old, beside: diff };
  return diff === 'cur' || diff === '0' ? { revision: old, beside: 'cur' } : null;
}

function idIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

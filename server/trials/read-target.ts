import type { Site } from '../../shared/site.ts';
import type { TrialFaultCode } from '../../shared/trial.ts';
import { readTitle } from '../text/title.ts';

/**
 * What a line names. An `edit` is a revision, or the one before or after it; `from` is the older side where the link tells
 * it. Nothing of a line is ever taken for an address: ids are numbers, titles are asked for by the wiki's own api.php.
 */
export type Target =
  | {
      readonly kind: 'edit';
      readonly revisionId: number;
      readonly step: 'itself' | 'next' | 'latest';
      readonly from: number | null;
    }
  | { readonly kind: 'page'; readonly title: string };

/** What a line is read with. `origins` are those of the wiki's pages. */
export interface TargetReading {
  readonly site: Site;
  readonly origins: readonly string[];
}

type Fault = { readonly fault: TrialFaultCode };

/** Reads a link to a diff or a version, the id of a revision, or a title, as people paste them; links in brackets too. */
export function readTarget(line: string, reading: TargetReading): Target | Fault {
  const text = withoutBrackets(line.replace(/[\u200e\u200f\u202a-\u202e\ufeff]/g, '').trim());
  if (text === '' || text.length > 1_000) return { fault: 'not-understood' };
  const id = /^#?(\d{1,15})$/.exec(text)?.[1];
  if (id !== undefined) return editOf(id, null) ?? { fault: 'not-understood' };
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(text)) return readAddress(text, reading);
  const { articlePath, script } = reading.site;
  const articleStart = articlePath.replace('$1', '');
  if (/^(?:diff|oldid|title)=/.test(text)) return readPath(`?${text}`, reading);
  if (
    text.startsWith('?') ||
    text.startsWith(script) ||
    (articleStart !== '' && text.startsWith(articleStart))
  )
    return readPath(text, reading);
  const host = /^((?:[\w-]+\.)+[a-z]{2,})\/(?:wiki|w)\//i.exec(text)?.[1];
  if (host !== undefined) return readAddress(`https://${text}`, reading);
  return readName(text, reading.site);
}

/** `[[link|words]]`, `[[:link]]`, `[address words]`, `<address>`. */
function withoutBrackets(text: string): string {
  const inner =
    /^\[\[\s*:?([^\]|]+)(?:\|[^\]]*)?\]\]$/.exec(text)?.[1] ??
    /^\[((?:https?:)?\/\/[^\s\]]+)[^\]]*\]$/i.exec(text)?.[1] ??
    /^<((?:https?:)?\/\/[^\s>]+)>$/i.exec(text)?.[1];
  return (inner ?? text).trim();
}

function readAddress(text: string, reading: TargetReading): Target | Fault {
  let url: URL;
  try {
    url = new URL(text, 'https://nowhere.invalid');
  } catch {
    return { fault: 'not-understood' };
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') return { fault: 'not-understood' };
  if (!hostsOf(reading).has(url.host)) return { fault: 'other-wiki' };
  return readPath(`${url.pathname}${url.search}`, reading);
}

/** The wiki's own hosts and their mobile ones: `fi.m.wikipedia.org`. */
function hostsOf({ site, origins }: TargetReading): Set<string> {
  const hosts = [site.origin, site.apiUrl, ...origins].flatMap((one) =>
    one === null ? [] : new URL(one).host
  );
  return new Set(hosts.flatMap((host) => [host, host.replace(/^([^.]+)\.(?=.*\.)/, '$1.m.')]));
}

function readPath(text: string, { site }: TargetReading): Target | Fault {
  const [path = '', ...rest] = text.split('?');
  const query = new URLSearchParams(rest.join('?').replace(/#.*$/, ''));
  const start = site.articlePath.split('$1')[0] ?? '';
  const isArticle = start !== '' && path.startsWith(start) && path !== site.script;
  const inPath = isArticle ? decoded(path.slice(start.length).replace(/#.*$/, '')) : null;
  const byIds = readIds(query);
  if (byIds) return byIds;
  if (query.has('diff') || query.has('oldid')) return { fault: 'not-understood' };
  const title = query.get('title') ?? inPath;
  return title === null || title === '' ? { fault: 'not-understood' } : readName(title, site);
}

/** `diff` and `oldid` as MediaWiki reads them; null where neither tells a revision. */
function readIds(query: URLSearchParams): Target | null {
  const diff = query.get('diff') ?? query.get('type');
  const oldid = query.get('oldid');
  if (diff === null) return oldid === null ? null : editOf(oldid, null);
  return between(oldid, diff);
}

function between(oldid: string | null, diff: string): Target | null {
  if (diff === 'next') return stepped(oldid, 'next');
  if (diff === 'cur' || diff === '0' || diff === '') return stepped(oldid, 'latest');
  if (diff === 'prev') return editOf(oldid, null);
  return editOf(diff, oldid);
}

function stepped(id: string | null, step: 'next' | 'latest'): Target | null {
  const revisionId = numberOf(id);
  return revisionId === null ? null : { kind: 'edit', revisionId, step, from: revisionId };
}

function editOf(id: string | null, from: string | null): Target | null {
  const revisionId = numberOf(id);
  if (revisionId === null) return null;
  return { kind: 'edit', revisionId, step: 'itself', from: numberOf(from) };
}

function numberOf(text: string | null): number | null {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  return Number(text) > 0 ? Number(text) : null;
}

/** A title, or one of the special pages that show a version or a diff. */
function readName(text: string, site: Site): Target | Fault {
  const title = readTitle(text, site);
  if (title === null || title.name === '') return { fault: 'not-understood' };
  if (title.namespace === specialNamespace) return readSpecial(title.name) ?? { fault: 'not-understood' };
  const [first = ''] = site.namespaces.find(({ id }) => id === title.namespace)?.names ?? [];
  return { kind: 'page', title: first === '' ? title.name : `${first}:${title.name}` };
}

const specialNamespace = -1;

/** Names that every wiki understands; a name of the wiki's own is taken where two ids follow, which only diffs have. */
function readSpecial(name: string): Target | null {
  const [page = '', one = '', other, ...more] = name.split('/').map((part) => part.trim());
  if (more.length > 0) return null;
  const key = page.toLowerCase().replace(/[ _]/g, '');
  if (key === 'redirect') return one === 'revision' ? editOf(other ?? null, null) : null;
  if (other === undefined) return known.has(key) ? readSides(one) : null;
  const isPair = /^\d+$/.test(one) || /^\d+$/.test(other);
  if (!known.has(key) && !(isPair && words.test(one) && words.test(other))) return null;
  // Which of the two comes first is told by the word: "prev/123", "123/prev", "123/next".
  return /^\d+$/.test(one) ? between(one, other) : between(other, one);
}

const known = new Set(['diff', 'mobilediff', 'permanentlink', 'permalink']);
const words = /^(?:\d{1,15}|prev|next|cur)$/;

/** `123` or `100...123`. */
function readSides(text: string): Target | null {
  const pair = /^(\d{1,15})\.{3}(\d{1,15})$/.exec(text);
  return pair ? editOf(pair[2] ?? null, pair[1] ?? null) : editOf(text, null);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { getDomain } from 'tldts';
import { changedRegionOf } from './changed-region.ts';
import { createEnclosingTemplate } from './enclosing-template.ts';
import { bracketsOf } from './brackets.ts';
import { externalLinksOf } from './external-links.ts';
import { maskOf } from './mask.ts';
import type { Span } from './span.ts';
import { perChange, perVersion, type Change, type TextVersion } from './version.ts';

/** A web address in a text and the registrable domain that it leads to. */
export interface DomainMention extends Span {
  readonly url: string;
  /** Lower case, in ASCII ("xn--..."): the part a person can register, or an IP address. */
  readonly domain: string;
}

/**
 * The domain that a person can register of an address or host name: "https://www.bbc.co.uk:80/x" -> "bbc.co.uk",
 * "foo.github.io" stays whole. IP addresses stay themselves. Null where there is no host with a dot.
 */
export function registrableDomain(address: string): string | null {
  const host = hostOf(address);
  if (host === null) return null;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || host.startsWith('[')) return host;
  return getDomain(host, { allowPrivateDomains: true }) ?? (host.includes('.') ? host : null);
}

/** The domains that a text links to, in order: external links, and names beginning with www. inside templates. */
export const domainsIn: (version: TextVersion) => readonly DomainMention[] = perVersion((version) => {
  const found: DomainMention[] = [];
  for (const { url, start, end } of addressesIn(version)) {
    const domain = registrableDomain(url);
    if (domain !== null) found.push({ url, domain, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
});

/** The first mention of each domain that the text before the edit does not link to. */
export const domainsAdded: (change: Change) => readonly DomainMention[] = perChange((change) => {
  const region = changedRegionOf(change);
  const written = new Set(addressesIn(region.before).map(({ url }) => url));
  if (addressesIn(region.after).every(({ url }) => written.has(url))) return [];
  const known = new Set(domainsIn(region.before).map((mention) => mention.domain));
  const candidates = domainsIn(region.after).filter(({ domain }) => !known.has(domain));
  if (candidates.length === 0) return [];
  if (change.before !== null) for (const { domain } of domainsIn(change.before)) known.add(domain);
  const added: DomainMention[] = [];
  for (const mention of candidates) {
    if (known.has(mention.domain)) continue;
    known.add(mention.domain);
    added.push({ ...mention, start: mention.start + region.start, end: mention.end + region.start });
  }
  return added;
});

interface Address extends Span {
  readonly url: string;
}

const addressesIn = perVersion((version): readonly Address[] => [
  ...externalLinksOf(version),
  ...bareHostsIn(version)
]);

const SCHEME = /^(?:[a-z][a-z0-9+.-]{1,15}:)?\/\//i;

function hostOf(address: string): string | null {
  const rest = address.trim().replace(SCHEME, '');
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (host === '' || host.length > 300) return null;
  try {
    return new URL(`http://${host}`).hostname.replace(/\.+$/, '') || null;
  } catch {
    return withoutPort(host);
  }
}

// Names that no resolver takes are still names that a link shows.
function withoutPort(host: string): string | null {
  const name = host.replace(/:\d*$/, '').replace(/\.+$/, '').toLowerCase();
  return /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : null;
}

const BARE = /(?<![\p{L}\p{N}/.@-])www\.[^\s|[\]{}<>"]{3,200}/giu;

// Many citation templates put http:// in front of a bare name themselves.
function bareHostsIn(version: TextVersion): Address[] {
  const { text } = maskOf(version);
  if (!/[wW]{3}\./.test(text)) return [];
  const bare = [...text.matchAll(BARE)];
  if (bare.length === 0) return [];
  const templateAt = createEnclosingTemplate(bracketsOf(version).templates);
  return bare
    .filter((match) => templateAt(match.index) !== null)
    .map((match) => ({ url: match[0], start: match.index, end: match.index + match[0].length }));
}

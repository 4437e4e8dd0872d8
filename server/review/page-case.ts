import type { Dossier } from '../../shared/dossier.ts';
import type { PageRef, Revision } from '../../shared/revision.ts';
import type { Site } from '../../shared/site.ts';
import { versionOf } from '../text/version.ts';
import type { Change, Link } from './define-check.ts';

/** One pending revision set up for judging: what it changed itself, and what accepting it would publish. */
export interface Step {
  readonly revision: Revision;
  /** The revision the edit was made on, or null when it is not in the chain. */
  readonly base: Link | null;
  readonly change: Change | null;
  /** From the stable text; the same object as `change` when the edit was made on the stable revision. */
  readonly wholeChange: Change | null;
}

/** A page with its chain of revisions, laid out so that every check sees the same objects. */
export interface PageCase {
  readonly site: Site;
  readonly page: PageRef;
  readonly stable: Link;
  readonly chain: readonly Link[];
  readonly steps: readonly Step[];
  /** Epoch milliseconds. */
  readonly now: number;
}

type CaseFacts = Pick<Dossier, 'wiki' | 'page' | 'stable' | 'pending' | 'gatheredAt'>;

/** Lays out the page of a dossier (or of evidence still being gathered). */
export function layOut(facts: CaseFacts): PageCase {
  const stable = toLink(facts.stable);
  const links = facts.pending.map(toLink);
  const chain = [stable, ...links];
  const byId = new Map(chain.map((link) => [link.revision.id, link]));
  const newest = facts.pending.at(-1)?.timestamp ?? facts.stable.timestamp;
  return {
    site: facts.wiki,
    page: facts.page,
    stable,
    chain,
    steps: links.map((link, index) => toStep(link, chain[index] ?? stable, stable, byId)),
    now: Date.parse(facts.gatheredAt ?? newest)
  };
}

function toLink(revision: Revision): Link {
  return { revision, version: versionOf(revision) };
}

function toStep(link: Link, previous: Link, stable: Link, byId: ReadonlyMap<number, Link>): Step {
  const { parentId } = link.revision;
  const base = parentId === null ? previous : (byId.get(parentId) ?? null);
  const change = base && changeBetween(base, link);
  const wholeChange = base === stable ? change : changeBetween(stable, link);
  return { revision: link.revision, base, change, wholeChange };
}

function changeBetween(from: Link, to: Link): Change | null {
  return to.version && { before: from.version, after: to.version };
}

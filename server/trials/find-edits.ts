import type { KnownOutcome } from '../../shared/impact.ts';
import type { Site } from '../../shared/site.ts';
import type { TrialFault, TrialFaultCode, TrialRange } from '../../shared/trial.ts';
import type { PendingPage, Wiki } from '../ports.ts';
import { titleKey } from '../text/title.ts';
import { lookUpEdits, readNext, type KnownEdit, type KnownPage, type LookedUp } from './look-up-edits.ts';
import { readPastReviews } from './read-past-reviews.ts';
import { readTarget, type Target } from './read-target.ts';

/** A line of an order, or of a page with cases. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** One chain to be judged. */
export interface Found {
  readonly page: PendingPage;
  /** Null: as it waits now. Else what was known at that time (ISO 8601) counts. */
  readonly asOf: string | null;
  /** The edits that were asked about, with the lines that did. */
  readonly wanted: ReadonlyMap<number, readonly number[]>;
  /** Whether the whole chain was asked about, and the lines that did. */
  readonly isWhole: boolean;
  readonly lines: readonly number[];
  readonly outcome: KnownOutcome;
}

/** What an order leads to. */
export interface FoundEdits {
  readonly found: readonly Found[];
  readonly faults: readonly TrialFault[];
}

type Edit = Extract<Target, { kind: 'edit' }>;
type Answered = { found: Found } | { fault: TrialFaultCode };

/** Finds what lines name on a wiki. Pages and edits that are named twice are judged once. */
export async function findNamed(
  lines: readonly Line[],
  { wiki, origins }: { wiki: Wiki; origins: readonly string[] },
  signal: AbortSignal
): Promise<FoundEdits> {
  const site = await wiki.site();
  const read = lines.map((line) => ({ ...line, target: readTarget(line.text, { site, origins }) }));
  const targets = read.flatMap(({ target }) => ('kind' in target ? target : []));
  const edits = targets.filter((target): target is Edit => target.kind === 'edit');
  const known = await lookUpEdits(
    wiki.api,
    {
      revisionIds: edits.flatMap(({ revisionId, from }) => [revisionId, ...(from === null ? [] : [from])]),
      titles: targets.flatMap((target) => (target.kind === 'page' ? target.title : []))
    },
    signal
  );
  const moved = await followSteps(edits, known, wiki, signal);
  const answers = read.map(({ line, text, target }) => ({
    line,
    text,
    answer: 'kind' in target ? answer(target, line, moved, site) : target
  }));
  return {
    found: merged(answers.flatMap(({ answer }) => ('found' in answer ? answer.found : []))),
    faults: answers.flatMap(({ line, text, answer }) =>
      'fault' in answer ? { line, text: text.slice(0, 200), code: answer.fault } : []
    )
  };
}

/** Finds the edits of a time, at most so many pages. */
export async function findInRange(
  { from, to, of }: TrialRange,
  wiki: Wiki,
  most: number,
  signal: AbortSignal
): Promise<FoundEdits> {
  const [begin, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
  if (of === 'reviews') {
    const reviews = await readPastReviews(wiki.api, { limit: most, from: begin, to: end }, signal);
    const found = reviews.map(({ page, reviewedAt, withdrawnAt }) => ({
      page,
      asOf: reviewedAt,
      wanted: new Map([[page.latestRevisionId, []]]),
      isWhole: false,
      lines: [],
      outcome: withdrawnAt === null ? ('approved' as const) : ('unapproved' as const)
    }));
    // What was accepted, withdrawn and accepted again is judged once, as of the last time.
    return { found: distinct(found), faults: [] };
  }
  const listed = await wiki.listPending({ limit: mostListed, signal });
  const isWithin = ({ pendingSince }: PendingPage) =>
    pendingSince !== null &&
    Date.parse(pendingSince) >= Date.parse(begin) &&
    Date.parse(pendingSince) <= Date.parse(end);
  const pages = listed.filter(isWithin);
  return { found: pages.map((page) => whole(page, [])), faults: [] };
}

const mostListed = 2_000;

/** What the steps of links ("the next one", "the latest one") lead to, looked up as well. */
async function followSteps(
  edits: readonly Edit[],
  known: LookedUp,
  { api }: Wiki,
  signal: AbortSignal
): Promise<LookedUp & { readonly next: ReadonlyMap<number, number> }> {
  const next = new Map<number, number>();
  const latest: number[] = [];
  for (const { revisionId, step } of edits) {
    const edit = known.edits.get(revisionId);
    const page = edit && known.pages.get(edit.pageId);
    if (step === 'latest' && page) latest.push(page.latestRevisionId);
    if (step !== 'next' || !edit || next.has(revisionId)) continue;
    const id = await readNext(api, edit, signal);
    if (id !== null) next.set(revisionId, id);
  }
  const more = await lookUpEdits(api, { revisionIds: [...next.values(), ...latest] }, signal);
  return {
    next,
    edits: new Map([...known.edits, ...more.edits]),
    pages: new Map([...known.pages, ...more.pages])
  };
}

function answer(
  target: Target,
  line: number,
  known: Awaited<ReturnType<typeof followSteps>>,
  site: Site
): Answered {
  if (target.kind === 'page') {
    const key = titleKey(target.title, site);
    const page = [...known.pages.values()].find((one) => titleKey(one.page.title, site) === key);
    if (!page) return { fault: 'no-such-page' };
    return page.pending ? { found: whole(page.pending, [line]) } : { fault: 'nothing-pending' };
  }
  const named = known.edits.get(target.revisionId);
  const page = named && known.pages.get(named.pageId);
  if (!page) return { fault: 'no-such-revision' };
  const id =
    target.step === 'itself'
      ? target.revisionId
      : target.step === 'latest'
        ? page.latestRevisionId
        : known.next.get(target.revisionId);
  const edit = id === undefined ? undefined : known.edits.get(id);
  if (!edit) return { fault: 'no-such-revision' };
  const from = target.from === null || target.from === edit.id ? null : known.edits.get(target.from);
  return from === undefined ? { fault: 'no-such-revision' } : between(from, edit, page, line);
}

function between(from: KnownEdit | null, edit: KnownEdit, known: KnownPage, line: number): Answered {
  if (edit.isHidden || from?.isHidden) return { fault: 'hidden' };
  if (from && from.pageId !== edit.pageId) return { fault: 'other-page' };
  if (from && from.timestamp > edit.timestamp) return { fault: 'backwards' };
  const { page, pending, stableRevisionId } = known;
  const one = { wanted: new Map([[edit.id, [line]]]), isWhole: false, lines: [] };
  if (pending && edit.id > pending.stableRevisionId)
    return { found: { ...one, page: pending, asOf: null, outcome: 'open' } };
  const base = from?.id ?? edit.parentId;
  if (base === 0) return { fault: 'no-parent' };
  const then = { page, stableRevisionId: base, latestRevisionId: edit.id, pendingSince: edit.timestamp };
  const asOf = new Date(Date.parse(edit.timestamp) + 1_000).toISOString();
  const outcome = stableRevisionId === edit.id ? 'approved' : 'open';
  return { found: { ...one, page: then, asOf, outcome } };
}

function whole(page: PendingPage, lines: readonly number[]): Found {
  return { page, asOf: null, wanted: new Map(), isWhole: true, lines, outcome: 'open' };
}

/** The same chain is judged once, whatever of it was asked about. */
function merged(all: readonly Found[]): Found[] {
  const chains = new Map<string, Found>();
  for (const one of all) {
    const key = `${one.page.page.id} ${one.page.stableRevisionId} ${one.page.latestRevisionId} ${one.asOf}`;
    const known = chains.get(key);
    chains.set(key, known ? join(known, one) : one);
  }
  return [...chains.values()];
}

function distinct(all: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return all.filter(({ page: { page, stableRevisionId, latestRevisionId } }) => {
    const key = `${page.id} ${stableRevisionId} ${latestRevisionId}`;
    return !seen.has(key) && seen.add(key);
  });
}

function join(one: Found, other: Found): Found {
  const wanted = new Map(one.wanted);
  for (const [id, lines] of other.wanted) wanted.set(id, [...(wanted.get(id) ?? []), ...lines]);
  return { ...one, wanted, isWhole: one.isWhole || other.isWhole, lines: [...one.lines, ...other.lines] };
}

import type { Revision } from '../../shared/revision.ts';
import type { Cost, Scope, Subject } from '../evidence/define-evidence.ts';
import { perObject } from '../text/version.ts';
import type { Asked } from './ask-checks.ts';
import type { Check } from './define-check.ts';
import type { Evaluated } from './evaluate.ts';
import { subjectKey, type Kinds } from './evidence-lookup.ts';
import { evidenceWanted } from './evidence-wanted.ts';
import type { Gathered, Gathering } from './gather.ts';
import { isAbsorbing, looksAtPublishedText, questionAbout, walk } from './walk.ts';

/** A piece of evidence that is asked for: of which kind, about whom, and where the answer goes. */
export interface Want {
  readonly kind: string;
  readonly page: Gathered;
  readonly subject: Subject;
  readonly tableKey: string;
}

/** Kinds that take a request a subject, in the order in which they are asked: fewer subjects first, rendered pages last. */
const scopeOrder: readonly Scope[] = ['wiki', 'author', 'page', 'revision', 'sides'];

/** Everything of one cost that any enabled check could use. */
export function allWants(
  pages: readonly Gathered[],
  { enabled, kinds, sources }: Gathering,
  cost: Cost
): Want[] {
  const ids = new Set(enabled.flatMap((one) => evidenceWanted(one, sources.site)));
  const ofCost = [...ids].filter((id) => kinds[id]?.cost === cost);
  // The whole change differs from the edit in its other side alone.
  const ofSides = ofCost.filter((id) => kinds[id]?.scope === 'sides');
  return distinct(
    pages.flatMap((page) =>
      everyStep(page).flatMap((index) => [
        ...wantsOf(page, index, 'edit', ofCost),
        ...wantsOf(page, index, 'whole', ofSides)
      ])
    )
  );
}

/**
 * What to ask next for revisions that could still be approved: first what could speak for an edit that nothing speaks
 * for yet; only then what could speak against it: all that many share a request for, and then kind by kind. Empty when
 * all is known.
 */
export function nextWants(pages: readonly Gathered[], { kinds, sources }: Gathering): Want[] {
  const forIt = pages.flatMap(wantsForIt);
  if (forIt.length > 0) return distinct(forIt);
  const isShared = ({ kind }: Want): boolean => kinds[kind]?.manyAtOnce?.(sources.site) ?? false;
  const againstIt = pages.flatMap(wantsAgainstIt);
  const shared = againstIt.filter(isShared);
  return distinct(shared.length > 0 ? shared : askedFirst(againstIt, kinds));
}

/** Hopes are looked into before anybody asks what accepting an edit would publish: most of them come to nothing. */
const wantsForIt = untilMoreIsEntered((page: Gathered): readonly Want[] =>
  stillPossible(page, 'edits alone').flatMap((index) => {
    const asked = page.askAll(index, 'edit');
    if (asked.some(({ answer }) => answer?.result.outcome === 'approve')) return [];
    const hopes = asked.filter(
      ({ answer, enabled }) => answer === null && enabled.check.can.includes('approve')
    );
    return wantsOf(page, index, 'edit', openKinds(page, hopes));
  })
);

const wantsAgainstIt = untilMoreIsEntered((page: Gathered): readonly Want[] =>
  stillPossible(page).flatMap((index) => wantsAgainstStep(page, index))
);

/** Most pages wait while others are asked about; what was found out about them holds until an answer is entered. */
function untilMoreIsEntered<T>(find: (page: Gathered) => T): (page: Gathered) => T {
  const known = new WeakMap<Gathered, { readonly entered: number; readonly found: T }>();
  return (page) => {
    const last = known.get(page);
    if (last?.entered === page.entered) return last.found;
    const found = find(page);
    known.set(page, { entered: page.entered, found });
    return found;
  };
}

function wantsAgainstStep(page: Gathered, index: number): Want[] {
  const asked = page.askAll(index, 'edit');
  const waiting = asked.filter(({ answer }) => answer === null);
  const apart = isWholeApart(page, index);
  const whole = apart ? page.askAll(index, 'whole').filter(isOpenAboutText) : [];
  const absorbs = apart && asked.some(({ answer }) => answer !== null && isAbsorbing(answer));
  // Of an edit that goes back to an accepted text only what it brings back is judged, not what it undid.
  const own = absorbs ? waiting.filter((one) => !isOpenAboutText(one)) : waiting;
  return [
    ...wantsOf(page, index, 'edit', openKinds(page, own)),
    ...wantsOf(page, index, 'whole', openKinds(page, whole))
  ];
}

/** Of wants that take a request each those of the kind that is asked first. */
function askedFirst(wants: readonly Want[], kinds: Kinds): Want[] {
  const dearness = (kind: string): number => scopeOrder.indexOf(kinds[kind]?.scope ?? 'sides');
  const [first] = wants
    .map(({ kind }) => kind)
    .sort((one, other) => dearness(one) - dearness(other) || (one < other ? -1 : 1));
  return wants.filter(({ kind }) => kind === first);
}

/** What was never asked because the decision did not need it. */
export function needlessWants(pages: readonly Gathered[], gathering: Gathering): Want[] {
  return [...allWants(pages, gathering, 'batched'), ...allWants(pages, gathering, 'single')];
}

/** The steps that would be in the safe prefix, or would be looked at next, if every open question ended well. */
function stillPossible(page: Gathered, asking: 'edits alone' | 'all' = 'all'): number[] {
  const walked = walk(page.pageCase, (index, about) =>
    asking === 'edits alone' && about === 'whole' ? [] : hopesOf(page.askAll(index, about))
  );
  return everyStep(page).filter((index) => walked[index]?.inSafePrefix && walked[index].absorbedBy === null);
}

/** What checks said of a step, and the best that those may say that still wait. */
const hopesOf = perObject((asked: readonly Asked[]): readonly Evaluated[] =>
  asked.flatMap(
    ({ enabled: { check }, answer }) => answer ?? (check.can.includes('approve') ? hopeOf(check) : [])
  )
);

const hopeOf = perObject((check: Check): Evaluated => {
  const message = { key: '', params: [] };
  const result = { checkId: check.id, outcome: 'approve' as const, message, setting: null, marks: [] };
  return { check, result, onlyIfLatestIsSafe: false, absorbs: check.canAbsorb ?? false };
});

function openKinds({ pageCase }: Gathered, asked: readonly Asked[]): string[] {
  return asked.flatMap(({ enabled }) => evidenceWanted(enabled, pageCase.site));
}

/** Whether accepting a step would publish more than its own edit. */
function isWholeApart({ pageCase }: Gathered, index: number): boolean {
  const step = pageCase.steps[index];
  return step?.wholeChange !== step?.change;
}

function isOpenAboutText({ enabled, answer }: Asked): boolean {
  return answer === null && looksAtPublishedText(enabled.check);
}

function wantsOf(page: Gathered, index: number, about: 'edit' | 'whole', kindIds: readonly string[]): Want[] {
  const step = page.pageCase.steps[index];
  if (!step) return [];
  const { revision } = step;
  const { base } = questionAbout(step, page.pageCase.stable, about);
  const wants: Want[] = [];
  for (const kind of kindIds) {
    const scope = page.kinds[kind]?.scope;
    if (!scope || (scope === 'author' && revision.user === null)) continue;
    if (scope === 'sides' && base && isOpen(page, kind, scope, base))
      wants.push(toWant(page, kind, scope, base));
    if (isOpen(page, kind, scope, revision)) wants.push(toWant(page, kind, scope, revision));
  }
  return wants;
}

function isOpen(page: Gathered, kind: string, scope: Scope, revision: Revision): boolean {
  return page.table[kind]?.[subjectKey(scope, revision)] === undefined;
}

function toWant(page: Gathered, kind: string, scope: Scope, revision: Revision): Want {
  const tableKey = subjectKey(scope, revision);
  const { page: ref, stable, pending } = page.chain;
  const key = scope === 'page' ? String(ref.id) : tableKey;
  const aboutRevision = scope === 'revision' || scope === 'sides';
  const author = scope === 'author' ? revision.user : null;
  return {
    kind,
    page,
    tableKey,
    subject: {
      key,
      page: ref,
      stable,
      pending,
      revision: aboutRevision ? revision : null,
      author,
      since: sinceOf(pending).get(author) ?? 0
    }
  };
}

/** When the oldest edit of each author was made, and that of all (under null): an answer about an author serves all of theirs. */
const sinceOf = perObject((pending: readonly Revision[]): ReadonlyMap<string | null, number> => {
  const oldest = new Map<string | null, number>();
  for (const { user, timestamp } of pending) {
    const time = Date.parse(timestamp);
    for (const key of new Set([user, null])) oldest.set(key, Math.min(time, oldest.get(key) ?? Infinity));
  }
  return oldest;
});

function everyStep({ pageCase }: Gathered): number[] {
  return [...pageCase.steps.keys()];
}

function distinct(wants: readonly Want[]): Want[] {
  const seen = new Map<Gathered, Set<string>>();
  return wants.filter(({ page, kind, tableKey }) => {
    const ofPage = seen.get(page) ?? new Set<string>();
    seen.set(page, ofPage);
    const id = `${kind} ${tableKey}`;
    return !ofPage.has(id) && ofPage.add(id);
  });
}

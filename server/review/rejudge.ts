import type { Dossier } from '../../shared/dossier.ts';
import type { CheckResult, Decision, PageVerdict, RevisionVerdict } from '../../shared/verdict.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { compileSettings } from './compile-settings.ts';
import type { Check } from './define-check.ts';
import { evaluateCheck, type EnabledCheck, type Evaluated } from './evaluate.ts';
import { lookIn, type Lookup } from './evidence-lookup.ts';
import type { Judging } from './judge.ts';
import { reasonKey } from './messages.ts';
import { layOut, type PageCase } from './page-case.ts';
import { looksAtPublishedText, questionAbout, walk, type Ask, type Reached, type Walked } from './walk.ts';

/** Checks with their options, and for each a key that is the same where it would say the same. */
export interface Rules {
  readonly enabled: readonly EnabledCheck[];
  readonly keys: ReadonlyMap<string, string>;
}

/** What would be decided on one edit. */
export interface Rejudged {
  readonly revisionId: number;
  readonly decision: Decision;
  /** The check that decided, and those that spoke for it. */
  readonly decidingCheck: string | null;
  readonly approvedBy: readonly string[];
  /** Whether it is left to people only because something was not asked for when it was judged. */
  readonly lacksEvidence: boolean;
}

/** The rules that settings make. Throws SettingsError where they cannot be used. */
export function rulesOf(
  settings: WikiSettings,
  checks: readonly Check[],
  suspended: readonly string[] = []
): Rules {
  const enabled = compileSettings(settings, checks, suspended);
  const keys = enabled.map(({ check, options, suspended: held }): [string, string] => [
    check.id,
    JSON.stringify([options, held ?? false])
  ]);
  return { enabled, keys: new Map(keys) };
}

/**
 * What would be decided on a page under each of some rules, as judging its dossier would say it. Checks whose rules are
 * those that the verdict was made under are not asked again; the dossier is opened only where one has to be. Null where it
 * would be needed and is gone.
 */
export function rejudge(
  verdict: PageVerdict,
  made: Rules | null,
  wanted: readonly Rules[],
  open: () => Dossier | null,
  judging: Judging
): Rejudged[][] | null {
  const asker = createAsker(verdict, made, open, judging);
  const steps = verdict.revisions.map((revision, index) => toStep(revision, index, verdict));
  try {
    return wanted.map((rules) => walk({ steps }, asker(rules)).map(toRejudged(verdict)));
  } catch (fault) {
    if (fault instanceof DossierGone) return null;
    throw fault;
  }
}

class DossierGone extends Error {}

function toStep({ revisionId, parentId }: RevisionVerdict, index: number, verdict: PageVerdict): Reached {
  const change = {};
  const isWhole = parentId === verdict.stableRevisionId || (parentId === null && index === 0);
  return { revision: { id: revisionId }, change, wholeChange: isWhole ? change : {} };
}

function createAsker(
  verdict: PageVerdict,
  made: Rules | null,
  open: () => Dossier | null,
  { kinds, ...asking }: Judging
): (rules: Rules) => Ask {
  let opened: { pageCase: PageCase; lookup: Lookup } | undefined;
  const answered = new Map<string, Answers>();

  function evidence(): { pageCase: PageCase; lookup: Lookup } {
    if (opened) return opened;
    const dossier = open();
    if (!dossier) throw new DossierGone();
    return (opened = { pageCase: layOut(dossier), lookup: lookIn(dossier.evidence, kinds, 'unavailable') });
  }

  /** Rules that say the same of a check share its answers. */
  function answersUnder(one: EnabledCheck, key: string): Answering {
    const { id } = one.check;
    const place = `${id} ${key}`;
    const known = answered.get(place) ?? { edit: [], whole: [] };
    answered.set(place, known);
    return { one, known, isAsMade: made?.keys.get(id) === key };
  }

  function answer({ one, known, isAsMade }: Answering, index: number, about: 'edit' | 'whole'): Evaluated[] {
    const fresh =
      known[about][index] ?? (isAsMade ? stored(one, index, about) : null) ?? asked(one, index, about);
    if (!fresh) return [];
    known[about][index] = fresh;
    return [fresh];
  }

  function stored({ check }: EnabledCheck, index: number, about: 'edit' | 'whole'): Evaluated | null {
    const revision = verdict.revisions[index];
    const results = about === 'edit' ? revision?.results : revision?.cumulative;
    const result = results?.find(({ checkId }) => checkId === check.id);
    if (!result || !isWhole(result, check)) return null;
    return { check, result, onlyIfLatestIsSafe: false, absorbs: false };
  }

  function asked(one: EnabledCheck, index: number, about: 'edit' | 'whole'): Evaluated | null {
    const { pageCase, lookup } = evidence();
    const step = pageCase.steps[index];
    if (!step) throw new DossierGone();
    const question = questionAbout(step, pageCase.stable, about);
    return evaluateCheck(one, question, pageCase, lookup, asking);
  }

  return ({ enabled, keys }) => {
    const all = enabled.map((one) => answersUnder(one, keys.get(one.check.id) ?? ''));
    const askable = { edit: all, whole: all.filter(({ one }) => looksAtPublishedText(one.check)) };
    const told: Record<'edit' | 'whole', Evaluated[][]> = { edit: [], whole: [] };
    return (index, about) =>
      (told[about][index] ??= askable[about].flatMap((answering) => answer(answering, index, about)));
  };
}

/** What a check has said of each step. */
type Answers = Record<'edit' | 'whole', (Evaluated | undefined)[]>;

/** A check under rules, with what it has said so far, and whether the verdict was made under the same. */
interface Answering {
  readonly one: EnabledCheck;
  readonly known: Answers;
  readonly isAsMade: boolean;
}

/** Of some approvals the result alone does not tell on what they hang: those are asked for again. */
function isWhole({ outcome, message }: CheckResult, { canAbsorb, looksAt }: Check): boolean {
  if (message.key === reasonKey('latest-not-safe')) return false;
  return outcome !== 'approve' || (canAbsorb !== true && looksAt === 'circumstances');
}

function toRejudged(verdict: PageVerdict): (walked: Walked, index: number) => Rejudged {
  return ({ edit, decided, inSafePrefix }, index) => {
    const decision = inSafePrefix ? 'approve' : decided.decision === 'approve' ? 'manual' : decided.decision;
    const approving = edit.filter(({ result }) => result.outcome === 'approve');
    return {
      revisionId: verdict.revisions[index]?.revisionId ?? 0,
      decision,
      decidingCheck: decided.by?.result.checkId ?? null,
      approvedBy: decision === 'approve' ? approving.map(({ result }) => result.checkId) : [],
      lacksEvidence: decision === 'manual' && decided.by?.result.outcome === 'unavailable'
    };
  };
}

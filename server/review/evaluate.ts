import type { Mark } from '../../shared/mark.ts';
import type { Revision } from '../../shared/revision.ts';
import type { CheckResult } from '../../shared/verdict.ts';
import { CheckTimedOut, unguarded, type CheckGuard } from './check-guard.ts';
import type { Change, Check, Finding, MarkedPlace } from './define-check.ts';
import type { Lookup, Looked } from './evidence-lookup.ts';
import { evidenceNeeded } from './evidence-wanted.ts';
import { reasonKey } from './messages.ts';
import type { PageCase } from './page-case.ts';

/** A check with the options in force on a wiki. */
export interface EnabledCheck {
  readonly check: Check;
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether its approvals do not count for now. */
  readonly suspended?: true;
}

/** What is put before a check: a revision, and the change from a base to it. */
export interface Question {
  readonly revision: Revision;
  readonly base: Revision | null;
  readonly change: Change | null;
}

/** A check's result, with what only the walk along the page needs to know; null results wait for evidence. */
export interface Evaluated {
  readonly check: Check;
  readonly result: CheckResult;
  readonly onlyIfLatestIsSafe: boolean;
  readonly absorbs: boolean;
}

/** Told when a check throws, so that the fault is logged with the check's id; the verdict goes on without it. */
export type OnFault = (checkId: string, fault: unknown) => void;

/** How checks are asked. */
export interface Asking {
  readonly onFault: OnFault;
  /** Left out: each takes the time that it takes. The work that asks must run in the guard. */
  readonly guard?: CheckGuard | undefined;
}

/** Asks one check. Returns null while evidence that it needs has not been asked for; never throws. */
export function evaluateCheck(
  enabled: EnabledCheck,
  question: Question,
  pageCase: PageCase,
  lookup: Lookup,
  { onFault, guard = unguarded }: Asking
): Evaluated | null {
  const { check, options } = enabled;
  const { revision, base, change } = question;
  if (check.looksAt === 'change' && !change?.before) {
    return unavailable(check, reasonKey('text-missing'), []);
  }
  const evidence: Record<string, unknown> = {};
  let waiting = false;
  if (check.needsIf) for (const kind of Object.keys(check.needsIf)) evidence[kind] = null;
  for (const kind of evidenceNeeded(enabled, pageCase.site)) {
    const looked = lookup(kind, revision, base);
    if (looked.state === 'unavailable') return missing(check, looked);
    if (looked.state === 'open') waiting = true;
    else evidence[kind] = looked.value;
  }
  for (const kind of check.mayUse ?? []) {
    const looked = lookup(kind, revision, base);
    if (looked.state === 'open') waiting = true;
    evidence[kind] = looked.state === 'there' ? looked.value : null;
  }
  if (waiting) return null;
  try {
    const input = {
      site: pageCase.site,
      page: pageCase.page,
      revision,
      change: change ?? { before: null, after: { text: '' } },
      base,
      chain: pageCase.chain,
      evidence,
      options,
      now: pageCase.now
    };
    const finding = guard.ask(pageCase.page, check.id, () => check.evaluate(input));
    if (enabled.suspended && finding.outcome === 'approve') return suspendedApproval(check);
    return toEvaluated(check, options, finding, question);
  } catch (fault) {
    onFault(check.id, fault);
    const reason = fault instanceof CheckTimedOut ? 'check-timed-out' : 'check-failed';
    return unavailable(check, reasonKey(reason), []);
  }
}

/** The key under which catalogues hold a check's message. */
export function checkMessageKey(checkId: string, name: string): string {
  return `seula-check-${checkId}-${name}`;
}

function toEvaluated(
  check: Check,
  options: EnabledCheck['options'],
  finding: Finding<'approve' | 'block', string, string>,
  question: Question
): Evaluated {
  const { setting } = finding;
  return {
    check,
    onlyIfLatestIsSafe: finding.onlyIfLatestIsSafe ?? false,
    absorbs: (check.canAbsorb ?? false) && (finding.absorbs ?? false),
    result: {
      checkId: check.id,
      outcome: finding.outcome,
      message: { key: checkMessageKey(check.id, finding.message), params: [...(finding.params ?? [])] },
      setting: setting === undefined ? null : { option: setting, value: options[setting] },
      marks: (finding.marks ?? []).flatMap((place) => toMark(place, question))
    }
  };
}

function suspendedApproval(check: Check): Evaluated {
  const message = { key: reasonKey('check-suspended'), params: [] };
  const result: CheckResult = { checkId: check.id, outcome: 'neutral', message, setting: null, marks: [] };
  return { check, result, onlyIfLatestIsSafe: false, absorbs: false };
}

function toMark(place: MarkedPlace, { revision, base, change }: Question): Mark[] {
  const owner = place.side === 'after' ? revision : base;
  if (!owner) return [];
  if ('text' in place) {
    return [{ revisionId: owner.id, side: place.side, start: null, end: null, text: place.text }];
  }
  const version = place.side === 'after' ? change?.after : change?.before;
  const text = version?.text.slice(place.start, place.end) ?? '';
  return [{ revisionId: owner.id, side: place.side, start: place.start, end: place.end, text }];
}

function missing(check: Check, looked: Extract<Looked, { state: 'unavailable' }>): Evaluated {
  if (looked.reason === 'not-needed') return unavailable(check, reasonKey('not-needed'), []);
  return unavailable(check, `seula-evidence-${looked.kind}-unavailable`, [looked.reason]);
}

function unavailable(check: Check, key: string, params: string[]): Evaluated {
  const result: CheckResult = {
    checkId: check.id,
    outcome: 'unavailable',
    message: { key, params },
    setting: null,
    marks: []
  };
  return { check, result, onlyIfLatestIsSafe: false, absorbs: false };
}

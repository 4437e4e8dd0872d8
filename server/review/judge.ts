import type { Dossier } from '../../shared/dossier.ts';
import type { Message } from '../../shared/message.ts';
import type { CheckResult, PageVerdict, RevisionVerdict } from '../../shared/verdict.ts';
import { perObject } from '../text/version.ts';
import { createAskAll, type Asked } from './ask-checks.ts';
import { unguarded } from './check-guard.ts';
import { compileSettings } from './compile-settings.ts';
import type { Check } from './define-check.ts';
import type { Asking, Evaluated } from './evaluate.ts';
import { lookIn, type Kinds } from './evidence-lookup.ts';
import type { Judgeable } from './gather.ts';
import { reasonKey } from './messages.ts';
import { layOut, type PageCase } from './page-case.ts';
import { walk, type Walked } from './walk.ts';

/** What a judgement needs besides the dossier: the registries, and where to report a check that fails. */
export interface Judging extends Asking {
  readonly checks: readonly Check[];
  readonly kinds: Kinds;
}

/**
 * Judges a dossier. Pure: the same dossier gives the same verdict, byte for byte, whether it was gathered a moment ago
 * or read from a file. Throws SettingsError when the dossier's settings cannot be used.
 */
export function judge(dossier: Dossier, { checks, kinds, ...asking }: Judging): PageVerdict {
  const pageCase = layOut(dossier);
  const enabled = compileSettings(dossier.settings, checks, dossier.suspended);
  const askAll = createAskAll(pageCase, enabled, lookIn(dossier.evidence, kinds, 'unavailable'), asking);
  const { guard = unguarded } = asking;
  return guard.run(() => judgeGathered({ dossier, pageCase, askAll }));
}

/** Judges a dossier that was gathered just now, with the answers given on the way: the verdict is the one of `judge`. */
export function judgeGathered({ dossier, pageCase, askAll }: Judgeable): PageVerdict {
  const walked = walk(pageCase, (index, about) => answersOf(askAll(index, about)));
  return toPageVerdict(dossier, pageCase, walked);
}

const answersOf = perObject((asked: readonly Asked[]): readonly Evaluated[] =>
  asked.flatMap(({ answer }) => answer ?? [])
);

function toPageVerdict(dossier: Dossier, pageCase: PageCase, walked: readonly Walked[]): PageVerdict {
  const revisions = walked.map((one, index) => toRevisionVerdict(one, pageCase, index));
  const held = walked.findIndex(({ inSafePrefix }) => !inSafePrefix);
  const deciding = held === -1 ? walked.length - 1 : held;
  const { decided } = walked[deciding] ?? { decided: null };
  return {
    format: 'seula-verdict',
    version: 1,
    wiki: dossier.wiki.id,
    page: dossier.page,
    stableRevisionId: dossier.stable.id,
    latestRevisionId: dossier.pending.at(-1)?.id ?? dossier.stable.id,
    decision: decided?.decision ?? 'manual',
    reason: revisions[deciding]?.reason ?? plainReason('nothing-speaks-for-it'),
    decidingCheck: revisions[deciding]?.decidingCheck ?? null,
    decidingRevisionId: revisions[deciding]?.revisionId ?? null,
    safeRevisionId: revisions.findLast(({ inSafePrefix }) => inSafePrefix)?.revisionId ?? null,
    revisions,
    settingsVersion: dossier.settingsVersion,
    ...(dossier.suspended && { suspended: dossier.suspended }),
    judgedAt: new Date(pageCase.now).toISOString()
  };
}

function toRevisionVerdict(walked: Walked, pageCase: PageCase, index: number): RevisionVerdict {
  const revision = pageCase.steps[index]?.revision ?? pageCase.stable.revision;
  const { decided, inSafePrefix, absorbedBy, heldBy } = walked;
  return {
    revisionId: revision.id,
    parentId: revision.parentId,
    user: revision.user,
    timestamp: revision.timestamp,
    summary: revision.summary,
    decision: decided.decision,
    inSafePrefix,
    absorbedBy,
    heldBy,
    ...explain(walked, revision.id),
    results: walked.edit.map(resultOf),
    cumulative: walked.whole.map(resultOf)
  };
}

/** An edit that waits for an earlier one has no reason of its own, unless a check holds it back anyway. */
function explain(
  { decided, heldBy }: Walked,
  revisionId: number
): Pick<RevisionVerdict, 'decidingCheck' | 'reason'> {
  const waits = heldBy !== null && heldBy !== revisionId && decided.decision !== 'blocked';
  if (waits) return { decidingCheck: null, reason: plainReason('waits-for-earlier') };
  const { result } = decided.by ?? { result: null };
  return {
    decidingCheck: result?.checkId ?? null,
    reason: result?.message ?? plainReason('nothing-speaks-for-it')
  };
}

function resultOf({ result }: { result: CheckResult }): CheckResult {
  return result;
}

function plainReason(name: Parameters<typeof reasonKey>[0]): Message {
  return { key: reasonKey(name), params: [] };
}

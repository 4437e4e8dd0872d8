import type { PageVerdict, RevisionVerdict } from '../../shared/verdict.ts';

type Translate = (key: string, params: readonly (string | number)[]) => string;

const mostBytes = 500;

/**
 * The comment of a review: how many edits, the reasons grouped by check with revision ids, and the intent id. At most
 * 500 bytes of UTF-8; what does not fit is cut at the end of a reason, the intent id always stays.
 */
export function summarise(verdict: PageVerdict, intentId: string, translate: Translate): string {
  const accepted = verdict.revisions.filter(({ inSafePrefix }) => inSafePrefix);
  const start = translate('seula-bot-summary-accepted', [accepted.length]);
  const end = ` [seula:${intentId}]`;
  const reasons = [...groups(accepted, translate), ...absorptions(accepted, translate)];
  let text = start;
  for (const [index, reason] of reasons.entries()) {
    const longer = `${text}${index === 0 ? ': ' : '; '}${reason}`;
    const rest = index === reasons.length - 1 ? end : `; …${end}`;
    if (bytes(longer + rest) > mostBytes) return cut(`${text}; …`, mostBytes - bytes(end)) + end;
    text = longer;
  }
  return cut(text, mostBytes - bytes(end)) + end;
}

function groups(accepted: readonly RevisionVerdict[], translate: Translate): string[] {
  const byCheck = new Map<string, number[]>();
  for (const { decidingCheck, revisionId, absorbedBy } of accepted) {
    if (decidingCheck === null || absorbedBy !== null) continue;
    byCheck.set(decidingCheck, [...(byCheck.get(decidingCheck) ?? []), revisionId]);
  }
  return [...byCheck].map(([checkId, ids]) => {
    const title = translate(`seula-check-${checkId}-title`, []);
    return translate('seula-bot-summary-group', [title, ids.join(', ')]);
  });
}

function absorptions(accepted: readonly RevisionVerdict[], translate: Translate): string[] {
  const byAbsorber = new Map<number, number[]>();
  for (const { absorbedBy, revisionId } of accepted) {
    if (absorbedBy === null) continue;
    byAbsorber.set(absorbedBy, [...(byAbsorber.get(absorbedBy) ?? []), revisionId]);
  }
  return [...byAbsorber].map(([absorber, ids]) =>
    translate('seula-bot-summary-absorbed', [String(absorber), ids.join(', ')])
  );
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Cuts at a whole character, so that the rest is valid UTF-8. */
function cut(text: string, most: number): string {
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += bytes(character);
    if (length > most) return kept;
    kept += character;
  }
  return kept;
}

import type { PageVerdict, RevisionVerdict } from '../../shared/verdict.ts';

type Translate = (key: string, params: readonly (string | number)[]) => string;

const mostBytes = 500;

/** What a comment says besides the verdict. `reportPage`: title of the page where mistakes are reported, or empty. */
export interface SummaryFacts {
  readonly intentId: string;
  readonly reportPage: string;
}

/**
 * The comment of a review: how many edits, the reasons grouped by check with revision ids, a link for reports of
 * mistakes, and the intent id. At most 500 bytes of UTF-8. Where it would be longer the revision ids are left out first,
 * then it is cut at the end of a reason; link and intent id always stay.
 */
export function summarise(verdict: PageVerdict, facts: SummaryFacts, translate: Translate): string {
  const accepted = verdict.revisions.filter(({ inSafePrefix }) => inSafePrefix);
  const start = tidy(translate('seula-bot-summary-accepted', [accepted.length]));
  const end = `${reportLink(facts.reportPage, translate)} [seula:${facts.intentId}]`;
  const whole = [...groups(accepted, translate), ...absorptions(accepted, translate)].map(tidy);
  const room = mostBytes - bytes(end);
  const text = joined(start, whole);
  if (bytes(text) <= room) return text + end;
  return fitted(start, titles(accepted, translate).map(tidy), room) + end;
}

function joined(start: string, reasons: readonly string[]): string {
  return reasons.length === 0 ? start : `${start}: ${reasons.join('; ')}`;
}

/** As many reasons as there is room for; of the first one as much as fits. */
function fitted(start: string, reasons: readonly string[], room: number): string {
  for (let kept = reasons.length; kept > 0; kept -= 1) {
    const text = joined(start, reasons.slice(0, kept)) + (kept < reasons.length ? '; …' : '');
    if (bytes(text) <= room) return text;
  }
  return cut(joined(start, reasons.slice(0, 1)), room - bytes('…')) + '…';
}

const mostBytesOfLabel = 60;

/** A title that would not make a link, or would leave no room for the reasons, makes none. */
function reportLink(reportPage: string, translate: Translate): string {
  const isTitle = reportPage !== '' && !/[[\]{}|<>\p{C}]/u.test(reportPage) && bytes(reportPage) <= 255;
  if (!isTitle) return '';
  const label = cut(
    tidy(translate('seula-bot-summary-report', [])).replace(/[[\]|]/g, ' '),
    mostBytesOfLabel
  );
  // With the colon it stays a link where the page is a category or a file.
  return ` – [[:${reportPage}|${label}]]`;
}

/** One line of well-formed text: brackets could pass for an intent id or a link of their own. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\[seula:/gi, '(seula:');
}

function groups(accepted: readonly RevisionVerdict[], translate: Translate): string[] {
  return [...byCheck(accepted)].map(([checkId, ids]) =>
    translate('seula-bot-summary-group', [titleOf(checkId, translate), ids.join(', ')])
  );
}

function titles(accepted: readonly RevisionVerdict[], translate: Translate): string[] {
  return [...byCheck(accepted).keys()].map((checkId) => titleOf(checkId, translate));
}

function titleOf(checkId: string, translate: Translate): string {
  return translate(`seula-check-${checkId}-title`, []);
}

function byCheck(accepted: readonly RevisionVerdict[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { decidingCheck, revisionId, absorbedBy } of accepted) {
    if (decidingCheck === null || absorbedBy !== null) continue;
    found.set(decidingCheck, [...(found.get(decidingCheck) ?? []), revisionId]);
  }
  return found;
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

/** A report that an approval of the bot was wrong, as it stands on the wiki's page of reports. */
export interface DisputeReport {
  /** The revision that the bot accepted. */
  readonly revisionId: number;
  /** The intent id in the comment of that review; null where it is not known. */
  readonly intentId: string | null;
  /** What the reporter says, in one line of at most 500 characters; may be empty. */
  readonly words: string;
}

/** The page and the revision before, for the people who read the page of reports. */
export interface DisputedPage {
  readonly title: string;
  readonly stableRevisionId: number;
}

/** For how long a line may be: a longer one is no report. */
export const longestReportLine = 6_000;

const mostWords = 500;

/**
 * The one line of wikitext to append to the page of reports, without a line break. The wiki puts the reporter's
 * signature in; who reported is taken from the page's history alone.
 */
export function buildDisputeLine(report: DisputeReport, { title, stableRevisionId }: DisputedPage): string {
  const { revisionId, intentId } = report;
  const said = oneLine(report.words);
  const words = said === '' ? '' : `: <nowiki>${escape(said)}</nowiki>`;
  const diff = `[[Special:Diff/${wholeNumber(stableRevisionId)}/${wholeNumber(revisionId)}]]`;
  const mark = `${opening}revision=${wholeNumber(revisionId)} intent=${intentIn(intentId)}${closing}`;
  return `* [[:${linkable(title)}]] (${diff})${words} ~~~~ ${mark}`;
}

/** The reports in a text, in its order; lines of any other form are passed over. */
export function parseDisputeLines(text: string): DisputeReport[] {
  return text.split('\n').flatMap((line) => parseDisputeLine(line) ?? []);
}

/** The report in a line, or null when it is none. */
export function parseDisputeLine(line: string): DisputeReport | null {
  if (line.length > longestReportLine || !line.startsWith('*')) return null;
  const place = line.lastIndexOf(opening);
  if (place === -1) return null;
  const fields = /^revision=([1-9]\d{0,14}) intent=([\w-]{1,64})$/.exec(markIn(line.slice(place)));
  if (!fields) return null;
  const [, revision, intent = '-'] = fields;
  return {
    revisionId: Number(revision),
    intentId: intent === '-' ? null : intent,
    words: wordsIn(line.slice(0, place))
  };
}

const opening = '<!-- seula-report 1 ';
const closing = ' -->';

function markIn(tail: string): string {
  const mark = tail.trimEnd();
  return mark.endsWith(closing) ? mark.slice(opening.length, -closing.length) : '';
}

function wordsIn(visible: string): string {
  const [, rest] = visible.split('<nowiki>', 2);
  const [inside, after] = (rest ?? '').split('</nowiki>', 2);
  return after === undefined ? '' : oneLine(unescape(inside ?? ''));
}

/** Control characters and those that turn the direction of writing are left out. */
function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/\p{Cf}/gu, '');
  return [...plain.trim()].slice(0, mostWords).join('').trim();
}

/** Inside nowiki nothing is expanded, and entities are shown as what they stand for. */
function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Titles have none of these characters: whatever brings one is no title. */
function linkable(title: string): string {
  return oneLine(title).replace(/[#<>[\]{|}~]/g, '');
}

function intentIn(intentId: string | null): string {
  return intentId !== null && /^[\w-]{1,64}$/.test(intentId) ? intentId : '-';
}

function wholeNumber(id: number): string {
  return Number.isSafeInteger(id) && id > 0 ? String(id) : '0';
}

import type { Decision, Outcome } from '../../shared/verdict.ts';
import type { TrialFault } from '../../shared/trial.ts';

/** A case as it stands on a page of the wiki. `line` counts from 1. */
export interface WrittenCase {
  readonly line: number;
  readonly link: string;
  /** Null where the decision on the edit is meant, not what one check says. */
  readonly checkId: string | null;
  readonly expected: Outcome | Decision;
  readonly note: string;
}

/** The cases of a page, and the lines of its list that are none. */
export interface WrittenCases {
  readonly cases: readonly WrittenCase[];
  readonly faults: readonly TrialFault[];
}

/**
 * Reads the lines `* link check : expected # note` of a page. What is no line of a list is for people and passed over; a
 * line of a list that is no case is told with its number. Without a check the decision on the edit is meant.
 */
export function readCases(wikitext: string, checkIds: ReadonlySet<string>): WrittenCases {
  const cases: WrittenCase[] = [];
  const faults: TrialFault[] = [];
  const visible = wikitext.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ''));
  for (const [index, raw] of visible.split(/\r?\n/).entries()) {
    const text = /^\s*\*+\s*(.+?)\s*$/.exec(raw)?.[1];
    if (text === undefined) continue;
    const line = index + 1;
    const read = readCase(text, checkIds);
    if (typeof read === 'string') faults.push({ line, text: text.slice(0, 200), code: read });
    else cases.push({ line, ...read });
  }
  return { cases, faults };
}

const form = /^(\[\[[^\]]*\]\]|\[[^\]]*\]|\S+)\s+(?:([^\s:：]+)\s*)?[:：]\s*([\w-]+)\s*(?:#\s*(.*))?$/u;

function readCase(
  text: string,
  checkIds: ReadonlySet<string>
): Omit<WrittenCase, 'line'> | TrialFault['code'] {
  const plain = text.replace(/<\/?(?:code|tt|kbd|nowiki)>|'{2,3}/gi, '');
  const [, link, about = 'edit', word = '', note = ''] = form.exec(plain) ?? [];
  if (link === undefined) return 'bad-case';
  const name = about.toLowerCase().replaceAll('-', '_');
  const checkId = aboutTheEdit.has(name) ? null : name;
  if (checkId !== null && !checkIds.has(checkId)) return 'no-such-check';
  const expected = (checkId === null ? decisions : outcomes).get(word.toLowerCase());
  return expected === undefined ? 'bad-expectation' : { link, checkId, expected, note: note.slice(0, 500) };
}

const aboutTheEdit = new Set(['edit', 'decision', 'bot', 'all']);

const outcomes = new Map<string, Outcome>([
  ['approve', 'approve'],
  ['approved', 'approve'],
  ['block', 'block'],
  ['blocked', 'block'],
  ['neutral', 'neutral'],
  ['nothing', 'neutral'],
  ['unavailable', 'unavailable'],
  ['unknown', 'unavailable']
]);

const decisions = new Map<string, Decision>([
  ['approve', 'approve'],
  ['approved', 'approve'],
  ['block', 'blocked'],
  ['blocked', 'blocked'],
  ['manual', 'manual']
]);

import type { ExpectedEdit } from '../../shared/regression-case.ts';
import type { Decision } from '../../shared/verdict.ts';
import type { AccountName } from './accounts.ts';
import type { WikiId } from './wikis.ts';

/** An article as it stands when a case begins. */
export interface Article {
  readonly wiki: WikiId;
  readonly title: string;
  readonly text: string;
  readonly namespace?: number;
  /** Categories that templates make, on top of those in the text. */
  readonly hiddenCategories?: readonly string[];
  /** What Wikidata says of the subject; left out: no person. */
  readonly person?: { readonly born: number; readonly hasDied: boolean };
}

/** Makes the next text of the texts so far; the first of them is the stable one. */
export type ChangeOf = (texts: readonly string[]) => string;

/** What is told of an edit besides its text; what is left out is what edits of newcomers are like. */
export interface EditFacts {
  readonly by?: AccountName;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly minor?: boolean;
  /** Which later edit of the case, counted from 1, takes all harm of this one back. */
  readonly undoneBy?: number;
  /** On which version it was made, 0 for the stable one; left out: on the one before. */
  readonly madeOn?: number;
  /** The text, or the author as well, is hidden. */
  readonly hidden?: 'text' | 'author';
  /** Scores between 0 and 1; left out: harmless ones, for bad edits too, so that no model does the checks' work. */
  readonly revertRisk?: number;
  readonly damaging?: number;
  readonly goodfaith?: number;
  /** A person other than the author marked the edit as patrolled. */
  readonly patrolledBy?: string;
  /** Words that the edit adds, or takes away, and that the wiki's list of words does not have; left out: there is no list. */
  readonly unknownWords?: readonly string[];
  readonly slips?: readonly string[];
}

/** One pending edit of a case. */
export interface EditSource extends EditFacts {
  readonly label: ExpectedEdit['label'];
  readonly expected: Decision;
  readonly change: ChangeOf;
}

/** What is told of a case besides its edits. */
export interface CaseFacts {
  /** Left out: of the first edit that is not approved. */
  readonly expectedPage?: Decision;
  readonly checks?: Record<string, { enabled?: boolean; options?: Record<string, unknown> }>;
  /** Older accepted texts of the page. */
  readonly acceptedBefore?: readonly ChangeOf[];
  /** Evidence by kind and key laid over the harmless; `{ unavailable }` stands for what could not be had. */
  readonly evidence?: Record<string, Record<string, unknown>>;
}

/** A page with pending edits and what should come of them. */
export interface CaseSource extends CaseFacts {
  readonly article: Article;
  readonly name: string;
  readonly why: string;
  readonly edits: readonly EditSource[];
}

/** A case on an article. */
export function page(
  article: Article,
  name: string,
  why: string,
  edits: EditSource | readonly EditSource[],
  facts: CaseFacts = {}
): CaseSource {
  return { article, name, why, edits: 'label' in edits ? [edits] : edits, ...facts };
}

/** An edit that a reviewer would want to publish. */
export function good(expected: Decision, change: ChangeOf, facts: EditFacts = {}): EditSource {
  return { label: 'good', expected, change, ...facts };
}

/** An edit that must not be published without a look. */
export function bad(expected: Decision, change: ChangeOf, facts: EditFacts = {}): EditSource {
  return { label: 'bad', expected, change, ...facts };
}

/** Puts words in place of others that stand in the text exactly once. */
export function swap(...pairs: readonly string[]): ChangeOf {
  return (texts) => {
    let text = texts.at(-1) ?? '';
    for (let index = 0; index < pairs.length; index += 2) {
      const [from = '', to = ''] = pairs.slice(index, index + 2);
      const at = text.indexOf(from);
      if (from === '' || at === -1) throw new Error(`not in the text: ${from}`);
      if (text.includes(from, at + 1)) throw new Error(`more than once in the text: ${from}`);
      text = text.slice(0, at) + to + text.slice(at + from.length);
    }
    return text;
  };
}

/** Takes words out. */
export function cut(words: string): ChangeOf {
  return swap(words, '');
}

/** Adds words behind others. */
export function after(words: string, added: string): ChangeOf {
  return swap(words, words + added);
}

/** Adds a line at the end. */
export function append(added: string): ChangeOf {
  return (texts) => `${texts.at(-1) ?? ''}\n${added}`;
}

/** Puts another text in place of the whole. */
export function whole(text: string): ChangeOf {
  return () => text;
}

/** Brings a version back to the letter: 0 is the stable one, 1 the first pending one. */
export function backTo(version: number): ChangeOf {
  return (texts) => {
    const text = texts[version];
    if (text === undefined) throw new Error(`there is no version ${version} yet`);
    return text;
  };
}

/** The same change, made on another version than the latest. */
export function on(version: number, change: ChangeOf): ChangeOf {
  return (texts) => change(texts.slice(0, version + 1));
}

/** One change after the other in one edit. */
export function both(...changes: readonly ChangeOf[]): ChangeOf {
  return (texts) =>
    changes.reduce((text, change) => change([...texts.slice(0, -1), text]), texts.at(-1) ?? '');
}

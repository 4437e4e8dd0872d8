import type { Target } from './target.ts';

/** A page that the suite made, with its reviewed and its pending revisions. */
export interface TestPage {
  readonly title: string;
  readonly pageId: number;
  readonly stableId: number;
  readonly pendingIds: readonly number[];
}

const body = [
  'A town by the sea with some 4,200 people.',
  '',
  '== History ==',
  'It was founded in 1650, and its harbour was the busiest of the country for long.'
].join('\n');

/** Makes pages of ours in a category of ours, so that they can be listed alone on a wiki that has others. */
export function createPageMaker(target: Target) {
  const run = Date.now().toString(36);
  const category = `Seula tests ${run}`;
  const textOf = (title: string): string =>
    `'''${title}''' is here for a test.\n\n${body}\n\n[[Category:${category}]]\n[[Category:Towns]]`;
  let made = 0;

  async function edit(title: string, text: string): Promise<number> {
    const answer = await target.nobody.post({ action: 'edit', title, text, summary: 'test' });
    return answer.edit.newrevid;
  }

  /** MediaWiki tells revisions apart by the second in places: what is pending, and what a revert takes back. */
  async function untilTheNextSecond(): Promise<void> {
    if (target.kind === 'demo') return;
    const now = async (): Promise<string> =>
      (await target.nobody.get({ action: 'query', curtimestamp: 1 })).curtimestamp;
    const before = await now();
    while ((await now()) === before);
  }

  return {
    category,
    textOf,
    /** Edits without an account; gives the revision's id. */
    edit,
    /** Makes a reviewed page and pending edits of somebody without an account, one for each change of the text. */
    async make(name: string, ...changes: ((text: string) => string)[]): Promise<TestPage> {
      const title = `Seula ${run} ${(made += 1)} ${name}`;
      const reviewed = textOf(title);
      const { edit: first } = await target.admin.post({
        action: 'edit',
        title,
        text: reviewed,
        createonly: 1
      });
      await target.admin.post({ action: 'review', revid: first.newrevid, comment: 'test' });
      const pendingIds: number[] = [];
      let text = reviewed;
      for (const change of changes) {
        await untilTheNextSecond();
        text = change(text);
        pendingIds.push(await edit(title, text));
      }
      return { title, pageId: first.pageid, stableId: first.newrevid, pendingIds };
    },
    /** What the wiki says is reviewed now. */
    async stableIdOf({ pageId }: TestPage): Promise<number> {
      const { query } = await target.nobody.get({ action: 'query', prop: 'flagged', pageids: pageId });
      return query.pages[0].flagged.stable_revid;
    }
  };
}

/** Edits whose verdict is known. */
export const changes = {
  /** Safe: nothing that a reader sees. */
  swapCategories: (text: string): string =>
    text.replace(/(\[\[Category:.*\]\])\n(\[\[Category:.*\]\])/, '$2\n$1'),
  /** Safe: white space that no reader sees. */
  widenSpace: (text: string): string => text.replace('by the sea', 'by  the sea'),
  /** Needs a look: an addition by somebody unknown. */
  add: (text: string): string =>
    text.replace('busiest of the country', 'busiest and the best of the country'),
  addMore: (text: string): string => text.replace('4,200', '4,300'),
  /** Held back: the check digit is wrong. */
  addWrongIsbn: (text: string): string =>
    text.replace('for long.', 'for long (Harbours, ISBN 978-3-16-148410-5).')
};

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mark } from '../../../shared/mark.ts';
import { browserPath, startBrowser } from '../support/browser.ts';
import { companionDouble } from '../support/companion-double.ts';
import { openPage } from '../support/open-page.ts';
import { judged } from '../support/stories.ts';
import { aResult, aRevision, aVerdict } from '../support/verdict-fixture.ts';

const flag = '\u{1f3f3}\ufe0f\u200d\u{1f308}';
const cafe = 'cafe\u0301';

/** Lines of the new wikitext; every word that is marked below stands in several of them. */
const lines = [
  `Alku: ${cafe} ja cafe`,
  'הגשר נבנה בשנת 1900 ליד הנהר',
  'הגשר נהרס בשנת 1900 ליד הנהר',
  `${flag} silta 𝔄 1900 ja 1900 ja ${flag}`,
  `Loppu: ${cafe}, cafe ja ${flag}`
];
const wikitext = lines.join('\n');

const table = `<table class="diff"><tbody>${lines
  .map(
    (line) =>
      `<tr><td class="diff-empty"></td><td class="diff-marker">+</td><td class="diff-addedline" dir="auto"><div>${line}</div></td></tr>`
  )
  .join('')}</tbody></table>`;

/** The same as an inline diff, where the last line had another word before. */
const inline = `<table class="diff"><tbody><tr><td><div class="mw-diff-inline-header">1</div>${lines
  .map((line, index) =>
    index === 4
      ? `<div class="mw-diff-inline-changed">Loppu: <del>tee 1900, </del><ins>${line.slice('Loppu: '.length)}</ins></div>`
      : `<div class="mw-diff-inline-added" dir="auto"><ins>${line}</ins></div>`
  )
  .join('')}</td></tr></tbody></table>`;

describe.skipIf(!browserPath)('a mark leads to its own characters', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** Marks the given occurrence of some words, follows the mark, and tells what is highlighted: line and offset in it. */
  async function follow(diff: string, words: string, occurrence: number, content: string | null = wikitext) {
    const start = nth(words, occurrence);
    const mark: Mark = { revisionId: 598, side: 'after', start, end: start + words.length, text: words };
    const edit = aRevision(598, { results: [aResult({ marks: [mark] })] });
    const opened = await openPage(browser, {
      html: `<html lang="fi" dir="ltr"><body><div id="mw-content-text">${diff}</div></body></html>`,
      companion: companionDouble({ entry: judged(aVerdict([edit])) }),
      config: { ...pageConfig, wgUserLanguage: 'en' },
      answers: { live: [], review: [], after: content === null ? [] : [textAnswer(content)] }
    });
    await opened.page.getByRole('button', { name: /Show in the diff/ }).click();
    await opened.page.locator('.seula-marked-line').first().waitFor();
    const found = await highlighted(opened.page);
    await opened.close();
    return found;
  }

  it.each(['table', 'inline'])(
    '%s: with combining marks, which belong to the letter before',
    async (kind) => {
      const diff = kind === 'table' ? table : inline;
      expect(await follow(diff, cafe, 1)).toEqual([{ words: cafe, place: nth(cafe, 1) }]);
      const plain = wikitext.lastIndexOf('cafe ');
      expect(await follow(diff, 'cafe', 3)).toEqual([{ words: 'cafe', place: plain }]);
    }
  );

  it.each(['table', 'inline'])('%s: with surrogate pairs and joined pictures', async (kind) => {
    const diff = kind === 'table' ? table : inline;
    expect(await follow(diff, flag, 1)).toEqual([{ words: flag, place: nth(flag, 1) }]);
    expect(await follow(diff, '𝔄', 0)).toEqual([{ words: '𝔄', place: nth('𝔄', 0) }]);
    expect(await follow(diff, '1900', 3)).toEqual([{ words: '1900', place: nth('1900', 3) }]);
  });

  it.each(['table', 'inline'])('%s: in right-to-left text, in the line that is meant', async (kind) => {
    const diff = kind === 'table' ? table : inline;
    expect(await follow(diff, 'ליד הנהר', 1)).toEqual([{ words: 'ליד הנהר', place: nth('ליד הנהר', 1) }]);
    expect(await follow(diff, '1900', 1)).toEqual([{ words: '1900', place: nth('1900', 1) }]);
  });

  it('shows every place when the wiki does not give the text', async () => {
    const found = await follow(table, '1900', 1, null);
    expect(found.map(({ place }) => place)).toEqual([0, 1, 2, 3].map((index) => nth('1900', index)));
  });
});

const pageConfig = {
  wgAction: 'view',
  wgArticleId: 265,
  wgStableRevisionId: 343,
  wgCurRevisionId: 598,
  wgDiffOldId: 343,
  wgDiffNewId: 598
};

function nth(words: string, occurrence: number): number {
  let at = -1;
  for (let count = 0; count <= occurrence; count += 1) at = wikitext.indexOf(words, at + 1);
  return at;
}

function textAnswer(content: string) {
  return { answer: { query: { pages: [{ revisions: [{ slots: { main: { content } } }] }] } } };
}

/** What is highlighted, and where that stands in the wikitext, counted from the diff's own lines. */
function highlighted(page: Page): Promise<{ words: string; place: number }[]> {
  return page.evaluate(
    (lengths) => {
      const css = 'td.diff-addedline, .mw-diff-inline-added, .mw-diff-inline-changed';
      const shown = Array.from(document.querySelectorAll(css));
      return Array.from(CSS.highlights.get('seula-mark') ?? [], (one) => {
        const range = one as Range;
        const line = range.startContainer.parentElement?.closest(css);
        const index = line ? shown.indexOf(line) : -1;
        const before = document.createRange();
        before.selectNodeContents(line ?? document.body);
        before.setEnd(range.startContainer, range.startOffset);
        const part = before.cloneContents();
        part.querySelectorAll('del').forEach((gone) => gone.remove());
        const start = lengths.slice(0, index).reduce((sum, length) => sum + length + 1, 0);
        return { words: range.toString(), place: start + (part.textContent?.length ?? 0) };
      });
    },
    lines.map(({ length }) => length)
  );
}

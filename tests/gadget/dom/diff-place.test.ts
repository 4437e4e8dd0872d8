// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findInDiff } from '../../../gadget/dom/diff-place.ts';
import { findText } from '../../../gadget/dom/find-text.ts';

const mark = (text: string, side: 'before' | 'after' = 'after') => ({
  revisionId: 5,
  side,
  start: null,
  end: null,
  text
});

function draw(rows: string): void {
  document.body.innerHTML = `<table class="diff"><tbody>${rows}</tbody></table>`;
}

const found = (text: string, side?: 'before' | 'after') =>
  findInDiff(document, mark(text, side)).map(({ line, range }) => `${line.id}: ${range.toString()}`);

describe('finding a mark in a table of differences', () => {
  beforeEach(() => {
    draw(`
      <tr><td class="diff-deletedline" id="d1"><div>The <del class="diffchange">old</del> bridge</div></td>
          <td class="diff-addedline" id="a1"><div>The <ins class="diffchange">new ISBN 123</ins> bridge of ISBN 123</div></td></tr>
      <tr><td class="diff-empty"></td><td class="diff-addedline" id="a2"><div>A line wholly new: bridge</div></td></tr>
      <tr><td class="diff-context"><div>bridge</div></td><td class="diff-context"><div>bridge</div></td></tr>`);
  });

  it('finds words across the elements of a line', () => {
    expect(found('new ISBN 123 bridge')).toEqual(['a1: new ISBN 123 bridge']);
  });

  it('prefers words that were changed to equal ones that were not', () => {
    expect(found('ISBN 123')).toEqual(['a1: ISBN 123']);
    expect(found('bridge')).toEqual(['a2: bridge']);
  });

  it('looks on the side that the mark is on', () => {
    expect(found('old', 'before')).toEqual(['d1: old']);
    expect(found('old')).toEqual([]);
  });

  it('finds a mark of several lines by its first', () => {
    expect(found('\nA line wholly new: bridge\nand more')).toEqual(['a2: A line wholly new: bridge']);
  });

  it('finds nothing for an empty mark, and nothing that is not there', () => {
    expect(found('')).toEqual([]);
    expect(found(' \n ')).toEqual([]);
    expect(found('tunnel')).toEqual([]);
  });
});

describe('finding a mark in an inline diff', () => {
  it('tells what was added from what was taken away', () => {
    draw(
      `<tr><td colspan="4"><div class="mw-diff-inline-changed" id="c">A <del>red</del><ins>blue red</ins> door</div></td></tr>`
    );
    expect(
      findInDiff(document, mark('red')).map(({ range }) => range.startContainer.parentElement?.tagName)
    ).toEqual(['INS']);
    expect(
      findInDiff(document, mark('red', 'before')).map(
        ({ range }) => range.startContainer.parentElement?.tagName
      )
    ).toEqual(['DEL']);
  });

  it('leaves out the rows that the switch has hidden', () => {
    draw(`<tr class="oo-ui-element-hidden"><td class="diff-addedline" id="old">word</td></tr>
          <tr><td><div class="mw-diff-inline-added" id="new"><ins>word</ins></div></td></tr>`);
    expect(found('word')).toEqual(['new: word']);
  });
});

describe('letters', () => {
  const lineOf = (text: string) => {
    draw(`<tr><td class="diff-addedline" id="a"><div></div></td></tr>`);
    const line = document.querySelector('div') as HTMLElement;
    line.textContent = text;
    return line;
  };

  it('does not cut a letter from its marks', () => {
    const line = lineOf('cafe\u0301 cafe');
    expect(findText(line, 'cafe', 9).map(({ startOffset }) => startOffset)).toEqual([6]);
    expect(findText(line, 'cafe\u0301', 9).map(({ startOffset }) => startOffset)).toEqual([0]);
  });

  it('counts as the document does in right-to-left text and beyond the first plane', () => {
    const line = lineOf('נוסף קישור 🏳️‍🌈 חדש');
    const [range] = findText(line, 'חדש', 9);
    expect(range?.toString()).toBe('חדש');
    expect(findText(line, '🏳', 9)).toEqual([]);
  });

  it('stops at the number of places asked for', () => {
    expect(findText(lineOf('aaaaaaaa'), 'a', 3)).toHaveLength(3);
  });
});

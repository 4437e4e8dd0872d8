import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableDiff } from '../../../../scripts/demo/wiki/diff/table-diff.ts';
import { diffRows, diffSides } from './read-diff.ts';

const contract = new URL('../../../../../shared/contract/', import.meta.url);

describe('the rows of a table diff', () => {
  it('gives nothing for equal texts', () => {
    expect(tableDiff('one\ntwo', 'one\ntwo')).toBe('');
  });

  it('marks the changed word with its trailing space', () => {
    expect(tableDiff('Old text\n', 'New text\n')).toBe(
      '<tr><td colspan="2" class="diff-lineno" id="mw-diff-left-l1">Line 1:</td>\n' +
        '<td colspan="2" class="diff-lineno">Line 1:</td></tr>\n' +
        '<tr><td class="diff-marker" data-marker="\u2212"></td><td class="diff-deletedline diff-side-deleted"><div><del class="diffchange diffchange-inline">Old </del>text</div></td>' +
        '<td class="diff-marker" data-marker="+"></td><td class="diff-addedline diff-side-added"><div><ins class="diffchange diffchange-inline">New </ins>text</div></td></tr>\n' +
        '<tr><td class="diff-marker"></td><td class="diff-context diff-side-deleted"><br/></td><td class="diff-marker"></td><td class="diff-context diff-side-added"><br/></td></tr>\n'
    );
  });

  it('escapes markup on both sides', () => {
    const html = tableDiff('<b>"a"</b>', '<script>alert(1)</script>');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
  });

  it('keeps two lines of context and starts a new hunk behind them', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj';
    const after = before.replace('b', 'B').replace('i', 'I');
    const rows = diffRows(tableDiff(before, after));
    expect(rows.filter((row) => row.includes('diff-lineno'))).toHaveLength(2);
    expect(rows.some((row) => row.includes(':e '))).toBe(false);
  });

  it('shows a repeated empty line as part of the insertion before it', () => {
    const rows = diffRows(tableDiff('one\n\ntwo', 'one\n\nnew\n\ntwo'));
    expect(rows.map((row) => row.split(':').at(-1))).toEqual(['', 'one', '[]', '[new]', '', 'two']);
  });

  it('words the line numbers in the language given', () => {
    expect(tableDiff('a', 'b', { lineLabel: (line) => `Rivi ${line}:` })).toContain('Rivi 1:');
  });

  it('still answers when there is no time to compare', () => {
    const before = Array.from({ length: 400 }, (_, index) => `line ${index}`).join('\n');
    const after = Array.from({ length: 400 }, (_, index) => `row ${index * 7}`).join('\n');
    expect(diffSides(tableDiff(before, after, { timeoutMs: 0 }))).toEqual({ before, after, hunks: 1 });
  });
});

if (existsSync(contract))
  describe('against the recorded rows', () => {
    const recorded = existsSync(contract) ? recordedRows() : [];

    it('has recordings to compare with', () => expect(recorded.length).toBeGreaterThan(10));

    it.each(recorded)('%s', (_name, html) => {
      const { before, after } = diffSides(html);
      expect(textRows(tableDiff(before, after))).toEqual(textRows(html));
    });
  });

function textRows(html: string): string[] {
  return diffRows(html).filter((row) => !row.includes('diff-lineno'));
}

function recordedRows(): [string, string][] {
  const rows = new Map<string, string>();
  for (const name of readdirSync(contract).filter((entry) => entry.startsWith('compare-'))) {
    const recording = JSON.parse(readFileSync(new URL(name, contract), 'utf8'));
    const body: unknown = recording.response?.compare?.body;
    if (typeof body === 'string' && body !== '') rows.set(body, name);
  }
  const pages = new URL('html/', contract);
  for (const name of readdirSync(pages).filter((entry) =>
    /^(special-)?diff.*(anon|reviewer)\.html$/.test(entry)
  )) {
    const body = /(<tr><td colspan="2" class="diff-lineno"[\s\S]*?)<\/table>/.exec(
      readFileSync(new URL(name, pages), 'utf8')
    );
    if (body?.[1]) rows.set(body[1], name);
  }
  return [...rows]
    .map(([html, name]): [string, string] => [name, html])
    .filter(([, html]) => diffSides(html).hunks === 1);
}

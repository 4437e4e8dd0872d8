import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillRemovedOf, survivalOf } from '../../../server/text/provenance.ts';
import { editedText } from './arbitraries.ts';

const BASE = 'Kissa on pieni petoeläin.\n\nSe elää ihmisten kanssa.\n';

function survivors(before: string | null, after: string, ...later: string[]): string[] {
  const versions = later.map((text) => ({ text }));
  const { surviving } = survivalOf(
    { before: before === null ? null : { text: before }, after: { text: after } },
    versions
  );
  const latest = later.at(-1) ?? after;
  return surviving.map(({ start, end }) => latest.slice(start, end));
}

describe('survivalOf', () => {
  const added = BASE.replace('petoeläin.', 'petoeläin. Se nukkuu päivisin paljon.');

  it('finds everything where the edit is the latest', () => {
    expect(survivors(BASE, added)).toEqual(['Se', 'nukkuu', 'päivisin', 'paljon']);
  });

  it('finds nothing after a revert, or after a rewrite', () => {
    expect(survivors(BASE, added, BASE)).toEqual([]);
    expect(survivors(BASE, added, BASE.replace('petoeläin.', 'petoeläin, joka saalistaa hiiriä.'))).toEqual(
      []
    );
  });

  it('follows text through later edits', () => {
    const later = `Johdanto.\n\n${added}\nLoppu.`;
    expect(survivors(BASE, added, later, later.replace('päivisin', 'öisin'))).toEqual([
      'Se',
      'nukkuu',
      'paljon'
    ]);
  });

  it('counts moved text as still there', () => {
    const moved = `${BASE}\nSe nukkuu päivisin paljon.\n`;
    expect(survivors(BASE, added, moved)).toContain('nukkuu');
  });

  it('counts text that was taken out and came back', () => {
    expect(survivors(BASE, added, BASE, added)).toEqual(['Se', 'nukkuu', 'päivisin', 'paljon']);
    const renamed = BASE.replace('Kissa', 'Kassi');
    expect(survivors(BASE, renamed, BASE, renamed)).toEqual(['Kassi']);
  });

  it('does not take common words of other additions for its own', () => {
    expect(survivors(BASE, added, BASE, `${BASE}Se on myös paljon maalattu.`)).toEqual([]);
  });

  it('tells which removals still stand', () => {
    const edit = { before: { text: BASE }, after: { text: BASE.replace('Se elää ihmisten kanssa.', '') } };
    expect(stillRemovedOf(edit, { text: BASE })).toEqual([]);
    expect(stillRemovedOf(edit, edit.after)).toHaveLength(1);
  });

  it('works without spaces, from the right and on a new page', () => {
    expect(survivors('北京是首都。', '北京是中国的首都。', '北京是首都。')).toEqual([]);
    expect(survivors('القطة نائمة', 'القطة السوداء نائمة', 'القطة السوداء تأكل')).toEqual(['السوداء']);
    expect(survivors(null, 'Uusi sivu', 'Uusi sivu tässä')).toEqual(['Uusi', 'sivu']);
  });

  it('never loses anything of an edit that is followed by additions elsewhere', () => {
    fc.assert(
      fc.property(editedText(), ([before, after]) => {
        const direct = survivalOf({ before: { text: before }, after: { text: after } }, []);
        const followed = survivalOf({ before: { text: before }, after: { text: after } }, [
          { text: `${after}\n\nZyzzyva` }
        ]);
        expect(followed.surviving.length).toBeGreaterThanOrEqual(direct.surviving.length);
      }),
      { numRuns: 100 }
    );
  });
});

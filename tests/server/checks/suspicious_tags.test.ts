import { describe, expect, it } from 'vitest';
import { ask } from './dossier-builder.ts';

function said(tags: string[], options: object = {}) {
  return ask('suspicious_tags', { edits: [{ text: 'New.', tags }], options: { ...options } });
}

describe('suspicious_tags', () => {
  it.each([
    ['no tags', [], 'neutral'],
    ['harmless tags', ['visualeditor', 'mobile edit'], 'neutral'],
    ['blanked', ['mw-blank'], 'block'],
    ['replaced, among harmless ones', ['visualeditor', 'mw-replace'], 'block'],
    ['by the edit filter', ['possible vandalism'], 'block'],
    ['a tag that only begins like a listed one', ['mw-blanking-undone'], 'neutral']
  ])('%s', (_, tags, outcome) => expect(said(tags)).toMatchObject({ outcome }));

  it.each([
    ['OmaMerkki', 'omamerkki'],
    ['oma merkki', 'oma_merkki'],
    ['oma_merkki', ' Oma  merkki ']
  ])('takes %s for %s', (tag, listed) => {
    expect(said([tag], { tags: [listed] })).toMatchObject({ outcome: 'block', params: [[tag]] });
  });

  it('goes by the wiki’s list alone', () => {
    expect(said(['mw-blank'], { tags: ['oma merkki'] })).toMatchObject({ outcome: 'neutral' });
    expect(said(['mw-blank'], { tags: [] })).toMatchObject({ outcome: 'neutral' });
  });

  it('names all tags that it found', () => {
    expect(said(['mw-replace', 'x', 'blanking'])).toMatchObject({
      params: [['blanking', 'mw-replace']],
      setting: 'tags'
    });
  });
});

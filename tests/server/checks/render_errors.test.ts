import { describe, expect, it } from 'vitest';
import {
  ask,
  askWhole,
  buildDossier,
  judgeDossier,
  rendered,
  stranger,
  type Draft
} from './dossier-builder.ts';

function html(before: string, after: string): Draft {
  return { edits: ['New.'], evidence: { rendered: { '100': rendered(before), '101': rendered(after) } } };
}

const error = '<strong class="error mw-ext-cite-error">Viittausvirhe: &lt;ref&gt; puuttuu</strong>';
const other = '<span class="error">Ilmaisuvirhe</span>';

describe('render_errors', () => {
  const cases: [string, Draft, string][] = [
    ['none', html('<p>A</p>', '<p>B</p>'), 'neutral'],
    ['a new one', html('<p>A</p>', `<p>B ${error}</p>`), 'block'],
    ['an old one', html(`<p>A ${error}</p>`, `<p>B ${error}</p>`), 'neutral'],
    ['one more', html(`<p>A ${error}</p>`, `<p>B ${error} ${error}</p>`), 'block'],
    ['one mended', html(`<p>A ${error}</p>`, '<p>B</p>'), 'neutral'],
    ['a class that only begins alike', html('<p>A</p>', '<p class="error-free errors">B</p>'), 'neutral'],
    ['the word in the text', html('<p>A</p>', '<p>class="error"</p>'), 'neutral']
  ];
  it.each(cases)('%s', (_, draft, outcome) => {
    expect(ask('render_errors', draft)).toMatchObject({ outcome });
  });

  it('counts, and marks the messages that are new', () => {
    expect(ask('render_errors', html(`<p>${other}</p>`, `<p>${other}${error}</p>`))).toMatchObject({
      params: [1, 2],
      marked: ['after: Viittausvirhe: <ref> puuttuu']
    });
  });

  it.each(['100', '101'])('is unavailable without the HTML of revision %s, never "zero before"', (id) => {
    const draft: Draft = { edits: ['New.'], evidence: { rendered: { [id]: { unavailable: 'too-large' } } } };
    expect(ask('render_errors', draft)).toMatchObject({ outcome: 'unavailable', params: ['too-large'] });
  });

  it('holds back the whole change too when a small edit hides that an earlier one broke the page', () => {
    const draft: Draft = {
      edits: ['B.', 'C.'],
      evidence: { rendered: { '101': rendered(error), '102': rendered(error) } }
    };
    expect(ask('render_errors', draft)).toMatchObject({ outcome: 'neutral' });
    expect(askWhole('render_errors', draft)).toBeNull();
    const trusted = { ...stranger, rights: ['autoreview'] };
    const dossier = buildDossier({
      ...draft,
      evidence: { ...draft.evidence, author: { Muokkaaja: trusted } }
    });
    expect(judgeDossier(dossier)).toMatchObject({ safeRevisionId: null, decision: 'blocked' });
  });
});

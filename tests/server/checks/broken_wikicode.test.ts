import { describe, expect, it } from 'vitest';
import { ask, rendered, type Draft } from './dossier-builder.ts';

function html(before: string, after: string, edit = 'New.'): Draft {
  return { edits: [edit], evidence: { rendered: { '100': rendered(before), '101': rendered(after) } } };
}

describe('broken_wikicode', () => {
  const cases: [string, Draft, string, string][] = [
    ['nothing', html('<p>A</p>', '<p>B</p>'), 'neutral', 'intact'],
    ['one lone brace pair', html('<p>A</p>', '<p>B {{</p>'), 'neutral', 'nearly-nothing'],
    [
      'a lone visible <ref> is one kind',
      html('<p>A</p>', '<p>B &lt;ref&gt; c</p>'),
      'neutral',
      'nearly-nothing'
    ],
    ['one kind three times', html('<p>A</p>', '<p>{{ b {{ c {{ d</p>'), 'block', 'broken'],
    ['two kinds once', html('<p>A</p>', '<p>{{ b ]] c</p>'), 'block', 'broken'],
    ['an image in the wiki’s language', html('<p>A</p>', '<p>[[Tiedosto:Koivu.jpg</p>'), 'block', 'broken'],
    ['an image in English', html('<p>A</p>', '<p>[[File:Koivu.jpg</p>'), 'block', 'broken'],
    ['old leftovers', html('<p>{{ b ]] c</p>', '<p>{{ b ]] d</p>'), 'neutral', 'intact'],
    ['fewer leftovers', html('<p>{{ {{ {{ ]] [[</p>', '<p>{{ b</p>'), 'neutral', 'intact'],
    [
      'code',
      html('<p>A</p>', '<p>B</p><code>{{a}} [[b]]</code><pre>== c == &lt;ref&gt;</pre>'),
      'neutral',
      'intact'
    ],
    ['a formula', html('<p>A</p>', '<p>B <math>[[a]] {{b}}</math></p>'), 'neutral', 'intact'],
    [
      'markup shown on purpose',
      html('<p>A</p>', '<p>{{malline}} [[linkki]]</p>', '<nowiki>{{malline}} [[linkki]]</nowiki>'),
      'neutral',
      'intact'
    ],
    ['signs in attributes', html('<p>A</p>', '<p title="{{ ]] &lt;ref">B</p>'), 'neutral', 'intact'],
    ['a comparison', html('<p>A</p>', '<p>if x == y</p>'), 'neutral', 'intact']
  ];
  it.each(cases)('%s', (_, draft, outcome, says) => {
    expect(ask('broken_wikicode', draft)).toMatchObject({ outcome, says });
  });

  it('lists the signs and marks them by their surroundings', () => {
    const asked = ask('broken_wikicode', html('<p>A</p>', '<p>Ensin {{ ja sitten ]] vielä</p>'));
    expect(asked?.params).toEqual([['{{ × 1', ']] × 1']]);
    expect(asked?.marked.join()).toContain('Ensin {{ ja');
  });

  it('goes by the numbers that the wiki sets', () => {
    const lone = html('<p>A</p>', '<p>B {{</p>');
    expect(ask('broken_wikicode', { ...lone, options: { sameKind: 1 } })).toMatchObject({
      outcome: 'block',
      setting: 'sameKind'
    });
    const two = html('<p>A</p>', '<p>{{ b ]] c</p>');
    expect(ask('broken_wikicode', { ...two, options: { kinds: 3 } })).toMatchObject({ outcome: 'neutral' });
  });

  it.each(['100', '101'])('is unavailable without the HTML of revision %s', (id) => {
    const draft: Draft = { edits: ['New.'], evidence: { rendered: { [id]: { unavailable: 'missing' } } } };
    expect(ask('broken_wikicode', draft)).toMatchObject({ outcome: 'unavailable' });
  });
});

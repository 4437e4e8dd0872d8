import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

function draft(edit: string, articles: Record<string, number>, more: Partial<Draft> = {}): Draft {
  const domains = Object.entries(articles).map(([domain, count]) => ({ domain, articles: count }));
  return { stable: 'Text.', edits: [edit], ...more, evidence: { domainUse: { 101: { domains } } } };
}

describe('new_domain', () => {
  const cases: [string, Draft, string][] = [
    ['no link', draft('Text. More.', {}), 'neutral'],
    [
      'a domain that no article uses',
      draft('Text. https://kauppa.example/x', { 'kauppa.example': 0 }),
      'block'
    ],
    [
      'a domain that one article uses',
      draft('Text. https://kauppa.example/x', { 'kauppa.example': 1 }),
      'neutral'
    ],
    ['another host of a known domain', draft('Text. https://uusi.yle.fi/x', { 'yle.fi': 5 }), 'neutral'],
    ['protocol-relative', draft('Text. [//kauppa.example/x osta]', { 'kauppa.example': 0 }), 'block'],
    ['letters of its own', draft('Text. [https://häävideot.fi/x]', { 'xn--hvideot-5waa.fi': 0 }), 'block'],
    [
      'a link in a reference',
      draft('Text.<ref>https://kauppa.example</ref>', { 'kauppa.example': 0 }),
      'block'
    ],
    [
      'a link as a template’s value',
      draft('Text. {{Sivusto|url=https://kauppa.example}}', { 'kauppa.example': 0 }),
      'block'
    ],
    ['a link in a comment', draft('Text. <!-- https://kauppa.example -->', {}), 'neutral'],
    [
      'one known and one new',
      draft('Text. https://yle.fi https://kauppa.example', { 'yle.fi': 5, 'kauppa.example': 0 }),
      'block'
    ],
    [
      'a domain that the page used before',
      draft(
        'Text. https://kauppa.example/a https://kauppa.example/b',
        {},
        {
          stable: 'Text. https://kauppa.example/a'
        }
      ),
      'neutral'
    ],
    [
      'a new domain twice in the edit, which is no use',
      draft('Text. https://kauppa.example/a https://kauppa.example/b', { 'kauppa.example': 0 }),
      'block'
    ],
    ['a domain that nobody asked about', draft('Text. https://kauppa.example', {}), 'block'],
    [
      'a domain that the wiki calls fine',
      draft(
        'Text. https://www.doi.example/1',
        { 'doi.example': 0 },
        {
          options: { knownDomains: ['www.doi.example'] }
        }
      ),
      'neutral'
    ],
    [
      'fewer articles than the wiki wants',
      draft('Text. https://kauppa.example', { 'kauppa.example': 1 }, { options: { leastArticles: 2 } }),
      'block'
    ]
  ];
  it.each(cases)('%s', (_, one, outcome) => expect(ask('new_domain', one)).toMatchObject({ outcome }));

  it('marks the links and names the domains', () => {
    const one = draft('Text. [https://osta.kauppa.example/x?y täältä].', { 'kauppa.example': 0 });
    expect(ask('new_domain', one)).toMatchObject({
      says: 'new',
      params: [1, ['kauppa.example']],
      marked: ['after: https://osta.kauppa.example/x?y']
    });
  });

  it('blames only the edit that added the link', () => {
    const domains = [{ domain: 'kauppa.example', articles: 0 }];
    const one: Draft = {
      stable: 'Text.',
      edits: ['Text. https://kauppa.example', 'Text. https://kauppa.example More.'],
      evidence: { domainUse: { 101: { domains }, 102: { domains } } }
    };
    expect(ask('new_domain', one)).toMatchObject({ outcome: 'neutral' });
  });

  it('is unavailable when the use could not be looked up', () => {
    const evidence = { domainUse: { 101: { unavailable: 'failed' } } };
    expect(ask('new_domain', { edits: ['New.'], evidence })).toMatchObject({ outcome: 'unavailable' });
  });
});

import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

const article =
  'Koivu on puu.<ref name="yle">[https://yle.fi/a Koivu], Yle 1.2.2020</ref> Se kasvaa Suomessa. Se on [[puu]].\n\n' +
  '{{Laji|nimi=Koivu}}\n\n<references />\n';
const used = {
  domainUse: {
    '101': {
      domains: [
        { domain: 'hs.fi', articles: 3 },
        { domain: 'spam.example', articles: 0 }
      ]
    }
  }
};

function adding(reference: string, more: Partial<Draft> = {}): Draft {
  const edit = article.replace('Suomessa.', `Suomessa.${reference}`);
  return { stable: article, edits: [edit], evidence: used, ...more };
}

/** `@` is where the source goes. */
function placed(line: string, place: string): Draft {
  const edit = `${article}\n${place.replace('@', '<ref>https://hs.fi/a</ref>')}\n`;
  return { stable: `${article}\n${line}\n`, edits: [edit], evidence: used };
}

const withName = `${article}Lehti.<ref name="yle" /> `;

describe('references_only', () => {
  it.each([
    ['a link with a label', '<ref>[https://www.hs.fi/koivu Koivu kasvaa], Helsingin Sanomat 2.3.2024</ref>'],
    [
      'a template',
      '<ref>{{Verkkoviite|osoite=https://hs.fi/koivu|nimeke=Koivu kasvaa|luettu=2.3.2024}}</ref>'
    ],
    ['a bare address', ' <ref>https://hs.fi/koivu</ref>'],
    ['an address that the page links to already', '<ref>https://yle.fi/b</ref>'],
    ['a book with a right number', '<ref>{{Kirjaviite|nimeke=Puut|isbn=978-951-1-23676-4}}</ref>'],
    ['a named reference once more', '<ref name="yle" />'],
    ['a template that the text uses, beside a label', '<ref>[https://hs.fi/a Koivu] {{Laji}}</ref>'],
    ['two at once', '<ref>https://hs.fi/a</ref><ref>https://yle.fi/b</ref>']
  ])('approves %s', (_, reference) => {
    expect(ask('references_only', adding(reference))).toMatchObject({
      outcome: 'approve',
      says: 'only-references'
    });
  });

  it.each([
    ['a value in a box', placed('{{Laji2|nimi=Koivu|koko=iso}}', '{{Laji2|nimi=Koivu@|koko=iso}}')],
    ['the caption of an image', placed('[[Tiedosto:A.jpg|thumb|Puu]]', '[[Tiedosto:A.jpg|thumb|Puu@]]')],
    ['an entry of a list', placed('* Koivu', '* Koivu@')]
  ])('approves a source behind %s', (_, draft) => {
    expect(ask('references_only', draft)).toMatchObject({ outcome: 'approve' });
  });

  it('approves a reference that was filled up', () => {
    const edits = [article.replace('1.2.2020</ref>', '1.2.2020, luettu 2.3.2024</ref>')];
    expect(ask('references_only', { stable: article, edits })).toMatchObject({ outcome: 'approve' });
  });

  const others: [string, Draft][] = [
    ['text besides', adding('<ref>https://hs.fi/a</ref> Se haisee.')],
    ['a reference taken out', { stable: article, edits: [article.replace(/<ref name.*?<\/ref>/, '')] }],
    [
      'a reference replaced',
      { stable: article, edits: [article.replace('https://yle.fi/a', 'https://yle.fi/b')], evidence: used }
    ],
    [
      'a reference moved to another sentence',
      {
        stable: article,
        edits: [
          article
            .replace('<ref name="yle">[https://yle.fi/a Koivu], Yle 1.2.2020</ref>', '')
            .replace('Suomessa.', 'Suomessa.<ref name="yle">[https://yle.fi/a Koivu], Yle 1.2.2020</ref>')
        ]
      }
    ],
    ['a broken line', adding('\n<ref>https://hs.fi/a</ref>')],
    ['no change', { stable: article, edits: [article] }],
    ['a reference in nowiki, which is text', adding('<nowiki><ref>https://hs.fi/a</ref></nowiki>')],
    ['a reference in a comment', adding('<!-- <ref>https://hs.fi/a</ref> -->')],
    ['only a space', adding(' ')],
    ['a source in the name of a category', placed('[[Luokka:Puut]]', '[[Luokka:Puut@]]')],
    ['a source in a link', placed('[[puu]]', '[[puu@]]')],
    ['a source in an image', placed('[[Tiedosto:A.jpg|thumb|Puu]]', '[[Tiedosto:A.jpg|thumb@|Puu]]')],
    ['a source in the label of a web link', placed('[https://yle.fi Yle]', '[https://yle.fi Yle@]')],
    ['a source in the name of a template', placed('{{Laji2|nimi=Koivu}}', '{{Laji2@|nimi=Koivu}}')],
    ['a source in the name of a parameter', placed('{{Laji2|nimi=Koivu}}', '{{Laji2|@nimi=Koivu}}')],
    ['a source in a sort key', placed('{{DEFAULTSORT:Koivu}}', '{{DEFAULTSORT:Koivu@}}')],
    ['a source in a heading', placed('== Kasvu ==', '== Kasvu@ ==')],
    ['a source in a tag', placed('<br clear="all" />', '<br clear="all" @/>')],
    ['a source in front of a list entry', placed('* Koivu', '*@ Koivu')],
    [
      'a known source in a category beside a new one',
      {
        stable: `${withName}[[Luokka:Puut]]`,
        edits: [`${withName}<ref>https://hs.fi/a</ref>[[Luokka:Puut<ref name="yle" />]]`],
        evidence: used
      }
    ],
    [
      'text in the list of references',
      { stable: article, edits: [article.replace('<references />', '<references>Hei</references>')] }
    ]
  ];
  it.each(others)('does not approve %s', (_, draft) => {
    expect(ask('references_only', draft)).toMatchObject({ outcome: 'neutral', says: 'more' });
  });

  it.each([
    ['an insult as a source', '<ref>Kaikki tietävät, että hän on idiootti</ref>'],
    [
      'an insult behind an address',
      `<ref>https://hs.fi/a ${'Hän on varas ja kaikki sen tietävät. '.repeat(3)}</ref>`
    ],
    ['a name that no reference has', '<ref name="uusi" />'],
    ['a group whose name shows in the text', '<ref group="Maija haisee">https://hs.fi/a</ref>'],
    ['another source under a name that is taken', '<ref name="yle">https://hs.fi/a</ref>'],
    ['an image', '<ref>https://hs.fi/a [[Tiedosto:Kakka.jpg]]</ref>'],
    ['a category', '<ref>https://hs.fi/a [[Luokka:Varkaat]]</ref>'],
    ['large letters', '<ref>https://hs.fi/a <big>IDIOOTTI</big></ref>'],
    ['a book with a wrong number', '<ref>{{Kirjaviite|nimeke=Puut|isbn=978-951-1-23676-5}}</ref>'],
    ['a template that is no citation', '<ref>{{Poistettava}} https://hs.fi/a</ref>'],
    ['such a template with an address', '<ref>{{Poistettava|osoite=https://hs.fi/a}}</ref>'],
    ['a long text', `<ref>{{Verkkoviite|osoite=https://hs.fi/a|nimeke=${'koivu '.repeat(120)}}}</ref>`]
  ])('does not approve %s', (_, reference) => {
    expect(ask('references_only', adding(reference))).toMatchObject({
      outcome: 'neutral',
      says: 'not-plain'
    });
  });

  it.each([
    ['a website that no other article uses', '<ref>https://spam.example/a</ref>', 'spam.example'],
    ['a website that nobody asked about', '<ref>https://other.example/a</ref>', 'other.example'],
    [
      'a website inside the address of an archive',
      '<ref>https://hs.fi/web/2020/https://spam.example/a</ref>',
      'spam.example'
    ],
    ['a website behind a date', '<ref>https://hs.fi/web/20200101/spam.example/a</ref>', 'spam.example'],
    [
      'a website that a known one leads on to',
      '<ref>https://hs.fi/url?q=https%3A%2F%2Fspam.example%2Fa</ref>',
      'spam.example'
    ]
  ])('does not approve %s', (_, reference, domain) => {
    expect(ask('references_only', adding(reference))).toMatchObject({
      outcome: 'neutral',
      says: 'unknown-domain',
      params: [[domain]]
    });
  });

  it('does not take a website from an edit that is not accepted yet', () => {
    const first = article.replace('puu.', 'puu. https://spam.example/x');
    const edits = [first, first.replace('Suomessa.', 'Suomessa.<ref>https://spam.example/y</ref>')];
    expect(ask('references_only', { stable: article, edits })).toMatchObject({ says: 'unknown-domain' });
  });

  it('waits when the use of websites cannot be looked up', () => {
    const evidence = { domainUse: { '101': { unavailable: 'failed' } } };
    expect(ask('references_only', adding('<ref>https://hs.fi/a</ref>', { evidence }))).toMatchObject({
      outcome: 'neutral'
    });
    expect(ask('references_only', adding('<ref>https://yle.fi/b</ref>', { evidence }))).toMatchObject({
      outcome: 'approve'
    });
  });

  it('goes by the number of articles that the wiki sets', () => {
    const draft = adding('<ref>https://hs.fi/a</ref>', { options: { leastArticles: 4 } });
    expect(ask('references_only', draft)).toMatchObject({ outcome: 'neutral', setting: 'leastArticles' });
  });
});

import { isbn, wrongIsbn } from '../article.ts';
import { addReference, addSection, addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Faults of markup: errors on the page, broken wikicode, wrong ISBNs. */
export const brokenText: Scenario[] = [
  {
    check: 'render_errors',
    shows: 'blocks',
    language: 'en',
    kind: 'village',
    what: 'a reference by a name that is not defined',
    play: (story) =>
      story.edit(cast.thirdNewcomer, addSentence('A ferry calls twice a day.<ref name="timetable" />'), {
        summary: 'ferry'
      })
  },
  {
    check: 'render_errors',
    shows: 'blocks',
    language: 'fi',
    kind: 'lake',
    what: 'an expression that cannot be worked out',
    play: (story) =>
      story.edit(cast.newcomer, addSentence('Rantaviivaa on noin {{#expr: 12 kilometriä}} kilometriä.'), {
        summary: 'rantaviiva'
      })
  },
  {
    check: 'render_errors',
    shows: 'blocks',
    language: 'fi',
    kind: 'dish',
    what: 'a reference within a reference',
    play: (story) =>
      story.edit(cast.secondAddress, addReference('<ref>Ks. myös <ref>toinen lähde</ref>'), {
        summary: 'lähde'
      })
  },
  {
    check: 'render_errors',
    shows: 'trap',
    language: 'en',
    kind: 'lake',
    what: 'the page had the error before, the edit does not touch it',
    prepare: addSentence('Its volume is {{#expr: unknown }}.', 2),
    play: (story) =>
      story.edit(cast.bot, replaceText('local anglers', 'anglers of the isles'), {
        summary: 'Bot: wording',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'render_errors',
    shows: 'trap',
    language: 'fi',
    kind: 'ship',
    what: 'one error is mended and another one comes',
    prepare: addSentence('Alus kulkee {{#expr: nopeasti }}.', 2),
    play: (story) =>
      story.edit(
        cast.thirdNewcomer,
        (text) => text.replace('{{#expr: nopeasti }}', 'nopeasti<ref name="puuttuva" />'),
        { summary: 'korjaus' }
      )
  },
  {
    check: 'broken_wikicode',
    shows: 'blocks',
    language: 'en',
    kind: 'person',
    what: 'a link and a template that are not closed',
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        addSentence('See [[Merrow Isles for more, and {{Cite web |url=https://isles.example/a.'),
        { summary: 'links' }
      )
  },
  {
    check: 'broken_wikicode',
    shows: 'blocks',
    language: 'fi',
    kind: 'village',
    what: 'three links that are not closed',
    play: (story) =>
      story.edit(cast.address, addSentence('Lähellä ovat [[Haukiranta, [[Suvisalmi ja [[Rautajoki.'), {
        summary: 'naapurit'
      })
  },
  {
    check: 'broken_wikicode',
    shows: 'blocks',
    language: 'fi',
    kind: 'person',
    what: 'a file link with the namespace in Finnish that is not closed, and a half heading',
    play: (story) =>
      story.edit(
        cast.newcomer,
        addSection('Kuvia', '[[Tiedosto:Muotokuva.jpg|pienoiskuva|Muotokuva\n\n== Muuta =\n{{Viitteet'),
        { summary: 'kuva' }
      )
  },
  {
    check: 'broken_wikicode',
    shows: 'trap',
    language: 'en',
    kind: 'book',
    what: 'markup shown on purpose inside nowiki, code and pre',
    play: (story) =>
      story.edit(
        cast.autoreviewed,
        addSection(
          'Typography',
          'Links are set as <code><nowiki>[[target]]</nowiki></code> and templates as <nowiki>{{name}}</nowiki>.\n<pre>[[a]] {{b}} <ref></pre>'
        ),
        { summary: 'typography', autoReview: false }
      )
  },
  {
    check: 'broken_wikicode',
    shows: 'trap',
    language: 'fi',
    kind: 'book',
    what: 'one lone visible <ref> is one kind',
    play: (story) =>
      story.edit(cast.thirdNewcomer, addSentence('Teos on käännetty viroksi.<ref>Kirjaston tiedot'), {
        summary: 'käännös'
      })
  },
  {
    check: 'broken_wikicode',
    shows: 'trap',
    language: 'en',
    kind: 'species',
    what: 'braces of a formula are no wikicode',
    play: (story) =>
      story.edit(
        cast.autoreviewed,
        addSentence('Growth follows <math>f(x) = {{a}^{b}}</math> in the first year.'),
        { summary: 'growth', autoReview: false }
      )
  },
  {
    check: 'invalid_isbn',
    shows: 'blocks',
    language: 'en',
    kind: 'ship',
    what: 'a new reference with a wrong check digit',
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        addReference(
          `<ref>{{Cite book |author=Dunmore, Keith |title=More Hulls |year=1999 |publisher=Tidewrack Books |id=ISBN ${wrongIsbn(901)}}}</ref>`
        ),
        { summary: 'book' }
      )
  },
  {
    check: 'invalid_isbn',
    shows: 'blocks',
    language: 'fi',
    kind: 'species',
    what: 'a wrong number with en dashes and the label "ISBN-13:"',
    play: (story) =>
      story.edit(
        cast.newcomer,
        addSentence(`Katso myös opaskirja (ISBN-13: ${wrongIsbn(902).replaceAll('-', '–')}).`),
        { summary: 'kirja' }
      )
  },
  {
    check: 'invalid_isbn',
    shows: 'blocks',
    language: 'fi',
    kind: 'book',
    what: 'a ten-digit number in a parameter isbn10',
    play: (story) =>
      story.edit(
        cast.thirdNewcomer,
        addReference('<ref>{{Kirjaviite | Tekijä=Ranta | Nimeke=Selitykset | isbn10=951-0-11111-4}}</ref>'),
        { summary: 'lähde' }
      )
  },
  {
    check: 'invalid_isbn',
    shows: 'trap',
    language: 'en',
    kind: 'book',
    what: 'an old wrong number that the edit does not touch',
    prepare: addSentence(`The first paperback was ISBN ${wrongIsbn(903)}.`, 2),
    play: (story) =>
      story.edit(cast.bot, replaceText('quiet tone', 'calm tone'), {
        summary: 'Bot: wording',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'invalid_isbn',
    shows: 'trap',
    language: 'fi',
    kind: 'dish',
    what: 'a right number with spaces and four-digit groups',
    play: (story) =>
      story.edit(
        cast.bot,
        addReference(
          `<ref>{{Kirjaviite | Tekijä=Emännäinen | Nimeke=Juhlapöytä | Tunniste=ISBN ${isbn(904).replaceAll('-', ' ')}}}</ref>`
        ),
        { summary: 'Botti: lähde', bot: true, autoReview: false }
      )
  },
  {
    check: 'invalid_isbn',
    shows: 'trap',
    language: 'en',
    kind: 'dish',
    what: 'a knowingly wrong number in the template that says so',
    play: (story) =>
      story.edit(
        cast.autoreviewed,
        addReference(`<ref>Bray: Winter Bread. {{Wrong ISBN|${wrongIsbn(905)}}}</ref>`),
        { summary: 'printed with a wrong number', autoReview: false }
      )
  }
];

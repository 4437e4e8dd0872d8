import { addReference, addSentence, replaceText, reverseCategories } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Edits that change little or nothing: white space, references, links to other languages, known words. */
export const smallChanges: Scenario[] = [
  {
    check: 'no_net_change',
    shows: 'approves',
    language: 'fi',
    kind: 'building',
    what: 'white space only',
    play: (story) =>
      story.edit(cast.sixth, (text) => text.replaceAll('\n== ', '\n\n== ').replaceAll('| ', '|  '), {
        summary: 'välejä',
        minor: true
      })
  },
  {
    check: 'no_net_change',
    shows: 'approves',
    language: 'en',
    kind: 'building',
    what: 'the order of the categories',
    play: (story) =>
      story.edit(cast.secondNewcomer, reverseCategories, { summary: 'sorted categories', minor: true })
  },
  {
    check: 'no_net_change',
    shows: 'approves',
    language: 'en',
    kind: 'person',
    what: 'letter case of markup',
    play: (story) =>
      story.edit(
        cast.temporary,
        (text) => text.replace('{{Reflist}}', '{{reflist}}').replace('{{Cite book', '{{cite book'),
        { summary: 'lower case', minor: true }
      )
  },
  {
    check: 'no_net_change',
    shows: 'trap',
    language: 'fi',
    kind: 'ship',
    what: 'one digit of a year is changed',
    play: (story) =>
      story.edit(cast.address, replaceText(/vuonna (\d{3})\d rakennettu/, 'vuonna $19 rakennettu'), {
        summary: 'kirjoitusvirhe',
        minor: true
      })
  },
  {
    check: 'no_net_change',
    shows: 'trap',
    language: 'en',
    kind: 'ship',
    what: 'only a link target is changed, the visible word stays',
    play: (story) =>
      story.edit(
        cast.secondAddress,
        replaceText('at [[Brackenhithe]] and', 'at [[Cold Ferry|Brackenhithe]] and'),
        { summary: 'link' }
      )
  },
  {
    check: 'words_already_used',
    shows: 'trap',
    language: 'en',
    kind: 'village',
    what: 'a sentence put together from words of the article, which can say anything',
    play: (story) =>
      story.edit(cast.thirdNewcomer, addSentence('The village hall is rebuilt in stone.'), {
        summary: 'hall'
      })
  },
  {
    check: 'words_already_used',
    shows: 'approves',
    language: 'fi',
    kind: 'lake',
    what: 'a word that stood twice',
    prepare: (text) => text.replace('on järvi', 'on on järvi'),
    play: (story) =>
      story.edit(cast.newcomer, replaceText('on on järvi', 'on järvi'), { summary: 'kahdesti' })
  },
  {
    check: 'words_already_used',
    shows: 'trap',
    language: 'en',
    kind: 'building',
    what: 'the one word "not" turns the sentence round',
    prepare: (text) => text.replace('It is open to visitors', 'It is not a church. It is open to visitors'),
    play: (story) =>
      story.edit(cast.address, replaceText('It is open to visitors', 'It is not open to visitors'), {
        summary: ''
      })
  },
  {
    check: 'words_already_used',
    shows: 'trap',
    language: 'fi',
    kind: 'village',
    what: 'the Finnish negation "ei" is among the words already used',
    prepare: (text) => text.replace('Kylätalossa on', 'Siltaa ei ole. Kylätalossa on'),
    play: (story) =>
      story.edit(cast.secondAddress, replaceText('Kylätalossa on', 'Kylätalossa ei ole'), { summary: '' })
  },
  {
    check: 'words_already_used',
    shows: 'trap',
    language: 'en',
    kind: 'lake',
    what: 'a digit is among the words',
    play: (story) =>
      story.edit(cast.temporary, replaceText('from December to March', 'from March to December'), {
        summary: 'swap'
      })
  },
  {
    check: 'references_only',
    shows: 'approves',
    language: 'en',
    kind: 'lake',
    what: 'a reference to a site that the wiki uses already',
    play: (story) =>
      story.edit(
        cast.thirdNewcomer,
        addReference(
          '<ref>{{Cite web |url=https://waters.example/atlas/12 |title=Atlas of inland waters |date=3 June 2021}}</ref>'
        ),
        { summary: 'source' }
      )
  },
  {
    check: 'references_only',
    shows: 'approves',
    language: 'fi',
    kind: 'building',
    what: 'a named reference is used a second time',
    play: (story) =>
      story.edit(cast.secondNewcomer, replaceText('vuosiluku ja', 'vuosiluku<ref name="sivusto" /> ja'), {
        summary: 'lähde'
      })
  },
  {
    check: 'references_only',
    shows: 'trap',
    language: 'en',
    kind: 'person',
    what: 'the new reference holds an insult',
    play: (story) =>
      story.edit(cast.address, addReference('<ref>Everybody knows he was an idiot</ref>'), {
        summary: 'source'
      })
  },
  {
    check: 'references_only',
    shows: 'trap',
    language: 'fi',
    kind: 'person',
    what: 'a reference is added and another one taken away',
    play: (story) =>
      story.edit(
        cast.newcomer,
        (text) => text.replace(/<ref name="sivusto">.*?<\/ref>/, '<ref>Kuultu kylällä</ref>'),
        { summary: 'lähde' }
      )
  },
  {
    check: 'interlanguage_only',
    shows: 'approves',
    language: 'fi',
    kind: 'person',
    what: 'only a link to another language',
    play: (story) => story.edit(cast.secondAddress, (text) => `${text}\n[[sv:Exempel]]`, { summary: '+sv' })
  },
  {
    check: 'interlanguage_only',
    shows: 'approves',
    language: 'en',
    kind: 'species',
    what: 'a category that exists, directly above one of the page',
    play: (story) =>
      story.edit(cast.thirdNewcomer, (text) => `${text}\n[[Category:Nature of the Merrow Isles]]`, {
        summary: '+cat'
      })
  },
  {
    check: 'interlanguage_only',
    shows: 'trap',
    language: 'en',
    kind: 'book',
    what: 'a category that does not exist and mocks',
    play: (story) =>
      story.edit(cast.temporary, (text) => `${text}\n[[Category:Boring books]]`, { summary: 'cat' })
  }
];

import { addReference, addSentence, replaceText, reverseCategories } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Edits that change nothing in the end, or next to nothing. */
export const netNothing: Scenario[] = [
  {
    check: 'revert_to_reviewed',
    shows: 'approves',
    language: 'en',
    kind: 'village',
    what: 'vandalism and its undoing: the text is the reviewed one again',
    play: (story) => {
      story.edit(cast.prankster, replaceText('Visitors come to see', 'STUPID people come to see'), {
        summary: ''
      });
      story.restore(cast.secondNewcomer, 'stable', 'mw-undo', { summary: 'Undid silly edit' });
    }
  },
  {
    check: 'revert_to_reviewed',
    shows: 'approves',
    language: 'fi',
    kind: 'person',
    what: 'a newcomer takes the own edit back',
    play: (story) => {
      story.edit(cast.newcomer, addSentence('Tämä on koe.'), { summary: 'koe' });
      story.restore(cast.newcomer, 'stable', 'mw-manual-revert', { summary: 'poistin kokeen' });
    }
  },
  {
    check: 'revert_to_reviewed',
    shows: 'approves',
    language: 'fi',
    kind: 'village',
    what: 'back to an older reviewed version, not the newest',
    play: (story) => {
      story.edit(cast.thirdNewcomer, addSentence('Kylään valmistui uusi laituri.'), {
        summary: 'laituri',
        as: 'older'
      });
      story.review(cast.reviewer, 'older', 'ok');
      story.edit(cast.reviewer, addSentence('Laituri purettiin talvella.'), {
        summary: 'laituri',
        as: 'newer'
      });
      story.edit(cast.address, addSentence('öö'), { summary: '' });
      story.restore(cast.secondAddress, 'older', 'mw-manual-revert', { summary: 'palautus' });
    }
  },
  {
    check: 'revert_to_reviewed',
    shows: 'approves',
    language: 'en',
    kind: 'species',
    what: 'a rollback of three edits, and then a safe edit',
    play: (story) => {
      story.edit(cast.address, replaceText('slower growth', 'smell'), { summary: '' });
      story.edit(cast.address, addSentence('It tastes of chicken.'), { summary: '' });
      story.edit(cast.address, addSentence('hahaha'), { summary: '' });
      story.restore(cast.thirdNewcomer, 'stable', 'mw-rollback', { summary: 'Reverted edits by 192.0.2.44' });
      story.edit(cast.bot, replaceText('individuals were counted', 'individuals were seen'), {
        summary: 'Bot: wording',
        bot: true
      });
    }
  },
  {
    check: 'revert_to_reviewed',
    shows: 'trap',
    language: 'en',
    kind: 'lake',
    what: 'the last of two acts of vandalism is undone, the first stays hidden below it',
    play: (story) => {
      story.edit(cast.secondAddress, replaceText(/is (\d+) metres deep/, 'is 900 metres deep'), {
        summary: '',
        as: 'first'
      });
      story.edit(cast.prankster, addSentence('POOP POOP'), { summary: '' });
      story.restore(cast.secondNewcomer, 'first', 'mw-undo', { summary: 'Undid revision' });
    }
  },
  {
    check: 'revert_to_reviewed',
    shows: 'trap',
    language: 'fi',
    kind: 'dish',
    what: 'tagged as an undo, but something else is changed on the way',
    play: (story) => {
      story.edit(cast.address, addSentence('Pahaa.'), { summary: '' });
      story.edit(
        cast.thirdNewcomer,
        (text) =>
          text
            .replace(' Pahaa.', '')
            .replace('valmistuskilpailu', 'syöntikilpailu')
            .replace('Vanhin kirjallinen ohje', 'Väitetty ohje'),
        { summary: 'Kumottiin muokkaus', tags: ['mw-undo'] }
      );
    }
  },
  {
    check: 'revert_to_reviewed',
    shows: 'trap',
    language: 'en',
    kind: 'dish',
    what: 'back to a version that was once reviewed and then unapproved',
    play: (story) => {
      story.edit(cast.thirdNewcomer, addSentence('The president likes it.'), { summary: 'likes', as: 'bad' });
      story.review(cast.secondReviewer, 'bad', 'ok');
      story.unreview(cast.reviewer, 'bad', 'no source');
      story.restore(cast.reviewer, 'stable', 'mw-undo', { summary: 'no source', autoReview: true });
      story.restore(cast.secondNewcomer, 'bad', 'mw-manual-revert', { summary: 'put back' });
    }
  },
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
    shows: 'approves',
    language: 'en',
    kind: 'village',
    what: 'a sentence put together from words of the article',
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
    what: 'a small addition of words that are there already',
    play: (story) =>
      story.edit(cast.newcomer, addSentence('Rannalla pesivät kuikka ja rantasipi.'), { summary: 'linnut' })
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
    what: 'a category that exists',
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
  },
  {
    check: 'superseded_additions',
    shows: 'approves',
    language: 'fi',
    kind: 'book',
    what: 'what was added is gone again, and the newest version is by a trusted author',
    play: (story) => {
      story.edit(cast.newcomer, addSentence('Minusta kirja on tylsä.'), { summary: 'mielipide' });
      story.edit(
        cast.editor,
        (text) => text.replace(' Minusta kirja on tylsä.', ' Kirjasta on tehty äänikirja.'),
        { summary: 'mielipide pois' }
      );
    }
  },
  {
    check: 'superseded_additions',
    shows: 'trap',
    language: 'en',
    kind: 'book',
    what: 'the added text was moved to another section and is still there',
    play: (story) => {
      story.edit(cast.address, addSentence('The author hates her readers.', 1), { summary: '' });
      story.edit(
        cast.secondNewcomer,
        (text) =>
          addSentence('The author hates her readers.', 2)(text.replace(' The author hates her readers.', '')),
        { summary: 'moved' }
      );
    }
  },
  {
    check: 'superseded_additions',
    shows: 'trap',
    language: 'fi',
    kind: 'book',
    what: 'an addition that is still there in the newest version',
    play: (story) => {
      story.edit(cast.secondAddress, addSentence('Kirjailija on huijari.'), { summary: '' });
      story.edit(cast.thirdNewcomer, replaceText('tarkasta kuvauksesta', 'tarkoista kuvauksista'), {
        summary: 'kieltä'
      });
    }
  }
];

import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Edits that are taken back again, by whoever and in whatever way. */
export const reverts: Scenario[] = [
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
    check: 'superseded_additions',
    shows: 'approves',
    language: 'fi',
    kind: 'book',
    what: 'what was added is gone again, and the newest version is by a trusted author',
    play: (story) => {
      story.edit(cast.newcomer, addSentence('Minusta kirja on tylsä.'), { summary: 'mielipide' });
      story.edit(
        cast.editor,
        (text) => text.replace(' Minusta kirja on tylsä.', ' Teos ilmestyi myös äänitteenä.'),
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

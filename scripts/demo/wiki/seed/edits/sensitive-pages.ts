import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Pages that always need a person: featured ones and living people. */
export const sensitivePages: Scenario[] = [
  {
    check: 'blocking_categories',
    shows: 'blocks',
    language: 'en',
    kind: 'building',
    what: 'a featured article, by a category that a template makes',
    prepare: (text) => `{{Featured article}}\n${text}`,
    play: (story) =>
      story.edit(cast.bot, replaceText('reading room', 'library room'), {
        summary: 'Bot: wording',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'blocking_categories',
    shows: 'blocks',
    language: 'fi',
    kind: 'building',
    what: 'a featured article in Finnish, by template',
    prepare: (text) => `{{Suositeltu sivu}}\n${text}`,
    play: (story) =>
      story.edit(cast.editor, replaceText('lukusali', 'lukuhuone'), {
        summary: 'sanamuoto',
        autoReview: false
      })
  },
  {
    check: 'blocking_categories',
    shows: 'blocks',
    language: 'fi',
    kind: 'species',
    what: 'written with underscores and in small letters',
    prepare: (text) => `${text}\n[[luokka:suositellut_sivut]]`,
    play: (story) =>
      story.edit(cast.bot, replaceText('hitaan kasvunsa', 'hitaan kasvutapansa'), {
        summary: 'Botti: sanamuoto',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'blocking_categories',
    shows: 'trap',
    language: 'en',
    kind: 'lake',
    what: 'the edit itself takes the page out of the blocking category',
    prepare: (text) => `${text}\n[[Category:Featured articles]]`,
    play: (story) =>
      story.edit(cast.autoreviewed, (text) => text.replace('\n[[Category:Featured articles]]', ''), {
        summary: 'not featured any more',
        autoReview: false
      })
  },
  {
    check: 'blocking_categories',
    shows: 'trap',
    language: 'en',
    kind: 'person',
    what: 'a category with a comma in its name',
    prepare: (text) => `${text}\n[[Category:Trials, disputed]]`,
    play: (story) =>
      story.edit(cast.bot, replaceText('A memorial was unveiled', 'A memorial stone was unveiled'), {
        summary: 'Bot: wording',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'living_person',
    shows: 'blocks',
    language: 'en',
    kind: 'living',
    what: 'a newcomer adds a claim about a living person',
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        addSentence('Critics have accused the author of copying whole chapters.'),
        { summary: 'criticism' }
      )
  },
  {
    check: 'living_person',
    shows: 'blocks',
    language: 'fi',
    kind: 'living',
    what: 'an address adds a claim about a living person',
    play: (story) =>
      story.edit(cast.address, addSentence('Hän on kertonut sairastavansa masennusta.'), { summary: '' })
  },
  {
    check: 'living_person',
    shows: 'approves',
    language: 'fi',
    kind: 'living',
    what: 'the same page edited by a trusted author',
    play: (story) =>
      story.edit(cast.editor, addSentence('Uusi haastattelu julkaistiin vuonna 2023.'), {
        summary: 'haastattelu',
        autoReview: false
      })
  },
  {
    check: 'living_person',
    shows: 'trap',
    language: 'fi',
    kind: 'person',
    what: 'a person who died long ago, with a similar article',
    play: (story) =>
      story.edit(cast.thirdNewcomer, addSentence('Kirjoituksia on suomennettu uudelleen.'), {
        summary: 'suomennos'
      })
  },
  {
    check: 'living_person',
    shows: 'trap',
    language: 'en',
    kind: 'living',
    what: 'the edit takes the category of living people away',
    play: (story) =>
      story.edit(cast.secondAddress, (text) => text.replace('[[Category:Living people]]\n', ''), {
        summary: ''
      })
  }
];

import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Edits by bots, by former bots, and by those who look like bots. */
export const bots: Scenario[] = [
  {
    check: 'bot_user',
    shows: 'approves',
    language: 'en',
    kind: 'lake',
    what: 'a bot in the local group updates a figure',
    play: (story) =>
      story.edit(cast.bot, replaceText(/\| area = (\d+) km²/, '| area = $1.2 km²'), {
        summary: 'Bot: new survey figures',
        minor: true,
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'bot_user',
    shows: 'trap',
    language: 'fi',
    kind: 'species',
    what: 'an edit with the bot flag by an account that may not set it, as rolling back with a bot’s flag leaves it',
    play: (story) =>
      story.edit(cast.visitingBot, addSentence('Laji on rauhoitettu.'), {
        summary: 'Bot: rauhoitus',
        minor: true,
        bot: true
      })
  },
  {
    check: 'bot_user',
    shows: 'approves',
    language: 'fi',
    kind: 'lake',
    what: 'a bot edits on top of a harmless edit of its own kind',
    play: (story) => {
      story.edit(cast.bot, replaceText('neliökilometriä', 'km²'), {
        summary: 'Botti: yksiköt',
        bot: true,
        autoReview: false
      });
      story.edit(cast.bot, replaceText(/(\d) metriä/, '$1 m'), { summary: 'Botti: yksiköt', bot: true });
    }
  },
  {
    check: 'bot_user',
    shows: 'trap',
    language: 'en',
    kind: 'village',
    what: 'an ordinary account with "Bot" in its summary and no flag',
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        addSentence('The village was declared the capital of the isles in 2019.'),
        { summary: 'Bot: Fixing text', minor: true }
      )
  },
  {
    check: 'bot_user',
    shows: 'trap',
    language: 'fi',
    kind: 'village',
    what: 'a bot that has been blocked since its edit',
    daysAgo: 8,
    play: (story) => {
      story.edit(cast.blockedBot, replaceText('asukasta', 'asukasta asukasta'), {
        summary: 'Botti: korjauksia',
        bot: true,
        autoReview: false
      });
      story.then(
        600,
        (wiki, at) =>
          void wiki.block({
            target: cast.blockedBot,
            by: 'Admin',
            expiry: 'infinity',
            reason: 'botti toimii väärin',
            at
          })
      );
    }
  },
  {
    check: 'bot_user',
    shows: 'trap',
    language: 'en',
    kind: 'ship',
    what: 'a bot edit on top of vandalism must not carry it along',
    play: (story) => {
      story.edit(cast.address, replaceText('but nobody was hurt', 'and everybody drowned lol'), {
        summary: ''
      });
      story.edit(cast.bot, replaceText('Short trips', 'Day trips'), { summary: 'Bot: wording', bot: true });
    }
  },
  {
    check: 'former_bot',
    shows: 'approves',
    language: 'fi',
    kind: 'building',
    what: 'the account was a bot when it made the edit, and retired in peace',
    daysAgo: 45,
    play: (story) => {
      story.edit(cast.retiredBot, replaceText('\n== Lähteet ==', '\n== Lähteet == '), {
        summary: 'Botti: muotoilu',
        minor: true,
        bot: true,
        autoReview: false
      });
      story.then(60 * 24 * 4, (wiki, at) =>
        wiki.changeGroups({
          user: cast.retiredBot,
          remove: ['bot'],
          by: 'Admin',
          reason: 'botti lopettaa',
          at
        })
      );
    }
  },
  {
    check: 'former_bot',
    shows: 'trap',
    language: 'en',
    kind: 'book',
    what: 'the flag was taken off for abuse after the edit',
    daysAgo: 60,
    play: (story) => {
      story.edit(cast.disgracedBot, replaceText('Reviewers liked', 'All reviewers loved'), {
        summary: 'Bot: cleanup',
        bot: true,
        autoReview: false
      });
      story.then(300, (wiki, at) =>
        wiki.changeGroups({
          user: cast.disgracedBot,
          remove: ['bot'],
          by: 'Admin',
          reason: 'bot used for promotion',
          at
        })
      );
    }
  },
  {
    check: 'former_bot',
    shows: 'trap',
    language: 'fi',
    kind: 'ship',
    what: 'a former bot edits after its flag was taken off',
    daysAgo: 31,
    play: (story) =>
      story.edit(cast.disgracedBot, addSentence('Alus on maailman kaunein.'), { summary: 'siistintää' })
  }
];

import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Edits whose author was blocked at some time, and edits whose approval a person has withdrawn. */
export const blockedAuthors: Scenario[] = [
  {
    check: 'user_block',
    shows: 'blocks',
    language: 'fi',
    kind: 'village',
    what: 'the author was blocked for ever after the edit',
    daysAgo: 6,
    play: (story) => {
      story.edit(cast.vandal, addSentence('Kylän väki on tyhmää.'), { summary: '' });
      story.then(
        180,
        (wiki, at) =>
          void wiki.block({ target: cast.vandal, by: 'Admin', expiry: 'infinity', reason: 'töhrijä', at })
      );
    }
  },
  {
    check: 'user_block',
    shows: 'blocks',
    language: 'en',
    kind: 'person',
    what: 'the author was blocked for a day after the edit; the block has ended',
    daysAgo: 12,
    play: (story) => {
      story.edit(cast.brieflyBlocked, addSentence('The family lost its fortune by gambling.'), {
        summary: 'family'
      });
      story.then(
        120,
        (wiki, at) =>
          void wiki.block({
            target: cast.brieflyBlocked,
            by: 'Admin',
            expiry: '1 day',
            reason: 'edit warring',
            at
          })
      );
    }
  },
  {
    check: 'user_block',
    shows: 'blocks',
    language: 'fi',
    kind: 'lake',
    what: 'the address lies in a range that is blocked now',
    play: (story) => {
      story.edit('203.0.113.77', addSentence('Järvessä asuu hirviö.'), { summary: '' });
      story.then(
        400,
        (wiki, at) =>
          void wiki.block({
            target: '203.0.113.0/24',
            by: 'Admin',
            expiry: '1 year',
            reason: 'häiriköintiä koulun verkosta',
            at
          })
      );
    }
  },
  {
    check: 'user_block',
    shows: 'trap',
    language: 'en',
    kind: 'building',
    what: 'the author was blocked and let free again long before the edit',
    play: (story) =>
      story.edit(cast.onceBlocked, addSentence('A guide to the house was printed in 2020.'), {
        summary: 'guide'
      })
  },
  {
    check: 'user_block',
    shows: 'trap',
    language: 'fi',
    kind: 'building',
    what: 'the author is blocked from another page only',
    play: (story) =>
      story.edit(cast.partlyBlocked, addSentence('Opaskierroksia järjestetään viikonloppuisin.'), {
        summary: 'opastus'
      })
  },
  {
    check: 'user_block',
    shows: 'blocks',
    language: 'en',
    kind: 'living',
    what: 'a temporary account, blocked since',
    play: (story) => {
      story.edit(cast.secondTemporary, addSentence('Neighbours call this person a liar.'), { summary: '' });
      story.then(
        45,
        (wiki, at) =>
          void wiki.block({
            target: cast.secondTemporary,
            by: 'Admin',
            expiry: '3 months',
            reason: 'attacks on a person',
            at
          })
      );
    }
  },
  {
    check: 'manual_unapproval',
    shows: 'blocks',
    language: 'en',
    kind: 'village',
    what: 'a reviewer accepted the edit and another withdrew it',
    daysAgo: 2,
    play: (story) => {
      story.edit(cast.thirdNewcomer, addSentence('The harbour was sold to a private owner.'), {
        summary: 'harbour',
        as: 'edit'
      });
      story.review(cast.secondReviewer, 'edit', 'looks fine');
      story.unreview(cast.reviewer, 'edit', 'the source says otherwise');
    }
  },
  {
    check: 'manual_unapproval',
    shows: 'blocks',
    language: 'fi',
    kind: 'person',
    what: 'another edit of the page was unapproved within the last days',
    daysAgo: 3,
    play: (story) => {
      story.edit(cast.newcomer, addSentence('Hän omisti kolme hevosta.'), { summary: 'hevoset', as: 'edit' });
      story.review(cast.secondReviewer, 'edit');
      story.unreview(cast.reviewer, 'edit', 'ei lähdettä');
      story.edit(cast.newcomer, replaceText('kolme hevosta', 'neljä hevosta'), { summary: 'tarkennus' });
    }
  },
  {
    check: 'manual_unapproval',
    shows: 'trap',
    language: 'fi',
    kind: 'ship',
    what: 'unapproved, but later approved again by a person',
    daysAgo: 4,
    play: (story) => {
      story.edit(cast.thirdNewcomer, addSentence('Alus maalattiin vuonna 2015.'), {
        summary: 'maalaus',
        as: 'edit'
      });
      story.review(cast.secondReviewer, 'edit');
      story.unreview(cast.reviewer, 'edit', 'tarkistan');
      story.review(cast.reviewer, 'edit', 'lähde löytyi');
      story.edit(cast.bot, replaceText('Alus maalattiin', 'Alus kunnostettiin'), {
        summary: 'Botti: sanamuoto',
        bot: true,
        autoReview: false
      });
    }
  },
  {
    check: 'manual_unapproval',
    shows: 'trap',
    language: 'en',
    kind: 'ship',
    what: 'unapproved under the old title; the page was moved afterwards',
    daysAgo: 3,
    play: (story) => {
      story.edit(cast.secondNewcomer, addSentence('The captain was once arrested.'), {
        summary: 'captain',
        as: 'edit'
      });
      story.review(cast.secondReviewer, 'edit');
      story.unreview(cast.reviewer, 'edit', 'rumour');
      story.move(
        cast.reviewer,
        `${story.article.title.replace(/ \(.*/, '')} (ship of the isles)`,
        'clearer title'
      );
    }
  },
  {
    check: 'min_age',
    shows: 'blocks',
    language: 'en',
    kind: 'village',
    what: 'an edit of the last minutes; held back where a wiki has set a waiting time',
    daysAgo: 0.01,
    play: (story) =>
      story.edit(cast.thirdNewcomer, addSentence('A new playground was opened.'), { summary: 'playground' })
  },
  {
    check: 'min_age',
    shows: 'trap',
    language: 'fi',
    kind: 'village',
    what: 'an old edit below a fresh one: the older one has waited long enough',
    daysAgo: 0.45,
    play: (story) => {
      story.edit(cast.bot, replaceText('Kylätalossa', 'Kylän talossa'), {
        summary: 'Botti: sanamuoto',
        bot: true,
        autoReview: false
      });
      story.edit(cast.newcomer, addSentence('Kylässä on uusi kioski.'), { summary: 'kioski', minutes: 600 });
    }
  }
];

import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Edits by trusted groups, patrolled edits, and pages that are open to everybody. */
export const trustedAuthors: Scenario[] = [
  {
    check: 'auto_approved_groups',
    shows: 'approves',
    language: 'en',
    kind: 'person',
    what: 'an autoreviewed author edits on top of another edit of the same author',
    play: (story) => {
      story.edit(cast.autoreviewed, addSentence('A second box of letters was found in 2017.'), {
        summary: 'letters',
        autoReview: false
      });
      story.edit(
        cast.autoreviewed,
        replaceText('some four hundred sheets', 'some four hundred and fifty sheets'),
        { summary: 'count' }
      );
    }
  },
  {
    check: 'auto_approved_groups',
    shows: 'approves',
    language: 'fi',
    kind: 'person',
    what: 'an author with the right to review',
    play: (story) =>
      story.edit(cast.editor, addSentence('Arkiston luettelo valmistui vuonna 2018.'), {
        summary: 'luettelo',
        autoReview: false
      })
  },
  {
    check: 'auto_approved_groups',
    shows: 'approves',
    language: 'en',
    kind: 'dish',
    what: 'a reviewer whose edit waits because an older one was pending',
    play: (story) => {
      story.edit(cast.secondReviewer, addSentence('Honey is sometimes used in place of salt.'), {
        summary: 'variant',
        autoReview: false
      });
      story.edit(cast.secondReviewer, addSentence('A vegetarian form is known as well.'), {
        summary: 'variant'
      });
    }
  },
  {
    check: 'auto_approved_groups',
    shows: 'trap',
    language: 'fi',
    kind: 'dish',
    what: 'the author’s place in the group had expired before the edit',
    play: (story) =>
      story.edit(cast.expired, addSentence('Ohje on julkaistu myös kouluruokakirjassa.'), {
        summary: 'lisäys'
      })
  },
  {
    check: 'auto_approved_groups',
    shows: 'trap',
    language: 'en',
    kind: 'village',
    what: 'a trusted author edits on top of an edit by a stranger',
    play: (story) => {
      story.edit(cast.secondAddress, addSentence('The mayor is a thief.'), { summary: '' });
      story.edit(cast.autoreviewed, replaceText('marked path', 'way-marked path'), { summary: 'wording' });
    }
  },
  {
    check: 'patrolled',
    shows: 'approves',
    language: 'fi',
    kind: 'lake',
    what: 'another account has marked the edit as patrolled',
    play: (story) => {
      story.edit(cast.thirdNewcomer, addSentence('Rannalla on myös melontakeskus.'), {
        summary: 'melonta',
        as: 'edit'
      });
      story.patrol(cast.secondReviewer, 'edit');
    }
  },
  {
    check: 'patrolled',
    shows: 'trap',
    language: 'en',
    kind: 'building',
    what: 'not patrolled by anybody',
    play: (story) =>
      story.edit(cast.thirdNewcomer, addSentence('The roof was repaired again in 2021.'), {
        summary: 'repair'
      })
  },
  {
    check: 'allowed_pages',
    shows: 'approves',
    language: 'en',
    what: 'the sandbox, which the wiki lists as open',
    page: { title: 'Sandbox', text: 'This page is for trying out how editing works.\n\n[[Category:Help]]' },
    play: (story) =>
      story.edit(cast.temporary, (text) => `${text.replace('\n\n', '\n\nHello, this is a test.\n\n')}`, {
        summary: 'test'
      })
  },
  {
    check: 'allowed_pages',
    shows: 'trap',
    language: 'fi',
    what: 'a title that only begins like an allowed one',
    page: {
      title: 'Hiekkalaatikkoleikit',
      text: "'''Hiekkalaatikkoleikit''' ovat lasten leikkejä, joita leikitään hiekassa.\n\n[[Luokka:Leikit]]"
    },
    play: (story) => story.edit(cast.address, replaceText('lasten', 'kaikkien'), { summary: '' })
  }
];

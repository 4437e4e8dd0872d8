import { addSentence } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Histories with hidden, moved, protected or imported edits, and texts that look odd but are not. */
export const oddHistories: Scenario[] = [
  {
    check: 'no_net_change',
    shows: 'trap',
    language: 'en',
    what: 'two edits that cancel each other but for white space: neither is harmless by itself',
    play: (story) => {
      story.edit(cast.secondNewcomer, addSentence('To be continued.'), { summary: 'draft' });
      story.edit(cast.secondNewcomer, (text) => text.replace(' To be continued.', ' '), {
        summary: 'draft removed'
      });
    }
  },
  {
    check: 'user_block',
    shows: 'trap',
    language: 'fi',
    what: 'the author’s name is hidden',
    play: (story) => {
      story.edit(cast.secondAddress, addSentence('Paikalla on pysäköintialue.'), {
        summary: 'pysäköinti',
        as: 'edit'
      });
      story.hide('edit', { user: true }, 'yksityinen tieto');
    }
  },
  {
    check: 'no_net_change',
    shows: 'trap',
    language: 'en',
    what: 'the text of an edit in the middle is hidden',
    play: (story) => {
      story.edit(cast.address, addSentence('(a telephone number)'), { summary: '', as: 'edit' });
      story.restore(cast.thirdNewcomer, 'stable', 'mw-undo', { summary: 'Undid revision' });
      story.hide('edit', { text: true }, 'personal information');
      story.edit(cast.thirdNewcomer, addSentence('It is described in a leaflet.'), { summary: 'leaflet' });
    }
  },
  {
    check: 'gibberish',
    shows: 'trap',
    language: 'fi',
    what: 'the summary is hidden, the text is harmless',
    play: (story) => {
      story.edit(cast.thirdNewcomer, addSentence('Aiheesta on pidetty näyttely.'), {
        summary: 'hävytön yhteenveto',
        as: 'edit'
      });
      story.hide('edit', { comment: true }, 'loukkaava');
    }
  },
  {
    check: 'manual_unapproval',
    shows: 'trap',
    language: 'fi',
    what: 'moved by a newcomer while an edit was pending',
    play: (story) => {
      story.edit(cast.thirdNewcomer, addSentence('Nimi on vanha.'), { summary: 'nimi' });
      story.move(cast.thirdNewcomer, `${story.article.title} – uusi nimi`, 'tarkempi nimi');
    }
  },
  {
    check: 'auto_approved_groups',
    shows: 'trap',
    language: 'fi',
    what: 'the page is protected above the author',
    play: (story) => {
      story.edit(cast.autoreviewed, addSentence('Tiedot on tarkistettu rekisteristä.'), {
        summary: 'tarkistus',
        autoReview: false
      });
      story.protect('sysop', 'muokkaussota');
    }
  },
  {
    check: 'user_block',
    shows: 'trap',
    language: 'en',
    what: 'an imported edit under a name that is no account',
    play: (story) =>
      story.edit('oldwiki>Visitor', addSentence('Imported from an older encyclopaedia.'), {
        summary: 'import',
        autoReview: false
      })
  },
  {
    check: 'gibberish',
    shows: 'trap',
    language: 'en',
    what: 'text from right to left, an emoji and combining marks',
    play: (story) =>
      story.edit(
        cast.autoreviewed,
        addSentence('In Arabic the name is written جزر مَرُّو; signposts show 🐟 and the form Mêrrów.'),
        { summary: 'names', autoReview: false }
      )
  },
  {
    check: 'interlanguage_only',
    shows: 'trap',
    language: 'fi',
    what: 'a link to another language and one changed digit',
    play: (story) =>
      story.edit(cast.temporary, (text) => `${text.replace(/(\d)(?=[^\d]*\n\n== )/, '7')}\n[[et:Näide]]`, {
        summary: '+et'
      })
  },
  {
    check: 'references_only',
    shows: 'trap',
    language: 'en',
    what: 'a comment that looks like a reference but is text',
    play: (story) =>
      story.edit(cast.secondNewcomer, addSentence('&lt;ref&gt;my grandfather&lt;/ref&gt;'), {
        summary: 'source'
      })
  }
];

import { wrongIsbn } from '../article.ts';
import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Chains of edits: safe ones before unsafe ones, small ones that add up, hidden ones, and histories with moves and limits. */
export const chains: Scenario[] = [
  {
    check: 'bot_user',
    shows: 'trap',
    language: 'fi',
    what: 'a safe edit, then vandalism: only the first one may be accepted',
    play: (story) => {
      story.edit(cast.bot, (text) => text.replace('\n== ', '\n\n== '), {
        summary: 'Botti: välit',
        bot: true,
        autoReview: false
      });
      story.edit(cast.address, addSentence('moi kaikille t. Pete'), { summary: '' });
    }
  },
  {
    check: 'bot_user',
    shows: 'approves',
    language: 'en',
    what: 'a safe edit, vandalism, its undoing, and a safe edit again',
    play: (story) => {
      story.edit(cast.bot, (text) => text.replace('\n== ', '\n\n== '), {
        summary: 'Bot: spacing',
        bot: true,
        autoReview: false,
        as: 'good'
      });
      story.edit(cast.prankster, addSentence('Kilroy was here.'), { summary: '' });
      story.restore(cast.thirdNewcomer, 'good', 'mw-undo', { summary: 'Undid revision by Hihitys' });
      story.edit(cast.bot, replaceText('{{Reflist}}', '{{Reflist}}\n'), {
        summary: 'Bot: spacing',
        bot: true
      });
    }
  },
  {
    check: 'bot_user',
    shows: 'approves',
    language: 'fi',
    what: 'twelve edits by one bot',
    play: (story) => {
      for (let number = 1; number <= 12; number++) {
        story.edit(
          cast.bot,
          (text) => text.replace(/\n\n== Lähteet/, `\n<!-- tarkistettu ${number} -->\n\n== Lähteet`),
          { summary: `Botti: tarkistus ${number}/12`, bot: true, autoReview: false, minutes: 3 }
        );
      }
    }
  },
  {
    check: 'auto_approved_groups',
    shows: 'trap',
    language: 'en',
    what: 'three authors, the one in the middle unknown',
    play: (story) => {
      story.edit(cast.autoreviewed, addSentence('A leaflet describes the subject in more detail.'), {
        summary: 'leaflet',
        autoReview: false
      });
      story.edit(cast.sixth, addSentence('The leaflet is full of lies.'), { summary: '' });
      story.edit(cast.editor, replaceText('A leaflet describes', 'A printed leaflet describes'), {
        summary: 'wording'
      });
    }
  },
  {
    check: 'large_removal',
    shows: 'trap',
    language: 'en',
    what: 'one removal by a bot and one by a stranger, each small',
    play: (story) => {
      story.edit(cast.bot, (text) => without(text, 0.35, 0.15), {
        summary: 'Bot: duplicates',
        bot: true,
        autoReview: false
      });
      story.edit(cast.bot, (text) => without(text, 0.35, 0.2), { summary: 'Bot: duplicates', bot: true });
    }
  },
  {
    check: 'invalid_isbn',
    shows: 'trap',
    language: 'fi',
    what: 'two edits, each with half of a wrong number',
    play: (story) => {
      story.edit(cast.editor, addSentence(`Kirja on luetteloitu (ISBN ${wrongIsbn(910).slice(0, 8)}`), {
        summary: 'kirja',
        autoReview: false
      });
      story.edit(cast.editor, (text) => text.replace(wrongIsbn(910).slice(0, 8), `${wrongIsbn(910)})`), {
        summary: 'loppu'
      });
    }
  },
  {
    check: 'new_domain',
    shows: 'trap',
    language: 'en',
    what: 'the domain comes in a bot edit, one letter at a time',
    play: (story) => {
      story.edit(cast.bot, addSentence('See isles-tours.example.org for trips.'), {
        summary: 'Bot: trips',
        bot: true,
        autoReview: false
      });
      story.edit(cast.bot, replaceText('See isles-tours', 'See https://isles-tours'), {
        summary: 'Bot: link',
        bot: true
      });
    }
  },
  {
    check: 'no_net_change',
    shows: 'approves',
    language: 'en',
    what: 'two edits that cancel each other but for white space',
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
  },
  {
    check: 'superseded_additions',
    shows: 'approves',
    language: 'en',
    what: 'a wrong figure is added and put right by a trusted author',
    play: (story) => {
      story.edit(cast.secondAddress, addSentence('It weighs nine million tonnes.'), { summary: '' });
      story.edit(cast.secondReviewer, (text) => text.replace(' It weighs nine million tonnes.', ''), {
        summary: 'unsourced',
        autoReview: false
      });
    }
  },
  {
    check: 'living_person',
    shows: 'trap',
    language: 'en',
    kind: 'living',
    what: 'a bot edit of a living person’s article',
    play: (story) =>
      story.edit(cast.bot, (text) => text.replace('\n== ', '\n\n== '), {
        summary: 'Bot: spacing',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'render_errors',
    shows: 'trap',
    language: 'en',
    what: 'the same broken reference is used once more',
    prepare: addSentence('It is older than it looks.<ref name="lost" />'),
    play: (story) =>
      story.edit(cast.bot, addSentence('Its age is disputed.<ref name="lost" />'), {
        summary: 'Bot: repeated reference',
        bot: true,
        autoReview: false
      })
  }
];

function without(text: string, from: number, share: number): string {
  const start = Math.floor(text.length * from);
  return text.slice(0, start) + text.slice(start + Math.floor(text.length * share));
}

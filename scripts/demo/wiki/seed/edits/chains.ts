import { wrongIsbn } from '../article.ts';
import { addSentence, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Chains of edits: safe ones before unsafe ones, and small ones that add up. */
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

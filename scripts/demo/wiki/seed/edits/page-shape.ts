import { addSentence, removeCategories, replaceText } from '../change-text.ts';
import { cast } from '../cast.ts';
import type { Scenario } from '../scenario.ts';

/** Edits that change what a page is: redirects, lost categories, large removals. */
export const pageShape: Scenario[] = [
  {
    check: 'article_to_redirect',
    shows: 'blocks',
    language: 'en',
    kind: 'dish',
    what: 'an article becomes a redirect',
    play: (story) =>
      story.edit(cast.secondNewcomer, `${story.redirectWord} [[Merrow Isles]]`, { summary: 'same thing' })
  },
  {
    check: 'article_to_redirect',
    shows: 'blocks',
    language: 'fi',
    kind: 'village',
    what: 'leading line break, small letters and a colon before the link',
    play: (story) =>
      story.edit(cast.newcomer, `\n ${story.redirectWord.toLowerCase()}:\n[[Hallavuo]]`, {
        summary: 'ohjaus'
      })
  },
  {
    check: 'article_to_redirect',
    shows: 'trap',
    language: 'en',
    what: 'a redirect gets another target',
    page: { title: 'Merrow archipelago', text: '#REDIRECT [[Great Merrow]]' },
    play: (story) =>
      story.edit(cast.thirdNewcomer, '#REDIRECT [[Merrow Isles]]', { summary: 'better target' })
  },
  {
    check: 'article_to_redirect',
    shows: 'trap',
    language: 'fi',
    kind: 'dish',
    what: 'the redirect word stands in the middle of the text',
    play: (story) =>
      story.edit(
        cast.thirdNewcomer,
        addSentence('Sivun voi ohjata toiselle sivulle merkinnällä <nowiki>#OHJAUS [[Sivu]]</nowiki>.'),
        { summary: 'ohje' }
      )
  },
  {
    check: 'categories_removed',
    shows: 'blocks',
    language: 'fi',
    kind: 'lake',
    what: 'all categories are taken away',
    play: (story) => story.edit(cast.secondAddress, removeCategories, { summary: 'siistintä' })
  },
  {
    check: 'categories_removed',
    shows: 'blocks',
    language: 'en',
    kind: 'village',
    what: 'the categories are put in a comment',
    play: (story) =>
      story.edit(
        cast.secondNewcomer,
        (text) => text.replace(/(\n\[\[Category:[^\]]*\]\])+/, (all) => `\n<!--${all}\n-->`),
        { summary: 'hide for now' }
      )
  },
  {
    check: 'categories_removed',
    shows: 'trap',
    language: 'fi',
    kind: 'person',
    what: 'one of several categories is taken away',
    play: (story) =>
      story.edit(cast.thirdNewcomer, replaceText(/\n\[\[Luokka:Vuonna \d+ kuolleet\]\]/, ''), {
        summary: 'luokka'
      })
  },
  {
    check: 'categories_removed',
    shows: 'trap',
    language: 'en',
    kind: 'species',
    what: 'the English and the Finnish name of the namespace change places',
    play: (story) =>
      story.edit(cast.bot, (text) => text.replaceAll('[[Category:', '[[category:'), {
        summary: 'Bot: spelling',
        bot: true,
        autoReview: false
      })
  },
  {
    check: 'large_removal',
    shows: 'blocks',
    language: 'fi',
    kind: 'building',
    what: 'the page is blanked',
    play: (story) => story.edit(cast.address, '', { summary: '' })
  },
  {
    check: 'large_removal',
    shows: 'blocks',
    language: 'en',
    kind: 'building',
    what: 'more than a third of the article is taken away',
    play: (story) =>
      story.edit(cast.temporary, (text) => text.slice(0, Math.floor(text.length * 0.4)), {
        summary: 'shorter'
      })
  },
  {
    check: 'large_removal',
    shows: 'trap',
    language: 'fi',
    kind: 'person',
    what: 'three small removals that add up',
    play: (story) => {
      story.edit(cast.secondNewcomer, (text) => cut(text, 0.12), { summary: 'tiivistys' });
      story.edit(cast.secondNewcomer, (text) => cut(text, 0.14), { summary: 'tiivistys' });
      story.edit(cast.secondNewcomer, (text) => cut(text, 0.16), { summary: 'tiivistys' });
    }
  }
];

// Takes a share of the text out of its middle, where the prose stands.
function cut(text: string, share: number): string {
  const middle = Math.floor(text.length * 0.4);
  return text.slice(0, middle) + text.slice(middle + Math.floor(text.length * share));
}

import { z } from 'zod';
import { eachAlone } from './asking/each-alone.ts';
import { defineEvidence, type Subject } from './define-evidence.ts';

const Rendered = z.object({
  html: z.string(),
  /** Names without namespace, with spaces, those made by templates included. */
  categories: z.array(z.string())
});

const Answer = z.object({
  parse: z.object({ text: z.string(), categories: z.array(z.object({ category: z.string() })) })
});

/** A version of a page as readers would see it: HTML and categories (action=parse). Equal texts are rendered once. */
export default defineEvidence({
  id: 'rendered',
  scope: 'sides',
  cost: 'single',
  schema: Rendered,
  unavailable: {
    en: 'The rendered page could not be read.',
    qqq: 'Shown for a check that needs the HTML of a page as readers would see it.'
  },
  async fetch(subjects, sources) {
    const { api, signal } = sources;
    const chosen = new Map(subjects.toReversed().map((subject) => [textKey(subject), subject]));
    const rendered = await eachAlone([...chosen.values()], sources, async ({ key }) => {
      const params = { action: 'parse', oldid: Number(key), prop: ['text', 'categories'] };
      const quiet = { disablelimitreport: true, disableeditsection: true };
      const { parse } = await api.get({ ...params, ...quiet }, Answer, signal ? { signal } : {});
      const categories = parse.categories.map(({ category }) => category.replaceAll('_', ' '));
      return { value: { html: parse.text, categories } };
    });
    return new Map(
      subjects.flatMap((subject) => {
        const answer = rendered.get(chosen.get(textKey(subject))?.key ?? '');
        return answer ? [[subject.key, answer]] : [];
      })
    );
  }
});

/** Versions of one page with the same text have one key; a text that is not known is its own. */
function textKey({ key, page, revision }: Subject): string {
  return revision?.text == null ? key : `${page.id} ${revision.text}`;
}

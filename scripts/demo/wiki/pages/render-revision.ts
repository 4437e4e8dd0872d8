import type { EmbeddedWiki } from '../create-wiki.ts';
import { latestRevision } from '../model/flagged.ts';
import type { Rendered } from '../render/render-options.ts';
import { renderWikitext } from '../render/render-wikitext.ts';

/** Renders a text as the page `title` of the wiki would show it. */
export function renderRevision(wiki: EmbeddedWiki, title: string, text: string): Rendered {
  return renderWikitext(text, {
    title,
    site: wiki.settings,
    pageExists: (wanted) => wiki.page(wanted) !== undefined,
    templateText: (wanted) => {
      const page = wiki.page(wanted);
      return page && latestRevision(page).text;
    }
  });
}

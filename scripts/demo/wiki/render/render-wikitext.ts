import { parseFragment, serialize } from 'parse5';
import { escapeHtml } from './escape-html.ts';
import { expandTemplates, type Frame } from './expand-templates.ts';
import { pagePath } from './page-url.ts';
import type { TagNode } from './parse-braces.ts';
import { addReference, leftoverReferences, referenceList } from './references.ts';
import { renderBlocks } from './render-blocks.ts';
import { renderInline } from './render-inline.ts';
import {
  createRenderState,
  putBack,
  setAside,
  type Rendered,
  type RenderOptions,
  type RenderState
} from './render-options.ts';
import { renderTables } from './render-tables.ts';
import { resolveTitle } from './resolve-title.ts';
import { sanitizeTags } from './sanitize-tags.ts';

/** Renders wikitext as a reader of the wiki sees it, faults included: what is not closed shows up as text. */
export function renderWikitext(text: string, options: RenderOptions): Rendered {
  const state = createRenderState(options);
  const redirect = readRedirect(state, text);
  // What stands behind a redirect, such as its categories, is part of the page.
  const body = redirect ? `${redirect.html}${renderPage(state, redirect.rest)}` : renderPage(state, text);
  // parse5 closes and reorders what the wikitext left open, so that no page can break out of its frame.
  const html = `<div class="mw-parser-output">${serialize(parseFragment(body))}</div>`;
  const { categories, links, templates, externalLinks, languageLinks } = state;
  return { html, categories, links, templates, externalLinks, languageLinks };
}

function renderPage(state: RenderState, text: string): string {
  const page = text
    .replaceAll('\u007f', '')
    .replaceAll('\r\n', '\n')
    .replace(/<includeonly>[\s\S]*?(?:<\/includeonly>|$)/gi, '')
    .replace(/<\/?(?:noinclude|onlyinclude)>/gi, '')
    .replace(/__(?:NOTOC|TOC|EISISLUETT|SISLUETT|NOEDITSECTION)__/g, '');
  const expanded = expandTemplates(state, page, { args: new Map(), path: [] }, tagHandler(state));
  const inline = renderInline(state, renderTables(sanitizeTags(expanded)));
  const blocks = `${renderBlocks(inline)}\n${leftoverReferences(state)}`;
  return putBack(state, blocks).replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z]\w*);)/gi, '&amp;');
}

function tagHandler(state: RenderState): (tag: TagNode, frame: Frame) => string {
  const inner = (frame: Frame) => (text: string) =>
    putBack(state, renderInline(state, sanitizeTags(expandTemplates(state, text, frame, tagHandler(state)))));
  return (tag, frame) => {
    const content = tag.content ?? '';
    switch (tag.name) {
      case 'ref':
        return addReference(state, tag.attributes, tag.content, inner(frame));
      case 'references':
        if (content !== '') inner(frame)(content);
        return referenceList(state, tag.attributes);
      case 'nowiki':
        return setAside(state, escapeHtml(content));
      case 'pre':
        return setAside(state, `<pre>${escapeHtml(content)}</pre>`, true);
      case 'math':
        return setAside(state, `<span class="mwe-math-element"><code>${escapeHtml(content)}</code></span>`);
      case 'syntaxhighlight':
      case 'source':
        return setAside(state, `<div class="mw-highlight"><pre>${escapeHtml(content)}</pre></div>`, true);
      default:
        return '';
    }
  };
}

function readRedirect(state: RenderState, text: string): { html: string; rest: string } | null {
  const match =
    /^\s*#(?:REDIRECT|OHJAUS|UUDELLEENOHJAUS)\s*:?\s*\[\[([^[\]|]+)(?:\|[^\]\n]*)?(?:\]\])?/i.exec(text);
  const target = match?.[1] ? resolveTitle(state.options.site, match[1].replace(/#.*$/, ''), 0) : null;
  if (!match || !target) return null;
  state.links.push(target.title);
  const label = state.options.site.language === 'fi' ? 'Ohjaus sivulle:' : 'Redirect to:';
  const title = escapeHtml(target.title);
  const link = `<a href="${escapeHtml(pagePath(target.title))}" title="${title}">${title}</a>`;
  const html = `<div class="redirectMsg"><p>${label}</p><ul class="redirectText"><li>${link}</li></ul></div>`;
  return { html, rest: text.slice(match[0].length) };
}

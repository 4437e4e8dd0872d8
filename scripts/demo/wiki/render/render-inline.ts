import { escapeHtml } from './escape-html.ts';
import { pagePath, scriptPath } from './page-url.ts';
import { setAside, type RenderState } from './render-options.ts';
import { renderQuotes } from './render-quotes.ts';
import { namespaceName, resolveTitle } from './resolve-title.ts';

/** Links, bold and italics, bare addresses and ISBN links of text whose tags are already safe. */
export function renderInline(state: RenderState, text: string): string {
  const linked = internalLinks(state, text);
  const external = externalLinks(state, linked);
  return isbnLinks(state, external).split('\n').map(renderQuotes).join('\n');
}

function internalLinks(state: RenderState, text: string): string {
  // Inner links first, so that a caption may hold links of its own.
  let result = text;
  for (let depth = 0; depth < 4; depth++) {
    const next = result.replace(
      /\[\[([^[\]|\n]+)((?:\|[^[\]]*)?)\]\]([a-zåäöõüßéè]*)/gi,
      (whole, target, rest, trail) => oneLink(state, whole, String(target), String(rest), String(trail))
    );
    if (next === result) break;
    result = next;
  }
  return result;
}

function oneLink(state: RenderState, whole: string, target: string, rest: string, trail: string): string {
  const { site, pageExists, title: current } = state.options;
  const [path = '', fragment] = unescaped(target).split('#', 2);
  const language = /^\s*([a-z]{2,3}(?:-[a-z]+)*):(.+)$/.exec(path);
  if (language?.[1] && language[2] && interwikiLanguages.has(language[1])) {
    state.languageLinks.push({ language: language[1], title: language[2].trim() });
    return trail;
  }
  if (path.trim() === '' && fragment)
    return link(`#${anchor(fragment)}`, label(rest, target) + trail, '', '');
  const page = resolveTitle(site, path, 0);
  if (!page || (page.ns === -1 && page.name === '')) return setAside(state, '&#91;&#91;') + whole.slice(2);
  if (page.ns === 14 && !path.trim().startsWith(':')) {
    if (!state.categories.includes(page.name)) state.categories.push(page.name);
    return trail;
  }
  if (page.ns === 6 && !path.trim().startsWith(':'))
    return setAside(state, fileLink(state, page.title, rest)) + trail;
  const text = label(rest, path.trim().replace(/^:/, '').trim() + (fragment ? `#${fragment}` : '')) + trail;
  if (!state.links.includes(page.title)) state.links.push(page.title);
  if (page.title === current) return `<a class="mw-selflink selflink">${text}</a>`;
  if (page.ns === -1 || pageExists(page.title)) {
    const suffix = fragment ? `#${anchor(fragment)}` : '';
    return link(pagePath(page.title) + suffix, text, '', page.title);
  }
  const missing =
    site.language === 'fi' ? `${page.title} (sivua ei ole)` : `${page.title} (page does not exist)`;
  return link(scriptPath({ title: page.title, action: 'edit', redlink: 1 }), text, 'new', missing);
}

function fileLink(state: RenderState, title: string, rest: string): string {
  const caption = rest.split('|').at(-1) ?? '';
  const known = state.options.pageExists(title);
  const href = known ? pagePath(title) : scriptPath({ title, action: 'edit', redlink: 1 });
  const text = link(href, escapeHtml(title), known ? 'image' : 'new', title);
  const plain = /^(?:thumb|thumbnail|pienoiskuva|pienois|left|right|vasen|oikea|\d+px|)$/i.test(
    caption.trim()
  );
  return `<span class="demo-file">${text}${plain ? '' : ` <span class="demo-file-caption">${renderInline(state, caption)}</span>`}</span>`;
}

function externalLinks(state: RenderState, text: string): string {
  const address = '(?:https?:)?//[^\\s<>\\[\\]"\u007f]+';
  const bracketed = text.replace(
    new RegExp(`\\[(${address})([ \\t][^\\]\\n]*)?\\]`, 'g'),
    (_, url: string, given?: string) => {
      state.externalLinks.push(unescaped(url));
      const known = (given ?? '').trim();
      const number = state.externalLinks.length;
      return link(
        unescaped(url),
        known === '' ? `[${number}]` : known,
        known === '' ? 'external autonumber' : 'external text',
        '',
        true
      );
    }
  );
  return bracketed.replace(
    /(^|[\s(>])(https?:\/\/[^\s<>[\]"\u007f]+[^\s<>[\]"\u007f.,;:!?)])/g,
    (_, before: string, url: string) => {
      state.externalLinks.push(unescaped(url));
      return `${before}${link(unescaped(url), url, 'external free', '', true)}`;
    }
  );
}

function isbnLinks(state: RenderState, text: string): string {
  return text.replace(
    /\bISBN[ \u00a0]+((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])\b(?![^<]*<\/a>)/g,
    (whole, number: string) => {
      const category =
        state.options.site.language === 'fi'
          ? 'Sivut, jotka käyttävät ISBN-taikalinkkejä'
          : 'Pages using ISBN magic links';
      if (!state.categories.includes(category)) state.categories.push(category);
      const special = namespaceName(state.options.site, -1);
      const page = state.options.site.language === 'fi' ? 'Kirjalähteet' : 'BookSources';
      const digits = number.replace(/[- ]/g, '').toUpperCase();
      return link(pagePath(`${special}:${page}/${digits}`), whole, 'internal mw-magiclink-isbn', '');
    }
  );
}

function link(href: string, text: string, className: string, title: string, external = false): string {
  const rel = external ? ' rel="nofollow"' : '';
  const cls = className === '' ? '' : ` class="${className}"`;
  const tip = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  return `<a${rel}${cls} href="${escapeHtml(href)}"${tip}>${text}</a>`;
}

function label(rest: string, fallback: string): string {
  const text = rest.startsWith('|') ? rest.slice(1) : '';
  return text.trim() === '' ? escapeHtml(unescaped(fallback)) : text;
}

function anchor(fragment: string): string {
  return encodeURIComponent(fragment.trim().replaceAll(' ', '_'));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&amp;', '&');
}

const interwikiLanguages = new Set(
  'ar da de en es et fi fr hu it ja ka la nl no pl pt ru se sv tr uk zh'.split(' ')
);

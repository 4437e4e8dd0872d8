import { escapeHtml } from './escape-html.ts';

const allowedTags = new Set(
  (
    'abbr b bdi big blockquote br caption center cite code dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li ' +
    'ol p q s samp small span strike strong sub sup table tbody td th tr tt u ul var wbr'
  ).split(' ')
);

const allowedAttributes =
  /^(?:id|class|style|title|lang|dir|colspan|rowspan|scope|align|valign|border|width)$/;

/** Keeps harmless HTML tags with harmless attributes and shows every other angle bracket as text. */
export function sanitizeTags(text: string): string {
  return text.replace(
    /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(\/?)>|[<>]/gi,
    (whole, slash, name, attributes, end) => {
      const tag = typeof name === 'string' ? name.toLowerCase() : '';
      if (!allowedTags.has(tag)) return escapeHtml(whole);
      if (slash === '/') return `</${tag}>`;
      return `<${tag}${sanitizeAttributes(String(attributes ?? ''))}${end === '/' ? ' /' : ''}>`;
    }
  );
}

/** The harmless attributes of `text`, each with a leading space. */
export function sanitizeAttributes(text: string): string {
  const pattern = /([a-z][a-z-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
  return [...text.matchAll(pattern)]
    .map((match): [string, string] => [
      (match[1] ?? '').toLowerCase(),
      match[2] ?? match[3] ?? match[4] ?? ''
    ])
    .filter(
      ([name, value]) =>
        allowedAttributes.test(name) &&
        !(name === 'style' && /url|expression|import|\\|\/\*|position/i.test(value))
    )
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

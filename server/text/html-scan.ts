/** What one walk over rendered HTML finds. */
export interface HtmlScan {
  /** Elements whose class attribute has exactly the token `error`. */
  readonly errorCount: number;
  /** Each stretch of text that a reader sees as prose, entities decoded; code, formulas, scripts and styles left out. */
  readonly texts: readonly string[];
}

/**
 * Walks HTML as MediaWiki gives it, tag by tag and in linear time, without building a tree. The wiki's own output is balanced,
 * which makes the result the same as a parser's (a test compares the two); on broken HTML it may leave out too much text.
 */
export function scanHtml(html: string): HtmlScan {
  const texts: string[] = [];
  let errorCount = 0;
  let at = 0;
  let textStart = 0;
  for (let sign = html.indexOf('<'); sign !== -1; sign = html.indexOf('<', at)) {
    const tag = readTag(html, sign);
    if (tag === null) {
      at = sign + 1;
      continue;
    }
    if (sign > textStart) texts.push(decodeEntities(html.slice(textStart, sign)));
    at = tag.end;
    if (tag.isOpening) {
      if (tag.classes !== null && hasToken(tag.classes, 'error')) errorCount++;
      if (RAW.has(tag.name)) at = rawEnd(html, tag.name, at);
      else if (isUnseen(tag)) {
        const skipped = skipElement(html, tag.name, at);
        at = skipped.end;
        errorCount += skipped.errorCount;
      }
    }
    textStart = at;
  }
  if (textStart < html.length) texts.push(decodeEntities(html.slice(textStart)));
  return { errorCount, texts };
}

interface Tag {
  readonly name: string;
  readonly isOpening: boolean;
  readonly classes: string | null;
  readonly end: number;
}

const RAW = new Set(['script', 'style', 'textarea', 'title', 'noframes', 'iframe', 'xmp']);
const UNSEEN = new Set([
  'code',
  'pre',
  'tt',
  'kbd',
  'samp',
  'syntaxhighlight',
  'source',
  'math',
  'svg',
  'template'
]);
const UNSEEN_CLASSES = ['mw-highlight', 'mwe-math-element', 'texhtml', 'mw-code', 'mwe-math-mathml-inline'];

function isUnseen({ name, classes }: Tag): boolean {
  if (UNSEEN.has(name)) return name !== 'source';
  return (
    classes !== null && UNSEEN_CLASSES.some((token) => classes.includes(token) && hasToken(classes, token))
  );
}

function readTag(html: string, at: number): Tag | null {
  const next = html.charCodeAt(at + 1);
  if (next === 0x21 || next === 0x3f)
    return { name: '', isOpening: false, classes: null, end: markupEnd(html, at) };
  const isOpening = next !== 0x2f;
  const nameStart = isOpening ? at + 1 : at + 2;
  if (!isLetter(html.charCodeAt(nameStart))) return null;
  let end = nameStart;
  while (end < html.length && !endsName(html.charCodeAt(end))) end++;
  const name = html.slice(nameStart, end).toLowerCase();
  const close = tagEnd(html, end);
  const classes = isOpening && close - end > 8 ? classesOf(html.slice(end, close)) : null;
  return { name, isOpening, classes, end: close };
}

function markupEnd(html: string, at: number): number {
  const isComment = html.startsWith('<!--', at);
  const end = isComment ? html.indexOf('-->', at + 4) : html.indexOf('>', at);
  return end === -1 ? html.length : end + (isComment ? 3 : 1);
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function endsName(code: number): boolean {
  return code === 0x3e || code === 0x2f || code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

// Quotes count only behind an equals sign; a > inside of them does not end the tag.
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x3e) return at + 1;
    if (code !== 0x3d) continue;
    let value = at + 1;
    while (html.charCodeAt(value) === 0x20 || html.charCodeAt(value) === 0x0a) value++;
    const quote = html.charAt(value);
    if (quote !== '"' && quote !== "'") continue;
    const close = html.indexOf(quote, value + 1);
    if (close === -1) return html.length;
    at = close;
  }
  return html.length;
}

const CLASS = /[\s"'/]class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function classesOf(attributes: string): string | null {
  if (!/class/i.test(attributes)) return null;
  const match = CLASS.exec(attributes);
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? null);
}

function hasToken(classes: string, token: string): boolean {
  return classes === token || (classes.includes(token) && classes.split(/\s+/).includes(token));
}

function rawEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return tagEnd(html, at + 2);
  }
  return html.length;
}

// To behind the closing tag of an element, counting inner elements of the same name and errors on the way.
function skipElement(html: string, name: string, from: number): { end: number; errorCount: number } {
  let depth = 1;
  let errorCount = 0;
  let at = from;
  while (depth > 0) {
    const sign = html.indexOf('<', at);
    if (sign === -1) return { end: html.length, errorCount };
    const tag = readTag(html, sign);
    at = tag?.end ?? sign + 1;
    if (tag === null) continue;
    if (tag.name === name) depth += tag.isOpening ? 1 : -1;
    if (tag.isOpening && tag.classes !== null && hasToken(tag.classes, 'error')) errorCount++;
    if (tag.isOpening && RAW.has(tag.name)) at = rawEnd(html, tag.name, at);
  }
  return { end: at, errorCount };
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  thinsp: '\u2009'
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

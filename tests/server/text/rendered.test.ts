import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { leftoversAdded, markupLeftovers } from '../../../server/text/markup-leftovers.ts';
import { errorCount, visibleStretches } from '../../../server/text/rendered.ts';
import { SITES } from './sites.ts';

const CONTRACT = new URL('../../../../shared/contract/', import.meta.url);

function kinds(html: string, site = SITES.en): Record<string, number> {
  return Object.fromEntries([...markupLeftovers({ html }, site)].map(([kind, { count }]) => [kind, count]));
}

describe('errorCount', () => {
  it.each([
    ['<strong class="error">x</strong>', 1],
    ['<span class="error mw-ext-cite-error">x</span><b class=\'scribunto-error error\'>y</b>', 2],
    ['<span class=error>x</span>', 1],
    ['<span class="errors">x</span><span class="Error">y</span><span title="error">z</span>', 0],
    ['<!-- <b class="error">x</b> --><script>"<b class=\\"error\\">"</script>', 0],
    ['<pre><span class="error">x</span></pre>', 1],
    ['<a title="a > b" class="error">x</a>', 1],
    ['&lt;b class="error"&gt;', 0],
    ['', 0]
  ])('counts %s', (html, count) => {
    expect(errorCount({ html })).toBe(count);
  });
});

describe('visibleStretches', () => {
  it('leaves out what is not prose', () => {
    const html =
      '<p>A &lt;b&gt; &#91;x&#x5D;<style>.a{}</style><script>[[</script><code>{{</code><pre>[[</pre><kbd>==</kbd>' +
      '<span class="mwe-math-element"><span>a==b</span><math>{{</math></span><div class="mw-highlight mw-x"><div>[[</div></div>B</p>';
    expect(visibleStretches({ html }).join('')).toBe('A <b> [x]B');
  });

  it('survives broken and cut-off HTML', () => {
    for (const html of [
      '<',
      '<a',
      '<a href="',
      '<!--',
      '</',
      '<pre>',
      '<script>',
      '< b',
      '<a b=',
      '&#x110000;',
      '<p>\ud83d'
    ]) {
      expect(() => visibleStretches({ html })).not.toThrow();
    }
  });
});

describe('markupLeftovers', () => {
  it('counts a lone visible reference tag as one kind', () => {
    expect(kinds('<p>a &lt;ref&gt; b</p>')).toEqual({ '<ref': 1 });
    expect(kinds('<p>a &lt;ref name="x"&gt; b &lt;/ref&gt;</p>')).toEqual({ '<ref': 1, '</ref': 1 });
    expect(kinds('<p>ref&gt; b, href&gt; &lt;refuse</p>')).toEqual({ 'ref>': 1 });
  });

  it('counts braces, brackets, tags and headings', () => {
    expect(kinds('<p>{{cite}} [[x|y]] &lt;div&gt;&lt;/span&gt;</p>')).toEqual({
      '{{': 1,
      '}}': 1,
      '[[': 1,
      ']]': 1,
      '<div': 1,
      '</span': 1
    });
    expect(kinds('<p>== Historia ==</p>')).toEqual({ '==': 2 });
  });

  it.each([
    ['fi', '[[Tiedosto:A.jpg|thumb', '[[File:'],
    ['fi', '[[kuva:A.jpg|thumb', '[[File:'],
    ['fi', '[[File:A.jpg|thumb', '[[File:'],
    ['ru', '[[Файл:A.jpg|thumb', '[[File:'],
    ['ar', '[[تصنيف:قطط', '[[Category:'],
    ['hi', '[[चित्र:A.jpg', '[[File:'],
    ['zh', '[[檔案:A.jpg', '[[File:']
  ] as const)('%s: knows %s by the site’s own words', (language, text, kind) => {
    expect(kinds(`<p>${text}</p>`, SITES[language])).toEqual({ '[[': 1, [kind]: 1 });
  });

  it('does not know other sites’ words', () => {
    expect(kinds('<p>[[Datei:A.jpg</p>', SITES.fi)).toEqual({ '[[': 1 });
  });

  it.each([
    '<p>if a == b then</p>',
    '<p>x[1] == 2</p>',
    '<p>f(x) == g(y) == 0</p>',
    '<p>https://example.org/?a=Zm9v==</p>',
    '<p><code>== x ==</code></p>',
    '<p>&#91;<a>&#91;1]</a></p>',
    '<p title="[[x]] {{y}}">z</p>',
    '<p>{ {x} } [ ]</p>'
  ])('sees nothing in %s', (html) => {
    expect(kinds(html)).toEqual({});
  });

  it('sees a broken heading although a price stands on the page', () => {
    expect(kinds('<p>It cost $5.</p><p>== Reception ==</p>')).toEqual({ '==': 2 });
  });

  it('gives only what is new, and not what nowiki shows on purpose', () => {
    const parent = markupLeftovers({ html: '<p>{{old}} text</p>' }, SITES.en);
    const now = markupLeftovers(
      { html: '<p>{{old}} text</p><p>And a paragraph further down: {{new}} [[shown]]</p>' },
      SITES.en
    );
    const added = leftoversAdded(parent, now, ['[[shown]]'], SITES.en);
    expect([...added.keys()]).toEqual(['{{', '}}']);
    expect(added.get('{{')).toEqual({
      count: 1,
      samples: expect.arrayContaining([expect.stringContaining('{{new')])
    });
  });
});

type Node = DefaultTreeAdapterTypes.Node;

function referenceErrors(node: Node): number {
  const own =
    tree.isElementNode(node) &&
    node.attrs.some((attr) => attr.name === 'class' && attr.value.split(/\s+/).includes('error'));
  return (own ? 1 : 0) + children(node).reduce((sum, child) => sum + referenceErrors(child), 0);
}

const UNSEEN = new Set(
  'script style title textarea code pre tt kbd samp math svg template syntaxhighlight'.split(' ')
);
const UNSEEN_CLASS =
  /(?:^|\s)(?:mw-highlight|mwe-math-element|texhtml|mw-code|mwe-math-mathml-inline)(?:\s|$)/;

function referenceText(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (tree.isElementNode(node)) {
    const classes = node.attrs.find((attr) => attr.name === 'class')?.value ?? '';
    if (UNSEEN.has(node.tagName) || UNSEEN_CLASS.test(classes)) return '';
  }
  return children(node).map(referenceText).join('');
}

function children(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function recordedHtml(): [string, string][] {
  const pages: [string, string][] = [];
  for (const folder of ['', 'html/']) {
    const url = new URL(folder, CONTRACT);
    for (const name of existsSync(url) ? readdirSync(url) : []) {
      if (name.endsWith('.html')) pages.push([name, readFileSync(new URL(name, url), 'utf8')]);
      if (!/^parse-.*\.json$/.test(name)) continue;
      const html: unknown = JSON.parse(readFileSync(new URL(name, url), 'utf8')).response?.parse?.text;
      if (typeof html === 'string') pages.push([name, html]);
    }
  }
  return pages;
}

if (existsSync(CONTRACT))
  describe('on recorded pages of a wiki', () => {
    it.each(recordedHtml())('%s: finds what an HTML parser finds', (_name, html) => {
      const document = parse(html);
      expect(errorCount({ html })).toBe(referenceErrors(document));
      const squeeze = (text: string): string => text.replace(/\s+/g, '');
      expect(squeeze(visibleStretches({ html }).join(''))).toBe(squeeze(referenceText(document)));
    });
  });

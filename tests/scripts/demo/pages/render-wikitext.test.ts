import { describe, expect, it } from 'vitest';
import { createNamespaces } from '../../../../scripts/demo/wiki/model/namespaces.ts';
import { renderWikitext } from '../../../../scripts/demo/wiki/render/render-wikitext.ts';

const templates: Record<string, string> = {
  'Malline:Kirja':
    "<includeonly>{{{Tekijä|Tuntematon}}}: ''{{{Nimeke}}}''{{#if:{{{1|}}}|, {{{1}}}}}[[Luokka:Kirjat]]</includeonly><noinclude>Ohje</noinclude>",
  'Malline:Silmukka': 'a {{Silmukka}}',
  'Malline:Viitteet': '<references/>'
};

function render(text: string, language = 'fi') {
  return renderWikitext(text, {
    title: 'Koesivu',
    site: {
      language,
      siteName: 'Demowiki',
      namespaces: createNamespaces(language, 'Demowiki'),
      namespaceAliases: [{ id: 6, alias: 'Kuva' }]
    },
    pageExists: (title) => title === 'Helsinki',
    templateText: (title) => templates[title]
  });
}

const plain = (text: string, language?: string): string =>
  render(text, language).html.replace(/^<div class="mw-parser-output">|<\/div>$/g, '');

describe('what renders', () => {
  it.each([
    ['paragraphs', 'yksi\n\nkaksi', '<p>yksi\n</p>\n<p>kaksi\n</p>'],
    ['bold and italics', "'''a ''b''' c''", '<b>a <i>b</i></b><i> c</i>'],
    ['both at once', "'''''a''' b''", '<b><i>a</i></b><i> b</i>'],
    ['a heading', '== Otsikko ==', '<h2><span class="mw-headline" id="Otsikko">Otsikko</span></h2>'],
    ['nested lists', '* a\n** b', '<ul><li>a\n<ul><li>b\n</li></ul></li></ul>'],
    ['a definition', '; termi : selitys', '<dd>selitys'],
    ['a link with trail', '[[helsinki]]in', '<a href="/wiki/Helsinki" title="Helsinki">helsinkiin</a>'],
    [
      'a red link',
      '[[Ei ole]]',
      'class="new" href="/w/index.php?title=Ei_ole&amp;action=edit&amp;redlink=1"'
    ],
    [
      'an external link',
      '[https://a.fi/?b=1&c=2 x]',
      '<a rel="nofollow" class="external text" href="https://a.fi/?b=1&amp;c=2">x</a>'
    ],
    ['a bare address', 'katso https://a.fi/x.', 'href="https://a.fi/x">https://a.fi/x</a>.'],
    ['an ISBN', 'ISBN 951-14-8583-0', '/9511485830">ISBN 951-14-8583-0</a>'],
    ['a table', '{|\n! A\n|-\n| 1 || 2\n|}', '<td>1</td><td>2\n</td>'],
    ['indented text', ' a', '<pre>a</pre>'],
    ['a file as link', '[[Kuva:X.jpg|thumb|[[Helsinki]]]]', 'title="Tiedosto:X.jpg">Tiedosto:X.jpg</a>'],
    ['a redirect', '#OHJAUS [[Helsinki]]', '<ul class="redirectText"><li><a href="/wiki/Helsinki"'],
    ['arithmetic', '{{#expr: 2*(3+4) round 0}}', '14'],
    ['math as plain text', '<math>a^2</math>', '<code>a^2</code>'],
    ['a template', '{{Kirja|Nimeke=N|s. 5}}', 'Tuntematon: <i>N</i>, s. 5'],
    ['a missing template', '{{Puuttuva}}', 'Malline:Puuttuva</a>'],
    ['a comment as nothing', 'a<!-- [[x]] -->b', '<p>ab\n</p>']
  ])('%s', (_name, text, html) => expect(plain(text)).toContain(html));

  it('numbers references and lists them where they are asked for', () => {
    const html = plain(
      'A<ref name="x">Lähde {{Kirja|Nimeke=N}}</ref> B<ref name=x /> C<ref>toinen</ref>\n\n{{Viitteet}}'
    );
    expect(html.match(/\[1\]/g)).toHaveLength(2);
    expect(html).toContain('[2]');
    expect(html).toContain('<span class="reference-text">Lähde Tuntematon: <i>N</i></span>');
    expect(html).not.toContain('error');
  });

  it('keeps the categories and the text behind a redirect', () => {
    const { categories, html } = render('#OHJAUS [[Helsinki#Osa|H]]\n[[Luokka:Kaupungit]]\nTeksti.');
    expect(categories).toEqual(['Kaupungit']);
    expect(html).toContain('Teksti.');
    expect(html).not.toMatch(/\|H|\]\]/);
  });

  it('collects categories, also those of templates and of other spellings of the namespace', () => {
    const result = render(
      '{{Kirja|Nimeke=N}}[[Luokka:Suomi]][[category:talot, vanhat|x]][[:Luokka:Ei]] ISBN 951-14-8583-0'
    );
    expect(result.categories).toEqual([
      'Kirjat',
      'Suomi',
      'Talot, vanhat',
      'Sivut, jotka käyttävät ISBN-taikalinkkejä'
    ]);
    expect(render('[[sv:Sida]]').languageLinks).toEqual([{ language: 'sv', title: 'Sida' }]);
  });
});

describe('faults', () => {
  it.each([
    ['an unclosed link', 'a [[Helsinki b', 'a [[Helsinki b'],
    ['an unclosed template', 'a {{Kirja|x', 'a {{Kirja|x'],
    ['an unclosed reference', 'a <ref>b', 'a &lt;ref&gt;b'],
    ['a half heading', '== Otsikko', '== Otsikko'],
    ['a forgotten brace', '{{Kirja|Nimeke=N}', '{{Kirja|Nimeke=N}'],
    ['braces without a meaning', '}} ja ]]', '}} ja ]]']
  ])('%s shows up as text', (_name, text, html) => expect(plain(text)).toContain(html));

  it.each([
    ['an undefined name', '<ref name="puuttuu" />', '<code>puuttuu</code>'],
    ['a reference in a reference', '<ref>a <ref>b</ref>', 'ei ole suljettu'],
    ['an empty reference', '<ref></ref>', 'oltava sisältö'],
    ['a number for a name', '<ref name="5">a</ref>', 'pelkkä luku'],
    ['a group without a list', '<ref group="h">a</ref>', '<code>h</code>']
  ])('%s gives a Cite error', (_name, text, words) => {
    expect(plain(text)).toContain('class="error mw-ext-cite-error"');
    expect(plain(text)).toContain(words);
  });

  it.each(['{{#expr: kaksi}}', '{{#expr: 1 + }}', '{{#expr: 1/0}}'])('%s gives an error', (text) => {
    expect(plain(text)).toContain('<strong class="error">');
  });

  it('stops a template that calls itself', () => {
    expect(plain('{{Silmukka}}')).toContain('<span class="error">Mallinesilmukka');
  });

  it('shows nothing of code, pre and nowiki as markup', () => {
    expect(plain('<nowiki>[[a]]</nowiki>')).toContain('<p>[[a]]');
    expect(plain('<code><nowiki>{{a}}</nowiki></code>')).toContain('<code>{{a}}</code>');
    expect(plain('<pre>{{a}} [[b]]</pre>')).toContain('<pre>{{a}} [[b]]</pre>');
  });
});

describe('what a visitor may not do', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b onclick="alert(1)">a</b>',
    '[javascript:alert(1) x]',
    '[[Helsinki|<script>alert(1)</script>]]',
    '<div style="background:url(//x)">a</div>',
    '{| onclick=alert(1)\n| a\n|}'
  ])('%s stays harmless', (text) => {
    expect(plain(text)).not.toMatch(/<script|<img|<[^>]*\son[a-z]+=|<[^>]*javascript:|<[^>]*url\(/i);
  });

  it('cannot close the frame around the page', () => {
    expect(render('</div></div>after').html).toMatch(
      /^<div class="mw-parser-output">[^]*after\n[^]*<\/div>$/
    );
  });

  it('reads deeply nested braces without trouble', () => {
    expect(plain('{{'.repeat(2000))).toContain('{{');
  });
});

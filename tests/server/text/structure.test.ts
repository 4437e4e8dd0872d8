import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Parser from 'wikilint';
import { describe, expect, it } from 'vitest';
import { externalLinksOf } from '../../../server/text/external-links.ts';
import { headingsOf } from '../../../server/text/headings.ts';
import { linksOf } from '../../../server/text/links.ts';
import { maskOf } from '../../../server/text/mask.ts';
import { referencesOf } from '../../../server/text/references.ts';
import type { Span } from '../../../server/text/span.ts';
import { templatesOf } from '../../../server/text/templates.ts';
import { SITES } from './sites.ts';

const STRESS = new URL('../../../../shared/wikitext/', import.meta.url);

interface Parsed {
  readonly type: string;
  readonly name?: string;
  readonly childNodes?: readonly Parsed[];
  getAbsoluteIndex(): number;
  toString(): string;
}

type Found = Record<
  'template' | 'link' | 'file' | 'category' | 'heading' | 'external' | 'reference' | 'opaque',
  string[]
>;

function place(name: string, { start, end }: Span): string {
  return `${name}@${start}-${end}`;
}

const OPAQUE = new Set('nowiki pre math chem ce source syntaxhighlight score timeline hiero'.split(' '));

// What a full parser finds in the text, in the scanners' own terms.
function reference(text: string): Found {
  Parser.config = 'enwiki';
  const found: Found = {
    template: [],
    link: [],
    file: [],
    category: [],
    heading: [],
    external: [],
    reference: [],
    opaque: []
  };
  const visit = (node: Parsed): void => {
    const start = node.getAbsoluteIndex();
    const span = { start, end: start + String(node).length };
    if (node.type === 'template' || node.type === 'magic-word') found.template.push(place('', span));
    if (node.type === 'link' || node.type === 'file' || node.type === 'category')
      found[node.type].push(place('', span));
    if (node.type === 'heading') found.heading.push(`@${start}`);
    if (node.type === 'free-ext-link' || node.type === 'ext-link-url') found.external.push(`@${start}`);
    if (node.type === 'ext' && node.name === 'ref') found.reference.push(place('', span));
    if (node.type === 'comment' || (node.type === 'ext' && OPAQUE.has(node.name ?? '')))
      found.opaque.push(place('', span));
    for (const child of node.childNodes ?? []) if (child.type !== 'text') visit(child);
  };
  visit(Parser.parse(text, false) as unknown as Parsed);
  return found;
}

function scanned(text: string): Found {
  const version = { text };
  const links = linksOf(version, SITES.en);
  const ofKind = (...kinds: string[]): string[] =>
    links.filter((link) => kinds.includes(link.kind)).map((link) => place('', link));
  return {
    template: templatesOf(version).map((template) => place('', template)),
    link: ofKind('page', 'language'),
    file: ofKind('file'),
    category: ofKind('category'),
    heading: headingsOf(version).map(({ start }) => `@${start}`),
    external: externalLinksOf(version).map(({ start }) => `@${start}`),
    reference: referencesOf(version).map((one) => place('', one)),
    opaque: maskOf(version)
      .opaque.filter(({ name }) => name === 'comment' || OPAQUE.has(name))
      .map((one) => place('', one))
  };
}

const KINDS = ['template', 'link', 'file', 'category', 'heading', 'external', 'reference', 'opaque'] as const;

function expectAgreement(texts: readonly string[], share: number): void {
  const findings = texts.map((text) => ({ ours: scanned(text), theirs: reference(text) }));
  for (const kind of KINDS) {
    let both = 0;
    let all = 0;
    for (const finding of findings) {
      const ours = new Set(finding.ours[kind]);
      const theirs = new Set(finding.theirs[kind]);
      both += [...ours].filter((one) => theirs.has(one)).length;
      all += new Set([...ours, ...theirs]).size;
    }
    expect(all === 0 ? 1 : both / all, kind).toBeGreaterThanOrEqual(share);
  }
}

const SAMPLES = [
  '{{a|b={{c|[[d|e]]}}|{{{f|g}}}}} {{{{h}}}} {{i',
  '{{a|[[b}} c]] {{d}} }}',
  '[[a|b [[c]] d]] [[File:A.jpg|thumb|x [[y|z]] {{t}}]] [[a\nb|c]]',
  '<ref name="a">{{x|y}} [[z]]</ref><ref name="a" /><ref>{{open</ref>}} <ref>never closed',
  '<ref><nowiki></ref></nowiki> [[a]] <!-- [[b]] --> <nowiki>[[c]] {{d}}</nowiki> <math>{{e}}</math> <pre>[[f]]</pre>',
  '== A ==\n===B=== <!-- c -->\n= D =\n=====\n==E== f\n == G ==\n',
  '[http://a.example b] http://c.example/d(e), (http://f.example). //g.example [//h.example i] {{x|url=http://j.example/k|l}}',
  '{{x\n| a = [[b]]<ref>{{y|z=1}}</ref>\n| c = <!-- | d = e -->\n}}',
  '[[Category:A|b]] [[:Category:C]] [[category:d_e]] <nowiki/>[[Category:F]]',
  '{| class="x"\n! a !! b\n|-\n| {{c|d}} || [[e|f]]\n|}',
  '<syntaxhighlight lang="js">if (a[[0]]) {{b}}</syntaxhighlight> <gallery>\nFile:A.jpg|[[b]]\n</gallery> <poem>[[c]]</poem>',
  'Слово [[Файл]] {{Шаблон|ключ=значение}} <ref>кот</ref> 😀 [[猫|ねこ]] {{模板}} \ud83d [[كتاب]]'
];

describe('the scanners', () => {
  it.each(SAMPLES)('find in %j what a full parser finds', (text) => expectAgreement([text], 1));

  const files = existsSync(STRESS) ? readdirSync(STRESS).filter((file) => file.endsWith('.txt')) : [];
  if (files.length > 0)
    it('agree with a full parser on long real articles', { timeout: 120_000 }, () => {
      const chosen = files.filter((_file, index) => index % 8 === 3);
      expectAgreement(
        chosen.map((file) => readFileSync(new URL(file, STRESS), 'utf8')),
        0.998
      );
    });
});

describe('templatesOf', () => {
  it('gives names and parameters with their places', () => {
    const text = '{{ Kirjaviite <!-- x -->| Tekijä = Matti | 978 | url=http://a.example/?b=c }}';
    const [template] = templatesOf({ text });
    expect(template?.name).toBe('Kirjaviite');
    const values = template!.parameters.map(({ name, value }) => [name, text.slice(value.start, value.end)]);
    expect(values).toEqual([
      ['Tekijä', 'Matti'],
      ['1', ' 978 '],
      ['url', 'http://a.example/?b=c']
    ]);
  });

  it('keeps the name of a parser function', () => {
    expect(templatesOf({ text: '{{#if:a:b|c}} {{DEFAULTSORT:x}}' }).map(({ name }) => name)).toEqual([
      '#if',
      'DEFAULTSORT:x'
    ]);
  });
});

describe('referencesOf', () => {
  it('reads names, groups and contents', () => {
    const text = '<ref name="a b" group=\'n\'>x</ref><REF NAME=c />';
    expect(referencesOf({ text })).toMatchObject([
      { name: 'a b', group: 'n', content: { start: 26, end: 27 } },
      { name: 'c', group: null }
    ]);
  });
});

import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { companionLine, unsetCompanion } from '../../gadget/companion-line.ts';

const read = (name: string) => readFileSync(new URL(`../../dist/gadget/${name}`, import.meta.url), 'utf8');
const core = read('seula.js');
const loader = read('seula-loader.js');
const weight = (text: string) => gzipSync(text).length;

describe('the built gadget', () => {
  it('weighs at most 25 KB however one counts, and at most 2 KB on pages that do not concern it', () => {
    expect(weight(core) + weight(loader)).toBeLessThanOrEqual(25_000);
    expect(weight(loader)).toBeLessThanOrEqual(2_000);
  });

  it.each([
    ['core', core],
    ['loader', loader]
  ])('%s is valid ES2016, which is the newest that wikis serve', (_, text) => {
    expect(() => parse(text, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
  });

  it('declares nothing at the top: the core is one block, the loader one expression', () => {
    const [block, ...others] = parse(core, { ecmaVersion: 2016 }).body;
    expect(others).toEqual([]);
    expect(block?.type === 'BlockStatement' && block.body.map(({ type }) => type)).toEqual([
      'VariableDeclaration',
      'ExpressionStatement'
    ]);
    expect(parse(loader, { ecmaVersion: 2016 }).body.map(({ type }) => type)).toEqual([
      'ExpressionStatement'
    ]);
  });

  it('names the companion once, in a line that publishing can replace', () => {
    expect(core.split(companionLine(unsetCompanion))).toHaveLength(2);
    expect(core.indexOf(companionLine(unsetCompanion))).toBeLessThan(50);
  });

  it('knows no other address than the companion and the namespaces of SVG and MathML', () => {
    const addresses = `${core}${loader}`.match(/https?:\/\/[\w.-]+(\/[\w/.-]*)?/g) ?? [];
    const allowed = [
      unsetCompanion,
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1998/Math/MathML',
      'http://www.w3.org/1999/xhtml'
    ];
    expect([...new Set(addresses)].filter((address) => !allowed.includes(address))).toEqual([]);
    expect(core).not.toMatch(/@import|url\(/);
  });

  it('holds nothing that saving a page on a wiki would change', () => {
    for (const text of [core, loader]) {
      expect(text.startsWith('/*! <nowiki> */')).toBe(true);
      expect(text.trimEnd().endsWith('/*! </nowiki> */')).toBe(true);
      expect(text.match(/<\/?nowiki>/g)).toHaveLength(2);
    }
  });

  it('S17: brings no schema library and reads nothing as HTML', () => {
    expect(core).not.toMatch(/zod|ZodError|safeParse/);
    expect(core).not.toMatch(/\bdocument\.write|insertAdjacentHTML|\beval\(/);
  });
});

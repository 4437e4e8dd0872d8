import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { companionLine, unsetCompanion } from '../../gadget/companion-line.ts';
import { parts } from '../../gadget/parts.ts';

const read = (name: string) => readFileSync(new URL(`../../dist/gadget/${name}`, import.meta.url), 'utf8');
const core = read('seula.js');
const loader = read('seula-loader.js');
const partTexts = parts.map((name): [string, string] => [name, read(`seula-${name}.js`)]);
const details = read('seula-details.js');
const everyPart = partTexts.map(([, text]) => text).join('\n');
const weight = (text: string) => gzipSync(text).length;

describe('the built gadget', () => {
  it('weighs at most 22 KB on a list, 2 KB on pages that do not concern it, 35 KB on a diff, and 30 KB more for settings', () => {
    expect(weight(core) + weight(loader)).toBeLessThanOrEqual(22_000);
    expect(weight(loader)).toBeLessThanOrEqual(2_000);
    expect(weight(core) + weight(loader) + weight(details)).toBeLessThanOrEqual(35_000);
    expect(weight(read('seula-consent.js'))).toBeLessThanOrEqual(3_000);
    expect(weight(read('seula-trouble.js'))).toBeLessThanOrEqual(3_000);
    expect(weight(read('seula-admin.js'))).toBeLessThanOrEqual(30_000);
  });

  it.each([['core', core], ['loader', loader], ...partTexts])(
    '%s is valid ES2016, which is the newest that wikis serve',
    (_, text) => {
      expect(() => parse(text, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
    }
  );

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

  it.each(partTexts)('%s is one call: it waits for the core of its own build', (name, text) => {
    const body = parse(text, { ecmaVersion: 2016 }).body;
    expect(body.map(({ type }) => type)).toEqual(['ExpressionStatement']);
    const [, stamp = ''] = /build!=="([0-9a-f]{8})"/.exec(text) ?? [];
    expect(core).toMatch(new RegExp(`["'\`]${stamp}["'\`]`));
    expect(text).toContain(`mw.hook('seula.${name}').fire("${stamp}",seula)`);
  });

  it.each(partTexts)('%s brings neither Preact nor anything else that the core has', (_, text) => {
    expect(text).not.toContain('__H');
    expect(text).toContain('seulaCore.useApp');
  });

  it('names the companion once, in a line that publishing can replace', () => {
    expect(core.split(companionLine(unsetCompanion))).toHaveLength(2);
    expect(core.indexOf(companionLine(unsetCompanion))).toBeLessThan(50);
  });

  it('S29: knows no other address than the companion and the namespaces of SVG and MathML', () => {
    const addresses = `${core}${loader}${everyPart}`.match(/https?:\/\/[\w.-]+(\/[\w/.-]*)?/g) ?? [];
    const allowed = [
      unsetCompanion,
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1998/Math/MathML',
      'http://www.w3.org/1999/xhtml'
    ];
    expect([...new Set(addresses)].filter((address) => !allowed.includes(address))).toEqual([]);
    expect(core + everyPart).not.toMatch(/@import|url\(/);
  });

  it('holds nothing that saving a page on a wiki would change', () => {
    for (const text of [core, loader, ...partTexts.map(([, part]) => part)]) {
      expect(text.startsWith('/*! <nowiki> */')).toBe(true);
      expect(text.trimEnd().endsWith('/*! </nowiki> */')).toBe(true);
      expect(text.match(/<\/?nowiki>/g)).toHaveLength(2);
      expect(text).not.toMatch(/~~~|\{\{(safe)?subst:/i);
    }
  });

  it('S17: brings no schema library and reads nothing as HTML', () => {
    expect(core + everyPart).not.toMatch(/zod|ZodError|safeParse/);
    expect(core + everyPart).not.toMatch(/\bdocument\.write|insertAdjacentHTML|\beval\(/);
  });
});

import { expect, it } from 'vitest';
import { categoriesIn } from '../../../server/text/categories.ts';
import { diffOf } from '../../../server/text/diff.ts';
import { domainsIn } from '../../../server/text/domains.ts';
import { headingsOf } from '../../../server/text/headings.ts';
import { sortKeysIn } from '../../../server/text/interlanguage.ts';
import { isbnsIn } from '../../../server/text/isbn.ts';
import { linksOf } from '../../../server/text/links.ts';
import { markupLeftovers } from '../../../server/text/markup-leftovers.ts';
import { maskOf } from '../../../server/text/mask.ts';
import { normalForm } from '../../../server/text/normal-form.ts';
import { redirectOf } from '../../../server/text/redirect.ts';
import { referencesOf, textOutsideReferences } from '../../../server/text/references.ts';
import { errorCount } from '../../../server/text/rendered.ts';
import { templatesOf } from '../../../server/text/templates.ts';
import { tokenise } from '../../../server/text/tokens.ts';
import type { TextVersion } from '../../../server/text/version.ts';
import { visibleText } from '../../../server/text/visible-text.ts';
import { SITES } from './sites.ts';

const MEGABYTE = 1_000_000;
const SHARE = 120_000;
// Anything worse than linear would need many minutes on a megabyte of these, so that finishing at all is the proof.
const WORST = ['[[', '{{', '<ref>', '=', 'a', '<!--', '1', '978-', '[[Luokka:a|', '{{a|b=', ' ', '漢'];
// The others are read in a size at which a square would still run into the time-out.
const OTHERS = [
  ']]',
  '}}',
  '{',
  '[',
  '<ref ',
  '</ref>',
  '<ref',
  '<nowiki>',
  '<ref><nowiki>',
  '-->',
  '\n=',
  '\n= ',
  '\n',
  '1 ',
  "'",
  '|',
  '||',
  'ISBN ',
  'isbn1',
  'isbn=1',
  'ISBN 978-3-16-148410-0, ',
  '{{ISBN|1234567',
  '[[Luokka:',
  '[[a|',
  '{{a|[[b|',
  '}}]]',
  'http://',
  '[http://a ',
  'www.',
  '//',
  '://a.b/(',
  'http://a)))',
  '#OHJAUS',
  '#OHJAUS [[a',
  '&',
  '&nbsp;',
  '<div',
  '<div class="',
  '<a =',
  '<pre>',
  '<code>',
  '<script>',
  '</',
  '== a',
  '* ',
  '{|\n|',
  '1.1.',
  '\u0301',
  '\ud83d',
  '😀',
  'ก',
  'é',
  '__',
  'ת',
  'x\u200d',
  '<b>',
  '[[sv:a]]\n',
  '\u0000',
  '\u007f'
];

const SCANNERS: Readonly<Record<string, (version: TextVersion, piece: string) => number>> = {
  tokenise: ({ text }) => tokenise(text).length,
  mask: (version) => maskOf(version).text.length,
  templates: (version) => templatesOf(version).length,
  links: (version) => linksOf(version, SITES.fi).length,
  categories: (version) => categoriesIn(version, SITES.fi).length,
  headings: (version) => headingsOf(version).length,
  references: (version) => referencesOf(version).length + textOutsideReferences(version).length,
  domains: (version) => domainsIn(version).length,
  isbn: (version) => isbnsIn(version).length,
  redirect: ({ text }) => (redirectOf(text, SITES.fi) === null ? 0 : 1),
  visibleText: (version) => visibleText(version, SITES.fi).length,
  sortKeys: (version) => sortKeysIn(version, SITES.fi).length,
  normalForm: (version) => normalForm(version, SITES.fi).length,
  rendered: ({ text }) => errorCount({ html: text }) + markupLeftovers({ html: text }, SITES.fi).size,
  diff: ({ text }, piece) =>
    diffOf({ before: { text: `x${text}` }, after: { text: `${text}y${piece}` } }).added.length
};

function readToTheEnd(piece: string, size: number): void {
  const version = { text: piece.repeat(Math.floor(size / piece.length)) };
  for (const [name, scan] of Object.entries(SCANNERS)) {
    expect(scan(version, piece), name).toBeLessThanOrEqual(3 * size);
  }
}

it.each(WORST)('S23: a megabyte of %j is read to the end by every scanner', { timeout: 60_000 }, (piece) => {
  readToTheEnd(piece, MEGABYTE);
});

it.each(OTHERS)('S23: much of %j is read to the end by every scanner', { timeout: 15_000 }, (piece) => {
  readToTheEnd(piece, SHARE);
});

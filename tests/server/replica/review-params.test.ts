import { expect, it } from 'vitest';
import { readReviewParams } from '../../../server/replica/review-params.ts';

it.each([
  ['a:3:{i:0;i:836;i:1;i:319;i:2;s:14:"20261117234559";}', 836, 319],
  ['a:3:{i:0;s:3:"836";i:1;s:1:"0";i:2;s:14:"20261117234559";}', 836, 0],
  ['a:2:{i:0;i:836;i:1;i:319;}', 836, 319],
  ['836\n319\n20080505120000', 836, 319],
  ['836\n319', 836, 319],
  ['836\n0\n', 836, 0],
  ['', null, null],
  ['a:0:{}', null, null]
])('%j says which revision was reviewed and which was stable', (text, revisionId, stableRevisionId) => {
  expect(readReviewParams(text)).toEqual({ revisionId, stableRevisionId });
});

it.each([
  '836',
  'many\nfew',
  'a:1:{i:0;i:836;}',
  'a:3:{i:0;i:836;i:1;i:3',
  'a:2:{i:0;O:8:"stdClass":0:{}i:1;i:3;}',
  'a:2:{i:0;d:1.5;i:1;i:3;}',
  'a:2:{i:0;i:-1;i:1;i:3;}',
  'O:8:"stdClass":0:{}',
  `a:2:{i:0;i:${'9'.repeat(40)};i:1;i:3;}`
])('%j says nothing that can be told', (text) => {
  expect(readReviewParams(text)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { countRequests, type RequestEnd } from '../../../server/wiki/count-requests.ts';

test.each([
  ['answered', () => Promise.resolve(new Response('{}'))],
  ['api-error', () => Promise.resolve(new Response('{}', { headers: { 'mediawiki-api-error': 'maxlag' } }))],
  ['http-error', () => Promise.resolve(new Response('', { status: 503 }))],
  ['network-error', () => Promise.reject(new TypeError('fetch failed'))]
] as const)('a request that ended as %s is told as that', async (wanted, fetch) => {
  const ends: RequestEnd[] = [];
  const counting = countRequests((end) => ends.push(end), fetch);
  await counting('https://wiki.example/w/api.php').catch(() => undefined);
  expect(ends).toEqual([wanted]);
});

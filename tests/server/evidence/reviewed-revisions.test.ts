import { describe, expect, it } from 'vitest';
import reviewedRevisions from '../../../server/evidence/reviewed-revisions.ts';
import { pageSubject, scriptedApi, sourcesOf } from './scripted-api.ts';

const undone = pageSubject({ pending: [{}, { sha1: 'old', tags: ['mw-undo'] }] });
const flagged = { user: 'Seuloja', level: 0, tags: { accuracy: 1 } };
const timestamp = '2026-01-05T00:00:00Z';

describe('is asked for only where it can matter', () => {
  it.each([
    ['an edit without such a tag', [{ sha1: 'old' }], false],
    ['an edit that was undone itself', [{ sha1: 'old', tags: ['mw-reverted'] }], false],
    ['an edit back to the stable text', [{ sha1: 'sha100', tags: ['mw-rollback'] }], false],
    ['an edit with the stable text', [{ text: 'Text 100', tags: ['mw-rollback'] }], false],
    ['an edit whose SHA-1 is hidden', [{ sha1: null, tags: ['mw-undo'] }], false],
    ['an undo', [{ tags: ['mw-undo'] }], true],
    ['a rollback', [{ tags: ['mw-rollback'] }], true],
    ['a revert by hand', [{}, { tags: ['visualeditor', 'mw-manual-revert'] }], true]
  ])('%s', (_, pending, isWorthwhile) => {
    expect(reviewedRevisions.worthwhile?.(pageSubject({ pending }))).toBe(isWorthwhile);
    expect(reviewedRevisions.otherwise?.(undone)).toEqual({ value: { revisions: [] } });
  });
});

it('fetches texts only of reviewed revisions with the SHA-1 of a pending one', async () => {
  const listed = [
    { revid: 100, timestamp, sha1: 'sha100', flagged },
    { revid: 95, timestamp, sha1: 'old' },
    { revid: 90, timestamp, sha1: 'old', flagged },
    { revid: 80, timestamp, sha1: 'old', flagged },
    { revid: 70, timestamp, flagged },
    { revid: 60, timestamp, sha1: 'other', flagged }
  ];
  const api = scriptedApi(({ revids }) => {
    const revisions = revids ? [{ revid: 90, timestamp, slots: { main: { content: 'Old.' } } }] : listed;
    return { query: { pages: [{ pageid: 5, revisions }] } };
  });
  const found = await reviewedRevisions.fetch([undone], sourcesOf(api));
  expect(found.get('5')).toEqual({ value: { revisions: [{ id: 90, timestamp, text: 'Old.' }] } });
  expect(api.requests).toMatchObject([
    { pageids: '5', rvstartid: '100', rvlimit: 'max' },
    { revids: '90', rvslots: 'main' }
  ]);
});

it('is empty after one request where nothing matches', async () => {
  const api = scriptedApi(() => ({
    query: { pages: [{ pageid: 5, revisions: [{ revid: 100, timestamp, flagged }] }] }
  }));
  expect((await reviewedRevisions.fetch([undone], sourcesOf(api))).get('5')).toEqual({
    value: { revisions: [] }
  });
  expect(api.requests).toHaveLength(1);
});

it('leaves out a text that is hidden', async () => {
  const api = scriptedApi(({ revids }) => {
    const one = { revid: 90, timestamp, sha1: 'old', flagged };
    return {
      query: { pages: [{ revisions: [revids ? { ...one, slots: { main: { texthidden: true } } } : one] }] }
    };
  });
  expect((await reviewedRevisions.fetch([undone], sourcesOf(api))).get('5')).toEqual({
    value: { revisions: [] }
  });
});

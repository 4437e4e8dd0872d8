import { describe, expect, it } from 'vitest';
import type { AfterReview, LivePage } from '../../../gadget/mw/read-review-answers.ts';
import type { ReviewPort } from '../../../gadget/mw/review-api.ts';
import { ReviewError } from '../../../gadget/mw/review-error.ts';
import { acceptChange } from '../../../gadget/state/accept-change.ts';

const drawn = { pageId: 265, stableRevisionId: 343, accepts: [597, 598], latestRevisionId: 598 };
const live: LivePage = {
  stableRevisionId: 343,
  pendingSince: '2026-11-01T00:00:00Z',
  revisionIds: [597, 598],
  complete: true
};
const next = { title: 'Aarne Saarinen', stableRevisionId: 217 };
const after: AfterReview = { reviewed: true, stableRevisionId: 598, stillPending: false, next };

function port(answers: { live?: LivePage | Error; accept?: Error; after?: AfterReview | Error }) {
  const calls: string[] = [];
  const give = <Value>(name: string, value: Value | Error): Promise<Value> => {
    calls.push(name);
    return value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
  };
  const wiki: ReviewPort = {
    live: () => give('live', answers.live ?? live),
    accept: (id, comment) => give(`accept ${id} ${comment}`, answers.accept).then(() => undefined),
    after: (id, page, since) => give(`after ${id} ${page} ${since}`, answers.after ?? after)
  };
  return { wiki, calls };
}

describe('accepting', () => {
  it('looks, accepts what was drawn, and looks again', async () => {
    const { wiki, calls } = port({});
    expect(await acceptChange(wiki, drawn, 'fine')).toEqual({ state: 'accepted', stillPending: false, next });
    expect(calls).toEqual(['live', 'accept 598 fine', 'after 598 265 2026-11-01T00:00:00Z']);
  });

  it.each([
    ['newer', { ...live, revisionIds: [597, 598, 600] }],
    ['changed', { ...live, revisionIds: [598] }],
    ['changed', { ...live, revisionIds: [596, 597, 598] }],
    ['changed', { ...live, complete: false }]
  ] as const)('sends nothing when the page is not what was drawn: %s', async (state, changed) => {
    const { wiki, calls } = port({ live: { ...changed, revisionIds: [...changed.revisionIds] } });
    expect(await acceptChange(wiki, drawn, '')).toEqual({ state });
    expect(calls).toEqual(['live']);
  });

  it('sends nothing when another version is the reviewed one', async () => {
    const moved = { ...live, stableRevisionId: 597, revisionIds: [598] };
    const { wiki, calls } = port({
      live: moved,
      after: { ...after, reviewed: false, stableRevisionId: 597 }
    });
    expect(await acceptChange(wiki, drawn, '')).toEqual({ state: 'moved' });
    expect(calls.some((call) => call.startsWith('accept'))).toBe(false);
  });

  it('says so when somebody was quicker', async () => {
    const { wiki } = port({ live: { ...live, stableRevisionId: 598, revisionIds: [] } });
    expect(await acceptChange(wiki, drawn, '')).toMatchObject({ state: 'already', next });
  });

  it('allows later edits that were known when the page was drawn', async () => {
    const { wiki } = port({
      live: { ...live, revisionIds: [597, 598, 600] },
      after: { ...after, stillPending: true }
    });
    const outcome = await acceptChange(wiki, { ...drawn, latestRevisionId: 600 }, '');
    expect(outcome).toEqual({ state: 'accepted', stillPending: true, next });
  });

  it.each(['badtoken', 'assertnameduserfailed', 'blocked', 'permissiondenied', 'readonly', 'ratelimited'])(
    'passes on why the wiki refused: %s',
    async (code) => {
      const { wiki } = port({ accept: new ReviewError(code, 'words'), after: { ...after, reviewed: false } });
      expect(await acceptChange(wiki, drawn, '')).toEqual({ state: 'refused', code, info: 'words' });
    }
  );

  it.each(['internal_api_error_Exception', 'http'])(
    'believes what it reads back, not the error: %s',
    async (code) => {
      const { wiki } = port({ accept: new ReviewError(code, '') });
      expect(await acceptChange(wiki, drawn, '')).toMatchObject({ state: 'accepted' });
    }
  );

  it('does not say done when the wiki said so but did not do it', async () => {
    const { wiki } = port({ after: { ...after, reviewed: false } });
    expect(await acceptChange(wiki, drawn, '')).toMatchObject({ state: 'refused', code: 'unknown' });
  });

  it('says that it does not know when every answer is lost', async () => {
    const gone = new ReviewError('http', '');
    const { wiki } = port({ accept: gone, after: gone });
    expect(await acceptChange(wiki, drawn, '')).toEqual({ state: 'lost' });
    expect(await acceptChange(port({ after: gone }).wiki, drawn, '')).toEqual({ state: 'lost' });
  });

  it('sends nothing when the first look fails', async () => {
    const { wiki, calls } = port({ live: new ReviewError('readonly', '') });
    expect(await acceptChange(wiki, drawn, '')).toMatchObject({ state: 'refused', code: 'readonly' });
    expect(calls).toEqual(['live']);
  });
});

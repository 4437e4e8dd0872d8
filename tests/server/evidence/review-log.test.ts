import { describe, expect, it } from 'vitest';
import reviewLog from '../../../server/evidence/review-log.ts';
import type { Subject } from '../../../server/evidence/define-evidence.ts';
import { pageSubject, scriptedApi, sourcesOf, wikiError, type Script } from './scripted-api.ts';

interface Entry {
  logid: number;
  logpage?: number;
  title?: string;
  action: string;
  timestamp: string;
  user?: string;
  params?: unknown;
}

const withdrawal: Entry = {
  logid: 9,
  logpage: 5,
  title: 'Koivu',
  action: 'unapprove',
  timestamp: '2026-03-01T12:00:00Z',
  user: 'Seuloja',
  params: { 0: 101, 1: 100, 2: '20260301000000' }
};
const approval: Entry = { ...withdrawal, logid: 10, action: 'approve', timestamp: '2026-03-01T13:00:00Z' };

function answer(...logevents: Entry[]) {
  return { query: { logevents } };
}

const people = {
  query: {
    users: [
      { name: 'Seuloja', rights: ['review'] },
      { name: 'Botti', rights: ['review', 'bot'] }
    ]
  }
};

/** A wiki-wide log of withdrawals, and the logs of pages by title. */
function wikiWith(withdrawals: unknown, pages: Record<string, unknown>): Script {
  return ({ list, leaction, letitle }) => {
    if (list === 'users') return people;
    if (leaction === 'review/unapprove') return withdrawals;
    return leaction === 'review/unapprove2' ? answer() : pages[letitle ?? ''];
  };
}

async function fetchPages(script: Script, subjects: Subject[] = [pageSubject({})]) {
  const api = scriptedApi(script);
  const found = await reviewLog.fetch(subjects, sourcesOf(api));
  return { found, value: found.get('5'), requests: api.requests };
}

it('asks the wiki, not the pages: two requests for a hundred pages without a withdrawal', async () => {
  const subjects = Array.from({ length: 100 }, (_, index) => pageSubject({ id: index + 1 }));
  const { found, requests } = await fetchPages(
    wikiWith(answer({ ...withdrawal, logpage: 777 }), {}),
    subjects
  );
  expect([...found.values()]).toEqual(subjects.map(() => ({ value: { events: [] } })));
  expect(requests.map(({ leaction }) => leaction)).toEqual(['review/unapprove', 'review/unapprove2']);
});

it('looks back whole months, at least to the oldest pending edit', async () => {
  const old = pageSubject({ pending: [{ timestamp: '2025-05-05T05:05:05Z' }, {}] });
  const { requests } = await fetchPages(wikiWith(answer(), {}), [old]);
  expect(requests[0]?.leend).toBe('2025-04-26T00:00:00.000Z');
  expect((await fetchPages(wikiWith(answer(), {}))).requests[0]?.leend).toBe('2026-01-30T00:00:00.000Z');
});

it('reads the log of a page with a withdrawal, to see whether somebody accepted it again', async () => {
  const { value } = await fetchPages(wikiWith(answer(withdrawal), { Koivu: answer(approval, withdrawal) }));
  const event = { revisionId: 101, automatic: false, user: 'Seuloja' };
  expect(value).toEqual({
    value: {
      events: [
        { ...event, action: 'approve', timestamp: '2026-03-01T13:00:00Z' },
        { ...event, action: 'unapprove', timestamp: '2026-03-01T12:00:00Z' }
      ]
    }
  });
});

it.each([
  ['approve', 'approve', false],
  ['approve-i', 'approve', false],
  ['approve-a', 'approve', true],
  ['approve-ia', 'approve', true],
  ['approve2', 'approve', false],
  ['approve2-i', 'approve', false],
  ['unapprove', 'unapprove', false],
  ['unapprove2', 'unapprove', false]
])('knows the subtype %s', async (action, expected, automatic) => {
  const log = answer({ ...approval, action }, { ...approval, logid: 11, action: 'something-new' });
  const { value } = await fetchPages(wikiWith(answer(withdrawal), { Koivu: log }));
  expect(value).toMatchObject({ value: { events: [{ action: expected, automatic }, {}] } });
});

it.each([
  ['a bot', { user: 'Botti' }],
  ['somebody hidden', { user: undefined }],
  ['somebody without an account', { user: 'Kadonnut' }]
])('does not take an approval by %s for a person’s', async (_, by) => {
  const { user: _user, ...rest } = approval;
  const entry = by.user === undefined ? rest : { ...rest, user: by.user };
  const { value } = await fetchPages(wikiWith(answer(withdrawal), { Koivu: answer(entry) }));
  expect(value).toMatchObject({ value: { events: [{ action: 'approve', automatic: true }, {}] } });
});

it('reads revision ids that came as text, in a list, or not at all', async () => {
  const log = answer({ ...approval, params: ['101', '100', ''] }, { ...approval, logid: 12, params: {} });
  const { value } = await fetchPages(wikiWith(answer(withdrawal), { Koivu: log }));
  expect(value).toMatchObject({
    value: { events: [{ revisionId: 101, action: 'approve' }, { action: 'unapprove' }] }
  });
});

describe('page moves', () => {
  it('keep entries under the old title: the page’s id finds them', async () => {
    const before = { ...withdrawal, title: 'Vanha nimi' };
    const { value, requests } = await fetchPages(
      wikiWith(answer(before), {
        Koivu: answer(),
        'Vanha nimi': answer({ ...approval, title: 'Vanha nimi' }, before)
      })
    );
    expect(value).toMatchObject({ value: { events: [{ action: 'approve' }, { action: 'unapprove' }] } });
    expect(requests.flatMap(({ letitle }) => letitle ?? [])).toEqual(['Koivu', 'Vanha nimi']);
  });

  it('do not mix up pages: another page may bear the old title now', async () => {
    const foreign = { ...approval, logpage: 888 };
    const { value } = await fetchPages(wikiWith(answer(withdrawal), { Koivu: answer(foreign, withdrawal) }));
    expect(value).toMatchObject({ value: { events: [{ action: 'unapprove' }] } });
  });
});

describe('a list of withdrawals too long to read', () => {
  const tooLong = Array.from({ length: 9 }, () =>
    answer({ ...withdrawal, logpage: 777, timestamp: '2026-03-01T12:00:00Z' })
  );

  it('is not taken for complete: pages beyond its reach are read by themselves', async () => {
    const { value, requests } = await fetchPages(wikiWith(tooLong, { Koivu: answer(withdrawal) }));
    expect(value).toMatchObject({ value: { events: [{ action: 'unapprove' }] } });
    expect(requests.filter(({ leaction }) => leaction === 'review/unapprove').length).toBeLessThan(7);
  });

  it('leads to the titles that moves left in the history', async () => {
    const moved = pageSubject({
      pending: [{}, { sha1: 'sha101', summary: 'Siirsi sivun [[Vanha nimi]] sivuksi [[Koivu]]' }]
    });
    const pages = { Koivu: answer(), 'Vanha nimi': answer({ ...withdrawal, title: 'Vanha nimi' }) };
    const { value } = await fetchPages(wikiWith(tooLong, pages), [moved]);
    expect(value).toMatchObject({ value: { events: [{ action: 'unapprove', revisionId: 101 }] } });
  });

  it('leaves a page unknown whose own log is endless too', async () => {
    const endless = Array.from({ length: 9 }, () => answer());
    expect((await fetchPages(wikiWith(tooLong, { Koivu: endless }))).value).toEqual({
      unavailable: 'too-large'
    });
  });
});

it('does without subtypes that a newer version has forgotten', async () => {
  const script: Script = ({ leaction }) =>
    leaction === 'review/unapprove2' ? wikiError('api', 'unknown_leaction') : answer();
  expect((await fetchPages(script)).value).toEqual({ value: { events: [] } });
});

it('fails when the list of withdrawals cannot be read', async () => {
  await expect(fetchPages(() => wikiError('timeout'))).rejects.toThrow('timeout');
});

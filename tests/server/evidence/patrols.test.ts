import { describe, expect, it } from 'vitest';
import patrols from '../../../server/evidence/patrols.ts';
import { pageSubject, scriptedApi, sourcesOf, wikiError, type Script } from './scripted-api.ts';

const entry = { action: 'patrol', user: 'Partio', params: { curid: 101, previd: 100, auto: false } };

function script(...logevents: object[]): Script {
  return ({ list }) => {
    if (list === 'logevents') return { query: { logevents } };
    const users = [
      { name: 'Partio', rights: ['patrol'] },
      { name: 'Robotti', rights: ['patrol', 'bot'] },
      { name: 'Kadonnut' }
    ];
    return { query: { users } };
  };
}

async function marksBy(one: Script, page = pageSubject({ pending: [{}, {}] })): Promise<unknown> {
  const found = await patrols.fetch([page], sourcesOf(scriptedApi(one)));
  return (found.get(page.key) as { value: { marks: unknown } }).value.marks;
}

describe('marks', () => {
  it('of pending edits are told with who set them', async () => {
    expect(await marksBy(script(entry))).toEqual([{ revisionId: 101, user: 'Partio', isPerson: true }]);
  });

  it('of bots and of accounts that are gone are no person’s', async () => {
    const marks = await marksBy(script({ ...entry, user: 'Robotti' }, { ...entry, user: 'Kadonnut' }));
    expect(marks).toMatchObject([{ isPerson: false }, { isPerson: false }]);
  });

  it.each([
    ['true', { auto: true }],
    ['1', { auto: 1 }],
    ['"1"', { auto: '1' }]
  ])('that the software set (%s) are left out', async (_, auto) => {
    expect(await marksBy(script({ ...entry, params: { ...entry.params, ...auto } }))).toEqual([]);
  });

  it('of other edits, automatic entries and hidden ones are left out', async () => {
    const other = { ...entry, params: { ...entry.params, curid: 99 } };
    const hidden = { action: 'patrol', user: 'Partio' };
    expect(await marksBy(script(other, { ...entry, action: 'autopatrol' }, hidden))).toEqual([]);
  });

  it('by somebody whose name is hidden stay without a name', async () => {
    const { user: _, ...nameless } = entry;
    expect(await marksBy(script(nameless))).toEqual([{ revisionId: 101, user: null, isPerson: false }]);
  });
});

describe('the log', () => {
  it('is read once for all pages of a pass', async () => {
    const api = scriptedApi(script(entry));
    const sources = sourcesOf(api, { kept: new Map() });
    await patrols.fetch([pageSubject({}), pageSubject({ id: 6, pending: [{ id: 301 }] })], sources);
    await patrols.fetch([pageSubject({ id: 7, pending: [{ id: 401 }] })], sources);
    expect(api.requests.map(({ list }) => list)).toEqual(['logevents', 'users']);
    expect(api.requests[0]).toMatchObject({ leaction: 'patrol/patrol', leend: '2025-12-02T00:00:00.000Z' });
  });

  it('is followed no further than four answers', async () => {
    const api = scriptedApi(() => Array.from({ length: 9 }, () => ({ query: { logevents: [] } })));
    await patrols.fetch([pageSubject({})], sourcesOf(api));
    expect(api.requests.length).toBeLessThanOrEqual(4);
  });

  it('is tried again by the next batch after a failure', async () => {
    let fails = true;
    const api = scriptedApi((params) => (fails ? wikiError('timeout') : script(entry)(params)));
    const sources = sourcesOf(api, { kept: new Map() });
    await expect(patrols.fetch([pageSubject({})], sources)).rejects.toThrow('timeout');
    fails = false;
    expect((await patrols.fetch([pageSubject({})], sources)).get('5')).toMatchObject({
      value: { marks: [{ user: 'Partio' }] }
    });
  });
});

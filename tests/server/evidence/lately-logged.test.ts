import { describe, expect, it } from 'vitest';
import blockLog from '../../../server/evidence/block-log.ts';
import rightsLog from '../../../server/evidence/rights-log.ts';
import { authors, scriptedApi, sourcesOf, type Script } from './scripted-api.ts';

const many = ['Anna', 'Bea', 'Cleo', 'Doris', 'Häirikkö'];
const recent = { title: 'Käyttäjä:Häirikkö', action: 'block', timestamp: '2026-03-01T10:00:00Z' };
const nothing = { value: { events: [] } };

function logOf(list: Script): Script {
  return (params) => (params.letitle === undefined ? list(params) : { query: { logevents: [recent] } });
}

function titlesAsked(api: ReturnType<typeof scriptedApi>): (string | undefined)[] {
  return api.requests.flatMap(({ letitle }) => letitle ?? []);
}

describe('a log about many authors', () => {
  it('is listed once, and nobody is asked about by name', async () => {
    const api = scriptedApi(logOf(() => ({ query: { logevents: [recent] } })));
    const kept = new Map<string, Promise<unknown>>();
    const found = await blockLog.fetch(authors(...many), sourcesOf(api, { kept }));
    expect(api.requests[0]).toMatchObject({ letype: 'block', leend: '2025-12-02T00:00:00.000Z' });
    expect(titlesAsked(api)).toEqual([]);
    expect(found.get('Häirikkö')).toMatchObject({ value: { events: [{ action: 'block' }] } });
    expect(many.slice(0, 4).map((name) => found.get(name))).toEqual(Array(4).fill(nothing));
    // What is known for the pass serves few authors as well.
    expect((await blockLog.fetch(authors('Eva'), sourcesOf(api, { kept }))).get('Eva')).toEqual(nothing);
    expect(api.requests).toHaveLength(1);
  });

  it('of groups is read by name for those in the list, also what came before', async () => {
    const params = { oldgroups: ['bot'], newgroups: [] };
    const change = { title: 'Käyttäjä:Häirikkö', timestamp: recent.timestamp, comment: '', params };
    const api = scriptedApi(() => ({ query: { logevents: [change] } }));
    const found = await rightsLog.fetch(authors(...many), sourcesOf(api));
    expect(titlesAsked(api)).toEqual(['User:Häirikkö']);
    expect(found.get('Häirikkö')).toMatchObject({ value: { events: [{ after: [] }] } });
    expect(found.get('Anna')).toEqual(nothing);
  });

  it('is asked by name for edits older than the list reaches', async () => {
    const entry = { ...recent, title: 'Käyttäjä:Muu', timestamp: '2026-02-28T00:00:00Z' };
    const api = scriptedApi(
      logOf(() => Array.from({ length: 5 }, () => ({ query: { logevents: [entry] } })))
    );
    const subjects = authors(...many).map((one, index) => ({
      ...one,
      since: Date.parse(index < 2 ? '2026-02-27T23:59:00Z' : '2026-02-28T12:00:00Z')
    }));
    await blockLog.fetch(subjects, sourcesOf(api));
    expect(titlesAsked(api)).toEqual(['User:Anna', 'User:Bea']);
  });

  it('is not taken for empty when its list fails', async () => {
    const api = scriptedApi(logOf(() => new Error('no answer')));
    await expect(rightsLog.fetch(authors(...many), sourcesOf(api))).rejects.toThrow('no answer');
  });

  it('leaves out addresses and names of other wikis where only accounts can be in it', async () => {
    const api = scriptedApi(logOf(() => ({ query: { logevents: [] } })));
    const found = await rightsLog.fetch(authors(...many, '10.0.0.1', 'de>Example'), sourcesOf(api));
    expect([...found.keys()].sort()).toEqual([...many, '10.0.0.1', 'de>Example'].sort());
    expect(api.requests).toHaveLength(1);
    expect(api.requests[0]).toMatchObject({ leaction: 'rights/rights' });
  });
});

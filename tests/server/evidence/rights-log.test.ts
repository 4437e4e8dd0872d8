import { describe, expect, it } from 'vitest';
import rightsLog from '../../../server/evidence/rights-log.ts';
import { authors, scriptedApi, sourcesOf, wikiError } from './scripted-api.ts';

const entry = {
  timestamp: '2026-11-19T16:15:00Z',
  comment: 'ei enää aktiivinen',
  params: {
    oldgroups: ['bot', 'reviewer'],
    newgroups: ['reviewer'],
    oldmetadata: [
      { group: 'bot', expiry: '2027-01-01T00:00:00Z' },
      { group: 'reviewer', expiry: 'infinity' }
    ],
    newmetadata: [{ group: 'reviewer', expiry: 'infinity' }]
  }
};

async function eventsOf(...logevents: object[]): Promise<unknown> {
  const api = scriptedApi(() => ({ query: { logevents } }));
  const found = await rightsLog.fetch(authors('A'), sourcesOf(api));
  return (found.get('A') as { value: { events: unknown } }).value.events;
}

describe('the log of groups', () => {
  it('tells groups before and after, with the ends of memberships', async () => {
    expect(await eventsOf(entry)).toEqual([
      {
        timestamp: entry.timestamp,
        comment: entry.comment,
        before: [
          { group: 'bot', expiry: '2027-01-01T00:00:00Z' },
          { group: 'reviewer', expiry: null }
        ],
        after: [{ group: 'reviewer', expiry: null }]
      }
    ]);
  });

  it('reads old entries, whose memberships had no end', async () => {
    const params = { oldgroups: [], newgroups: ['bot'] };
    expect(await eventsOf({ ...entry, params })).toMatchObject([
      { before: [], after: [{ group: 'bot', expiry: null }] }
    ]);
  });

  it('keeps entries whose details are hidden, as unknown', async () => {
    expect(await eventsOf({ timestamp: entry.timestamp })).toEqual([
      { timestamp: entry.timestamp, comment: null, before: null, after: null }
    ]);
  });

  it('is not asked for addresses and names of other wikis', async () => {
    const api = scriptedApi(() => undefined);
    const found = await rightsLog.fetch(authors('10.0.0.1', 'de>Example'), sourcesOf(api));
    expect([...found.values()]).toEqual([{ value: { events: [] } }, { value: { events: [] } }]);
  });

  it('is unknown, not empty, when the request fails', async () => {
    const api = scriptedApi(() => wikiError('timeout'));
    const found = await rightsLog.fetch(authors('A'), sourcesOf(api));
    expect(found.get('A')).toEqual({ unavailable: 'timed-out' });
  });
});

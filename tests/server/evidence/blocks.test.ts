import { describe, expect, it } from 'vitest';
import blocks from '../../../server/evidence/blocks.ts';
import { authors, items, scriptedApi, sourcesOf, wikiError } from './scripted-api.ts';

const full = { timestamp: '2026-02-01T00:00:00Z', expiry: 'infinity', partial: false, restrictions: [] };

function answer(...list: object[]) {
  return { query: { blocks: list } };
}

function targets(found: ReadonlyMap<string, unknown>, name: string): unknown {
  const fetched = found.get(name) as { value: { blocks: { target: string }[] } };
  return fetched.value.blocks.map(({ target }) => target);
}

describe('accounts', () => {
  it('are asked for together, and several blocks of one are kept', async () => {
    const api = scriptedApi(() =>
      answer({ ...full, user: 'A' }, { ...full, user: 'A', partial: true }, { ...full, user: 'B' })
    );
    const found = await blocks.fetch(authors('A', 'B', 'C'), sourcesOf(api));
    expect(api.requests.map(({ bkusers }) => bkusers)).toEqual(['A|B|C']);
    expect([targets(found, 'A'), targets(found, 'B'), targets(found, 'C')]).toEqual([['A', 'A'], ['B'], []]);
  });

  it('are asked for in batches, continued to the end', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `U${index}`);
    const api = scriptedApi(({ bkusers }) => [
      answer({ ...full, user: items(bkusers)[0] }),
      answer({ ...full, user: items(bkusers)[1] })
    ]);
    const found = await blocks.fetch(authors(...names), sourcesOf(api));
    expect(names.filter((name) => (targets(found, name) as string[]).length > 0)).toEqual([
      'U0',
      'U1',
      'U50',
      'U51'
    ]);
  });

  it('keep the pages and namespaces of a partial block', async () => {
    const restrictions = { pages: [{ id: 304, ns: 0, title: 'Onni' }], namespaces: [4] };
    const api = scriptedApi(() => answer({ ...full, user: 'A', partial: true, restrictions }));
    const found = await blocks.fetch(authors('A'), sourcesOf(api));
    expect(found.get('A')).toMatchObject({
      value: { blocks: [{ partial: true, pages: [304], namespaces: [4] }] }
    });
  });

  it('of other wikis are never asked for', async () => {
    const api = scriptedApi(() => undefined);
    expect(targets(await blocks.fetch(authors('de>Example'), sourcesOf(api)), 'de>Example')).toEqual([]);
  });

  it('with a name that the wiki refuses do not spoil the answer for the others', async () => {
    const api = scriptedApi(({ bkusers }) =>
      items(bkusers).includes('w:Odd')
        ? wikiError('api', 'baduser')
        : answer(...items(bkusers).map((user) => ({ ...full, user })))
    );
    const found = await blocks.fetch(authors('A', 'w:Odd', 'B'), sourcesOf(api));
    expect([targets(found, 'w:Odd'), targets(found, 'B')]).toEqual([[], ['B']]);
  });

  it('are unknown, not unblocked, when the request fails', async () => {
    const api = scriptedApi(() => wikiError('timeout'));
    await expect(blocks.fetch(authors('A'), sourcesOf(api))).rejects.toThrow('timeout');
  });
});

describe('addresses', () => {
  it('are asked for one by one while they are few, ranges included by the wiki', async () => {
    const api = scriptedApi(({ bkip }) => (bkip ? answer({ ...full, user: '10.0.0.0/16' }) : undefined));
    expect(targets(await blocks.fetch(authors('10.0.7.7'), sourcesOf(api)), '10.0.7.7')).toEqual([
      '10.0.0.0/16'
    ]);
  });

  it('are held against the list of blocked ranges when they are many', async () => {
    const api = scriptedApi(({ bkusers, bkshow }) => {
      if (bkusers) return answer({ ...full, user: '91.154.77.77' });
      if (bkshow !== 'range') return undefined;
      return answer(
        { ...full, user: '10.0.0.0/16' },
        { ...full, user: '2001:14BA:0:0:0:0:0:0/32' },
        { ...full, user: 'Somebody' }
      );
    });
    const names = ['91.154.77.77', '10.0.7.7', '10.1.7.7', '2001:14BA:A0BD:D600:0:0:0:80'];
    const found = await blocks.fetch(authors(...names), sourcesOf(api));
    expect(names.map((name) => targets(found, name))).toEqual([
      ['91.154.77.77'],
      ['10.0.0.0/16'],
      [],
      ['2001:14BA:0:0:0:0:0:0/32']
    ]);
    expect(api.requests).toHaveLength(2);
  });

  it('are asked for one by one where the wiki blocks too many ranges to list', async () => {
    const api = scriptedApi(({ bkip }) =>
      bkip
        ? answer({ ...full, user: `${bkip}/24` })
        : Array.from({ length: 9 }, () => answer({ ...full, user: '1.1.1.0/24' }))
    );
    const names = ['10.0.0.1', '10.0.0.2', '10.0.0.3'];
    const found = await blocks.fetch(authors(...names), sourcesOf(api));
    expect(targets(found, '10.0.0.2')).toEqual(['10.0.0.2/24']);
  });
});

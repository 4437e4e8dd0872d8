import { describe, expect, it } from 'vitest';
import { ask, notLocked, type Draft } from './dossier-builder.ts';

// The edit was made at 2026-03-01T01:00Z and is judged at 2026-03-02T00:00Z.
const block = {
  target: 'Muokkaaja',
  timestamp: '2026-03-01T09:00:00Z',
  expiry: 'infinity',
  partial: false,
  pages: [],
  namespaces: []
};
const event = {
  action: 'block',
  timestamp: '2026-03-01T09:00:00Z',
  partial: false,
  pages: [],
  namespaces: []
};

function now(...blocks: object[]): Draft {
  return { edits: ['New.'], evidence: { blocks: { Muokkaaja: { blocks } } } };
}

function log(...events: object[]): Draft {
  return { edits: ['New.'], evidence: { blockLog: { Muokkaaja: { events } } } };
}

function central(account: object): Draft {
  return { edits: ['New.'], evidence: { centralAccount: { Muokkaaja: { ...notLocked, ...account } } } };
}

describe('user_block', () => {
  const cases: [string, Draft, string, string][] = [
    ['never blocked', now(), 'neutral', 'not-blocked'],
    ['blocked now, without end', now(block), 'block', 'blocked-now'],
    [
      'blocked now, "infinite" as some answers say',
      now({ ...block, expiry: 'infinite' }),
      'block',
      'blocked-now'
    ],
    ['blocked now, with an end', now({ ...block, expiry: '2026-03-02T00:00:01Z' }), 'block', 'blocked-now'],
    [
      'a block that has just ended',
      now({ ...block, expiry: '2026-03-02T00:00:00Z' }),
      'neutral',
      'not-blocked'
    ],
    [
      'blocked before the edit and still',
      now({ ...block, timestamp: '2020-01-01T00:00:00Z' }),
      'block',
      'blocked-now'
    ],
    ['the range of the address is blocked', now({ ...block, target: '10.0.0.0/16' }), 'block', 'blocked-now'],
    ['blocked after the edit', log(event), 'block', 'blocked-after'],
    [
      'blocked after the edit and unblocked since',
      log({ ...event, action: 'unblock', timestamp: '2026-03-01T10:00:00Z' }, event),
      'block',
      'blocked-after'
    ],
    [
      'blocked in the second of the edit',
      log({ ...event, timestamp: '2026-03-01T01:00:00Z' }),
      'block',
      'blocked-after'
    ],
    ['a block made longer after the edit', log({ ...event, action: 'reblock' }), 'block', 'blocked-after'],
    [
      'a block before the edit that ended, in the same year',
      log({ ...event, timestamp: '2026-02-01T00:00:00Z' }),
      'neutral',
      'not-blocked'
    ],
    [
      'several blocks, the newest before the edit',
      log({ ...event, timestamp: '2026-02-28T23:00:00Z' }, { ...event, timestamp: '2025-01-01T00:00:00Z' }),
      'neutral',
      'not-blocked'
    ],
    [
      'an early block and one after the edit',
      log(event, { ...event, timestamp: '2026-01-02T00:00:00Z' }),
      'block',
      'blocked-after'
    ],
    ['only unblocked after the edit', log({ ...event, action: 'unblock' }), 'neutral', 'not-blocked'],
    ['locked on all wikis', central({ locked: true }), 'block', 'locked'],
    ['blocked on all wikis', central({ blockedEverywhere: true }), 'block', 'blocked-everywhere'],
    ['no central accounts', central({ installed: false, exists: false }), 'neutral', 'not-blocked'],
    ['a name of another wiki', central({ exists: false }), 'neutral', 'not-blocked']
  ];
  it.each(cases)('%s', (_, draft, outcome, says) => {
    expect(ask('user_block', draft)).toMatchObject({ outcome, says });
  });

  it('says when', () => {
    expect(ask('user_block', log(event))?.params).toEqual([{ time: '2026-03-01T09:00:00Z' }]);
  });

  it('counts a block at the turn of the year', () => {
    const edit = { text: 'New.', timestamp: '2025-12-31T23:59:00Z' };
    const evidence = {
      blockLog: { Muokkaaja: { events: [{ ...event, timestamp: '2026-01-01T00:01:00Z' }] } }
    };
    expect(ask('user_block', { edits: [edit], evidence })).toMatchObject({ outcome: 'block' });
  });

  it('does not count locks of all wikis where the wiki does not want it', () => {
    const draft = { ...central({ locked: true }), options: { otherWikis: false } };
    expect(ask('user_block', draft)).toMatchObject({ outcome: 'neutral' });
  });

  it.each(['blocks', 'blockLog', 'centralAccount'])('is unavailable without %s', (kind) => {
    const evidence = { [kind]: { Muokkaaja: { unavailable: 'failed' } } };
    expect(ask('user_block', { edits: ['New.'], evidence })).toMatchObject({
      outcome: 'unavailable',
      says: `seula-evidence-${kind}-unavailable`
    });
  });

  describe('partial blocks', () => {
    const elsewhere = { ...block, partial: true, pages: [77], namespaces: [4] };
    const here = { ...elsewhere, pages: [77, 5] };
    const inNamespace = { ...elsewhere, namespaces: [0] };
    const partial: [string, object, string, string][] = [
      ['elsewhere', elsewhere, 'all', 'block'],
      ['elsewhere', elsewhere, 'this-page', 'neutral'],
      ['here', here, 'this-page', 'block'],
      ['this namespace', inNamespace, 'this-page', 'block'],
      ['here', here, 'none', 'neutral']
    ];
    it.each(partial)('%s (%j), option %s: %s', (_, one, partialBlocks, outcome) => {
      const asked = ask('user_block', { ...now(one), options: { partialBlocks } });
      expect(asked).toMatchObject({ outcome });
      if (outcome === 'block')
        expect(asked).toMatchObject({ says: 'blocked-now-partly', setting: 'partialBlocks' });
    });

    it('names a page of the log by its title', () => {
      const partly = { ...event, partial: true, pages: ['Iso_koivu'] };
      const draft = { ...log(partly), page: { title: 'Iso koivu' }, options: { partialBlocks: 'this-page' } };
      expect(ask('user_block', draft)).toMatchObject({ says: 'blocked-after-partly' });
    });

    it('lets a full block speak before a partial one', () => {
      expect(ask('user_block', now(elsewhere, block))).toMatchObject({ says: 'blocked-now' });
    });
  });
});

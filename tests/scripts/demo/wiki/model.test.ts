import { describe, expect, it } from 'vitest';
import { createEmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import {
  pendingRevisions,
  pendingSince,
  stableRevision
} from '../../../../scripts/demo/wiki/model/flagged.ts';

const start = Date.parse('2026-11-20T12:00:00Z');

function wikiWithPeople() {
  const wiki = createEmbeddedWiki({ clock: () => start });
  wiki.addUser({ name: 'Admin', groups: ['sysop'] });
  wiki.addUser({ name: 'Seuloja', groups: ['reviewer'] });
  wiki.addUser({ name: 'Tulokas' });
  return wiki;
}

describe('edits and automatic review', () => {
  it('approves a page made by somebody with autoreview, and his edits on an approved base', () => {
    const wiki = wikiWithPeople();
    const first = wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'a' });
    expect(first.approval).toMatchObject({ auto: true, user: { name: 'Seuloja' } });
    const second = wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'ab' });
    expect(second.approval?.auto).toBe(true);
    expect(wiki.core.logs.map((event) => event.type)).toEqual(['create']);
  });

  it('keeps edits of others pending, and those of autoreviewers on top of them', () => {
    const wiki = wikiWithPeople();
    const base = wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'a' });
    const pending = wiki.edit({ title: 'Koe', user: '88.112.14.10', text: 'b', at: start + 5000 });
    wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'bc', at: start + 9000 });
    const page = wiki.page('koe')!;
    expect(stableRevision(page)?.id).toBe(base.id);
    expect(pendingSince(page)).toBe(pending.at);
    expect(pendingRevisions(page)).toHaveLength(2);
  });

  it('approves the stable text again only when an autoreviewer brings it back', () => {
    const wiki = wikiWithPeople();
    wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'a' });
    const damage = wiki.edit({ title: 'Koe', user: 'Tulokas', text: 'b' });
    const byNewcomer = wiki.edit({ title: 'Koe', user: 'Tulokas', text: 'a' });
    expect(byNewcomer.approval).toBeNull();
    expect(byNewcomer.tags).toEqual(['mw-manual-revert']);
    expect(damage.tags).toEqual([]);
    wiki.edit({ title: 'Koe', user: 'Tulokas', text: 'c' });
    const byReviewer = wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'a' });
    expect(byReviewer.approval?.auto).toBe(true);
    expect(damage.tags).toEqual([]);
  });

  it('gives no mark outside the reviewable namespaces', () => {
    const wiki = wikiWithPeople();
    expect(wiki.edit({ title: 'Talk:Koe', user: 'Seuloja', text: 'a' }).approval).toBeNull();
    expect(wiki.page('Keskustelu:Koe')?.ns).toBe(1);
  });
});

describe('reviews', () => {
  it('writes the log with the former stable version, and nothing the second time', () => {
    const wiki = wikiWithPeople();
    const base = wiki.edit({ title: 'Koe', user: 'Tulokas', text: 'a' });
    expect(wiki.review({ revisionId: base.id, user: 'Seuloja' })?.action).toBe('approve-i');
    const next = wiki.edit({ title: 'Koe', user: 'Tulokas', text: 'b' });
    const event = wiki.review({ revisionId: next.id, user: 'Admin', comment: 'ok' });
    expect(event).toMatchObject({
      action: 'approve',
      params: { '0': next.id, '1': base.id, '2': '20261120120000' }
    });
    expect(wiki.review({ revisionId: next.id, user: 'Seuloja' })).toBeNull();
    expect(wiki.unreview({ revisionId: next.id, user: 'Admin' })).toMatchObject({ params: { '1': base.id } });
    expect(stableRevision(wiki.page('Koe')!)?.id).toBe(base.id);
  });

  it('survives a move and a deletion', () => {
    const wiki = wikiWithPeople();
    const base = wiki.edit({ title: 'Koe', user: 'Seuloja', text: 'a' });
    wiki.move({ from: 'Koe', to: 'Uusi', user: 'Tulokas', reason: 'nimi' });
    expect(wiki.page('Koe')?.revisions[0]?.tags).toEqual(['mw-new-redirect']);
    expect(pendingRevisions(wiki.page('Uusi')!)).toHaveLength(1);
    wiki.delete({ title: 'Uusi', user: 'Admin' });
    expect(wiki.revision(base.id)).toBeUndefined();
    wiki.undelete({ title: 'Uusi', user: 'Admin' });
    expect(stableRevision(wiki.page('Uusi')!)?.id).toBe(base.id);
  });
});

describe('blocks', () => {
  it('finds ranges around an address and forgets what has ended', () => {
    let now = start;
    const wiki = createEmbeddedWiki({ clock: () => now });
    wiki.addUser({ name: 'Admin', groups: ['sysop'] });
    wiki.block({ target: '91.154.0.0/16', by: 'Admin', expiry: '1 week' });
    expect(wiki.blockOf('91.154.77.77')?.target).toBe('91.154.0.0/16');
    expect(wiki.blockOf('91.155.77.77')).toBeNull();
    now += 8 * 86_400_000;
    expect(wiki.blockOf('91.154.77.77')).toBeNull();
  });
});

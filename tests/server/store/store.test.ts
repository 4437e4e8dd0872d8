import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { decision, dossier, hour, pendingPage, start, storedVerdict } from './samples.ts';

describe.each(databases)('a store on $name', ({ here, create }) => {
  let database: TestDatabase;
  let store: Store;

  beforeEach(async (test) => {
    test.skip(!here, 'not on this machine');
    database = await create();
    store = createStore({ url: database.url, log: recordedLog() });
    await store.migrate();
  });

  afterEach(async () => {
    await store?.close();
    await database?.remove();
  });

  describe('verdicts', () => {
    it('gives back what was saved, with its dossier', async () => {
      const entry = storedVerdict();
      const evidence = dossier();
      await store.verdicts.save(entry, evidence);
      expect(await store.verdicts.ofPages('fiwiki', [1, 2])).toEqual([entry]);
      expect(await store.verdicts.ofRevision('fiwiki', 12)).toEqual(entry);
      expect(await store.verdicts.dossierOf('fiwiki', 11)).toEqual(evidence);
    });

    it('keeps wikis apart and knows nothing of other revisions', async () => {
      await store.verdicts.save(storedVerdict(), dossier());
      expect(await store.verdicts.ofPages('dewiki', [1])).toEqual([]);
      expect(await store.verdicts.ofTitles('dewiki', ['Äiti 😀'])).toEqual([]);
      expect(await store.verdicts.ofRevision('dewiki', 12)).toBeNull();
      expect(await store.verdicts.dossierOf('fiwiki', 10)).toBeNull();
      expect(await store.verdicts.ofPages('fiwiki', [])).toEqual([]);
    });

    it('takes the verdict judged last as the newest, in whatever order they are saved', async () => {
      const late = storedVerdict({ at: start + hour, decision: 'approve' });
      await store.verdicts.save(late, dossier({ at: start + hour }));
      await store.verdicts.save(storedVerdict({ at: start }), dossier({ at: start }));
      expect(await store.verdicts.ofPages('fiwiki', [1])).toEqual([late]);
      expect(await store.verdicts.ofTitles('fiwiki', ['Äiti 😀'])).toEqual([late]);
      expect(await store.verdicts.ofRevision('fiwiki', 12)).toEqual(late);
      expect((await store.verdicts.dossierOf('fiwiki', 12))?.gatheredAt).toBe(late.verdict.judgedAt);
    });

    it('takes the verdict saved last when two were judged at the same moment', async () => {
      await store.verdicts.save(storedVerdict({ decision: 'manual' }), dossier());
      await store.verdicts.save(storedVerdict({ decision: 'blocked' }), dossier());
      const [newest] = await store.verdicts.ofPages('fiwiki', [1]);
      expect(newest?.verdict.decision).toBe('blocked');
    });

    it('finds the verdict of a revision that newer verdicts on the page do not judge', async () => {
      const early = storedVerdict({ pending: [11] });
      await store.verdicts.save(early, dossier({ pending: [11] }));
      await store.verdicts.save(
        storedVerdict({ stable: 11, pending: [12], at: start + hour }),
        dossier({ stable: 11, pending: [12] })
      );
      expect(await store.verdicts.ofRevision('fiwiki', 11)).toEqual(early);
    });

    it.each([
      ['case', 'äiti', 'Äiti'],
      ['accents', 'Aiti', 'Äiti'],
      ['characters of four bytes', 'A 😀', 'A 😁'],
      ['sharp s', 'Strasse', 'Straße']
    ])('tells titles apart by %s', async (_, one, other) => {
      await store.verdicts.save(storedVerdict({ pageId: 1, title: one }), dossier({ pageId: 1, title: one }));
      expect(await store.verdicts.ofTitles('fiwiki', [other])).toEqual([]);
      expect(await store.verdicts.ofTitles('fiwiki', [one, other])).toHaveLength(1);
    });

    it.each([
      ['one byte', 'a'.repeat(255)],
      ['four bytes', `${'😀'.repeat(63)}abc`],
      ['one byte behind a long namespace', `${'Käyttäjäkeskustelu'.repeat(3)}:${'a'.repeat(255)}`]
    ])('takes titles of full length in characters of %s', async (_, title) => {
      const entry = storedVerdict({ title });
      await store.verdicts.save(entry, dossier({ title }));
      expect(await store.verdicts.ofTitles('fiwiki', [title])).toEqual([entry]);
    });

    it('does not offer the verdict of a page that has been moved away under its old title', async () => {
      await store.verdicts.save(storedVerdict({ title: 'Old' }), dossier({ title: 'Old' }));
      await store.verdicts.save(
        storedVerdict({ title: 'New', at: start + hour }),
        dossier({ title: 'New', at: start + hour })
      );
      expect(await store.verdicts.ofTitles('fiwiki', ['Old'])).toEqual([]);
      expect(await store.verdicts.ofTitles('fiwiki', ['New'])).toHaveLength(1);
    });

    it('offers one verdict when a title has gone from a page to another', async () => {
      const now = storedVerdict({ pageId: 2, title: 'Same', pending: [21], at: start + hour });
      await store.verdicts.save(now, dossier({ pageId: 2, title: 'Same', pending: [21] }));
      await store.verdicts.save(storedVerdict({ pageId: 1, title: 'Same' }), dossier({ title: 'Same' }));
      expect(await store.verdicts.ofTitles('fiwiki', ['Same'])).toEqual([now]);
    });

    it('takes dossiers of eight megabytes', async () => {
      const large = dossier({ text: noise(4 * 1024 * 1024), pending: [11] });
      await store.verdicts.save(storedVerdict({ pending: [11] }), large);
      expect(await store.verdicts.dossierOf('fiwiki', 11)).toEqual(large);
    });

    it('answers for more pages than one statement takes', async () => {
      await store.verdicts.save(storedVerdict({ pageId: 70_000 }), dossier({ pageId: 70_000 }));
      const ids = Array.from({ length: 70_000 }, (_, index) => index + 1);
      expect(await store.verdicts.ofPages('fiwiki', ids)).toHaveLength(1);
    });

    it('takes a page with five thousand pending revisions', async () => {
      const pending = Array.from({ length: 5_000 }, (_, index) => 100 + index);
      await store.verdicts.save(storedVerdict({ pending }), dossier({ pending, text: '' }));
      expect((await store.verdicts.ofRevision('fiwiki', 5_099))?.verdict.revisions).toHaveLength(5_000);
    });

    it('removes old dossiers, and old verdicts that are not the newest of their page', async () => {
      await store.verdicts.save(storedVerdict({ pageId: 1, at: start }), dossier({ pageId: 1 }));
      await store.verdicts.save(storedVerdict({ pageId: 1, at: start + 1 }), dossier({ pageId: 1 }));
      const alone = storedVerdict({ pageId: 2, pending: [21], at: start });
      await store.verdicts.save(alone, dossier({ pageId: 2, pending: [21] }));
      const fresh = storedVerdict({ pageId: 3, pending: [31], at: start + hour });
      await store.verdicts.save(fresh, dossier({ pageId: 3, pending: [31] }));

      expect(await store.verdicts.removeBefore(start + hour)).toBe(3 + 1);

      expect(await store.verdicts.ofPages('fiwiki', [1, 2, 3])).toHaveLength(3);
      expect(await store.verdicts.ofRevision('fiwiki', 12)).toMatchObject({ judgedAt: start + 1 });
      expect(await store.verdicts.dossierOf('fiwiki', 12)).toBeNull();
      expect(await store.verdicts.ofRevision('fiwiki', 21)).toEqual(alone);
      expect(await store.verdicts.dossierOf('fiwiki', 21)).toBeNull();
      expect(await store.verdicts.dossierOf('fiwiki', 31)).not.toBeNull();
      expect(await store.verdicts.removeBefore(start + hour)).toBe(0);
    });

    it('stores nothing of a verdict that cannot be stored as a whole', async () => {
      const evidence = dossier();
      const [first] = evidence.pending;
      const broken = { ...evidence, pending: [{ ...first!, timestamp: 'no time' }] };
      await expect(store.verdicts.save(storedVerdict(), broken)).rejects.toMatchObject({
        name: 'StoreError'
      });
      expect(await store.verdicts.ofPages('fiwiki', [1])).toEqual([]);
      expect(await store.verdicts.ofRevision('fiwiki', 11)).toBeNull();
    });
  });

  describe('queue', () => {
    it('is empty at first', async () => {
      expect(await store.queue.counts('fiwiki')).toEqual({
        pending: 0,
        approve: 0,
        manual: 0,
        blocked: 0,
        unjudged: 0
      });
      expect(await store.queue.oldest('fiwiki')).toBeNull();
    });

    it('counts pages by their newest verdict, if that judges what is pending now', async () => {
      const judged = [
        { pageId: 1, pending: [11], decision: 'approve' as const },
        { pageId: 2, pending: [21], decision: 'manual' as const },
        { pageId: 3, pending: [31], decision: 'blocked' as const }
      ];
      for (const about of judged) await store.verdicts.save(storedVerdict(about), dossier(about));
      const newer = { pageId: 2, pending: [21], decision: 'blocked' as const, at: start + hour };
      await store.verdicts.save(storedVerdict(newer), dossier(newer));
      await store.verdicts.save(
        storedVerdict({ wiki: 'dewiki', pageId: 4 }),
        dossier({ wiki: 'dewiki', pageId: 4 })
      );
      await store.queue.replace(
        'fiwiki',
        [...judged.map(pendingPage), pendingPage({ pageId: 4 }), pendingPage({ pageId: 5 })],
        start
      );
      expect(await store.queue.counts('fiwiki')).toEqual({
        pending: 5,
        approve: 1,
        manual: 0,
        blocked: 2,
        unjudged: 2
      });

      await store.queue.update('fiwiki', 1, pendingPage({ pageId: 1, pending: [11, 12] }));
      await store.queue.update('fiwiki', 3, pendingPage({ pageId: 3, stable: 30, pending: [31] }));
      await store.queue.update('fiwiki', 5, null);
      expect(await store.queue.counts('fiwiki')).toEqual({
        pending: 4,
        approve: 0,
        manual: 0,
        blocked: 1,
        unjudged: 3
      });
    });

    it('is replaced as a whole, for its own wiki', async () => {
      await store.queue.replace('fiwiki', [pendingPage({ pageId: 1 }), pendingPage({ pageId: 2 })], start);
      await store.queue.replace('dewiki', [pendingPage({ pageId: 1 })], start);
      await store.queue.replace('fiwiki', [pendingPage({ pageId: 2, since: start + hour })], start + hour);
      expect((await store.queue.counts('fiwiki')).pending).toBe(1);
      expect(await store.queue.oldest('fiwiki')).toBe(start + hour);
      expect((await store.queue.counts('dewiki')).pending).toBe(1);
      await store.queue.replace('fiwiki', [], start + hour);
      expect((await store.queue.counts('fiwiki')).pending).toBe(0);
    });

    it('knows since when the oldest page waits, and takes pages that do not tell', async () => {
      await store.queue.replace(
        'fiwiki',
        [pendingPage({ pageId: 1, since: null }), pendingPage({ pageId: 2, since: start + hour })],
        start
      );
      await store.queue.update('fiwiki', 3, pendingPage({ pageId: 3, since: start }));
      expect(await store.queue.oldest('fiwiki')).toBe(start);
      expect((await store.queue.counts('fiwiki')).pending).toBe(3);
    });

    it('takes ten thousand pages, and a page that the listing names twice', async () => {
      const pages = Array.from({ length: 10_000 }, (_, index) => pendingPage({ pageId: index + 1 }));
      await store.queue.replace('fiwiki', [...pages, pendingPage({ pageId: 1, pending: [99] })], start);
      expect(await store.queue.counts('fiwiki')).toMatchObject({ pending: 10_000, unjudged: 10_000 });
    });

    it('ends neatly when two listings are stored at once', async () => {
      const pages = Array.from({ length: 600 }, (_, index) => pendingPage({ pageId: index + 1 }));
      await Promise.all([1, 2, 3, 4].map((turn) => store.queue.replace('fiwiki', pages, start + turn)));
      expect((await store.queue.counts('fiwiki')).pending).toBe(600);
    });
  });

  describe('settings', () => {
    const stopPage = { title: 'Käyttäjä:SeulaBot/Seis', goWord: 'aja' };
    const trial = WikiSettings.parse({
      bot: { mode: 'trial', stopPage },
      checks: { user_block: { enabled: false } }
    });
    const change = { settings: trial, author: 'Maija 😀', reason: 'Kokeilu', at: start };

    it('are the defaults in version 0 when nobody has set anything', async () => {
      expect(await store.settings.current('fiwiki')).toEqual({
        version: 0,
        settings: WikiSettings.parse({})
      });
    });

    it('count versions up, wiki by wiki', async () => {
      expect(await store.settings.save('fiwiki', { ...change, basedOn: 0 })).toBe(1);
      const off = WikiSettings.parse({ bot: { mode: 'off' } });
      expect(await store.settings.save('fiwiki', { ...change, settings: off, basedOn: 1 })).toBe(2);
      expect(await store.settings.save('dewiki', { ...change, basedOn: 0 })).toBe(1);
      expect(await store.settings.current('fiwiki')).toEqual({ version: 2, settings: off });
      expect(await store.settings.current('dewiki')).toEqual({ version: 1, settings: trial });
    });

    it.each([0, 2])('are not saved over version 1 when based on version %i', async (basedOn) => {
      await store.settings.save('fiwiki', { ...change, basedOn: 0 });
      await expect(store.settings.save('fiwiki', { ...change, basedOn })).rejects.toMatchObject({
        name: 'StoreError',
        code: 'version-conflict'
      });
      expect((await store.settings.current('fiwiki')).version).toBe(1);
    });

    it('are saved once when ten people save at the same moment', async () => {
      const saved = await Promise.allSettled(
        Array.from({ length: 10 }, () => store.settings.save('fiwiki', { ...change, basedOn: 0 }))
      );
      expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of saved) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'version-conflict' });
      }
    });

    it('know since when the mode is what it is', async () => {
      expect(await store.settings.modeSince('fiwiki')).toBeNull();
      await store.settings.save('fiwiki', { ...change, basedOn: 0 });
      await store.settings.save('fiwiki', { ...change, basedOn: 1, at: start + 1_000 });
      expect(await store.settings.modeSince('fiwiki')).toBe(start);
      const off = WikiSettings.parse({ bot: { mode: 'off' } });
      await store.settings.save('fiwiki', { ...change, settings: off, basedOn: 2, at: start + 2_000 });
      expect(await store.settings.modeSince('fiwiki')).toBe(start + 2_000);
    });
  });

  describe('control', () => {
    it('holds what was entered last, wiki by wiki', async () => {
      const stop = { action: 'stop', by: 'Maija 😀', reason: 'Vääriä hyväksyntöjä', at: start } as const;
      expect(await store.control.last('fiwiki')).toBeNull();
      await store.control.enter('fiwiki', stop);
      expect(await store.control.last('fiwiki')).toEqual(stop);
      expect(await store.control.last('dewiki')).toBeNull();
      await store.control.enter('fiwiki', { ...stop, action: 'start', at: start });
      expect(await store.control.last('fiwiki')).toMatchObject({ action: 'start' });
    });
  });

  describe('sent approvals', () => {
    it('are counted by wiki, page, author and time; those that came to nothing are not', async () => {
      const runId = await store.runs.begin('fiwiki', 'live', start);
      const by = (user: string | null) => [{ ...decision({ runId }).revisions[0]!, user }];
      const send = async (pageId: number, user: string | null, at: number, state?: 'done' | 'refused') => {
        const page = { id: pageId, namespace: 0, title: `Sivu ${pageId}` };
        const intentId = `intent-${pageId}-${at}`;
        const entry = { ...decision({ runId, state: 'planned', intentId }), page, revisions: by(user), at };
        const id = await store.decisions.add({ ...entry, revisionId: at - start + 1 });
        await store.decisions.advance(id, { state: 'sending', at });
        if (state) await store.decisions.advance(id, { state, at });
      };
      await send(1, 'Maija', start, 'done');
      await send(1, 'maija', start + 10);
      await send(2, 'Mai"ja%_', start + 20, 'done');
      await send(2, null, start + 30, 'done');
      await send(3, 'Maija', start + 40, 'refused');
      const count = (of: object) => store.sentApprovals.count('fiwiki', { since: start, ...of });
      expect(await count({})).toBe(4);
      expect(await count({ since: start + 10 })).toBe(3);
      expect(await count({ pageId: 1 })).toBe(2);
      expect(await count({ author: 'Maija' })).toBe(1);
      expect(await count({ author: 'Mai"ja%_' })).toBe(1);
      expect(await count({ author: 'Mai' })).toBe(0);
      expect(await count({ author: null })).toBe(1);
      expect(await store.sentApprovals.count('dewiki', { since: start })).toBe(0);
    });
  });

  describe('runs', () => {
    it('are told from begin to end', async () => {
      expect(await store.runs.last('fiwiki')).toBeNull();
      const runId = await store.runs.begin('fiwiki', 'live', start);
      const open = {
        runId,
        mode: 'live',
        startedAt: '2026-11-01T00:00:00.000Z',
        endedAt: null,
        outcome: null,
        failure: null,
        pagesJudged: 0,
        approved: 0,
        refused: 0,
        unknown: 0
      };
      expect(await store.runs.last('fiwiki')).toEqual(open);
      const end = {
        outcome: 'failed',
        failure: 'readonly',
        pagesJudged: 9,
        approved: 3,
        refused: 2,
        unknown: 1
      } as const;
      await store.runs.finish(runId, { ...end, at: start + hour });
      expect(await store.runs.last('fiwiki')).toEqual({
        ...open,
        ...end,
        endedAt: '2026-11-01T01:00:00.000Z'
      });
      expect(await store.runs.last('dewiki')).toBeNull();
    });

    it('cannot be finished when they never began', async () => {
      const end = {
        outcome: 'done',
        failure: null,
        pagesJudged: 0,
        approved: 0,
        refused: 0,
        unknown: 0
      } as const;
      await expect(store.runs.finish(5, { ...end, at: start })).rejects.toMatchObject({ code: 'not-found' });
    });

    it('leave a heartbeat', async () => {
      expect(await store.runs.heartbeat('fiwiki')).toBeNull();
      await store.runs.beat('fiwiki', { at: start, nextPassAt: start + hour, mode: 'dry-run' });
      await store.runs.beat('fiwiki', { at: start + 1, nextPassAt: null, mode: 'live' });
      expect(await store.runs.heartbeat('fiwiki')).toEqual({ at: start + 1, nextPassAt: null, mode: 'live' });
    });
  });

  describe('decisions', () => {
    let runId: number;
    beforeEach(async () => {
      runId = await store.runs.begin('fiwiki', 'live', start);
    });

    it('are given back as they were added', async () => {
      const { at, ...record } = decision({ runId });
      const id = await store.decisions.add({ ...record, at });
      const time = '2026-11-01T00:00:00.000Z';
      expect(await store.decisions.list({ limit: 10 })).toEqual([
        { ...record, id, createdAt: time, updatedAt: time }
      ]);
    });

    it('are listed newest first, page by page, and by wiki, kind and page', async () => {
      const ids: number[] = [];
      for (const page of [1, 2, 3, 4, 5]) {
        const kind = page === 3 ? 'manual' : 'approve';
        const about = { runId, page: { id: page, namespace: 0, title: 'T' }, decision: kind } as const;
        ids.push(await store.decisions.add(decision(about)));
      }
      await store.decisions.add(decision({ runId, wiki: 'dewiki' }));
      const list = async (filter: Omit<Parameters<Store['decisions']['list']>[0], 'wiki'>) =>
        (await store.decisions.list({ wiki: 'fiwiki', ...filter })).map(({ id }) => id);
      const [one, two, three, four, five] = ids;
      expect(await list({ limit: 2 })).toEqual([five, four]);
      expect(await list({ limit: 2, before: four! })).toEqual([three, two]);
      expect(await list({ limit: 2, before: two! })).toEqual([one]);
      expect(await list({ limit: 9, decision: 'manual' })).toEqual([three]);
      expect(await list({ limit: 9, decision: 'approve', before: four! })).toEqual([two, one]);
      expect(await list({ limit: 9, pageId: 2 })).toEqual([two]);
      expect(await store.decisions.list({ limit: 9 })).toHaveLength(6);
    });

    it('tell the last one of each page', async () => {
      const of = (id: number) => ({ runId, page: { id, namespace: 0, title: 'T' } });
      await store.decisions.add(decision(of(1)));
      const second = await store.decisions.add(decision(of(2)));
      const third = await store.decisions.add(decision(of(1)));
      const last = await store.decisions.lastOfPages('fiwiki', [1, 2, 3]);
      expect(last.map(({ id }) => id).sort()).toEqual([second, third]);
      expect(await store.decisions.lastOfPages('dewiki', [1])).toEqual([]);
    });

    it('go from planned over sending to done, and then stay', async () => {
      const id = await store.decisions.add(decision({ runId, intentId: 'i1' }));
      expect(await store.decisions.unfinished('fiwiki')).toMatchObject([{ id, state: 'planned' }]);
      await store.decisions.advance(id, { state: 'sending', at: start + 1 });
      const [unfinished] = await store.decisions.unfinished('fiwiki');
      expect(unfinished).toMatchObject({ id, state: 'sending', updatedAt: '2026-11-01T00:00:00.001Z' });
      expect(await store.decisions.unfinished('dewiki')).toEqual([]);
      await store.decisions.advance(id, { state: 'done', note: 'seen', at: start + 2 });
      expect(await store.decisions.unfinished('fiwiki')).toEqual([]);
      await expect(store.decisions.advance(id, { state: 'sending', at: start + 3 })).rejects.toMatchObject({
        code: 'state-conflict'
      });
      const [record] = await store.decisions.list({ limit: 1 });
      expect(record).toMatchObject({ state: 'done', note: 'seen', updatedAt: '2026-11-01T00:00:00.002Z' });
    });

    it('leave a note alone unless told otherwise', async () => {
      const id = await store.decisions.add(decision({ runId, note: 'first' }));
      await store.decisions.advance(id, { state: 'sending', at: start });
      expect(await store.decisions.list({ limit: 1 })).toMatchObject([{ note: 'first' }]);
      await store.decisions.advance(id, { state: 'done', note: null, at: start });
      expect(await store.decisions.list({ limit: 1 })).toMatchObject([{ note: null }]);
    });

    it('are sent by one of two who try', async () => {
      const id = await store.decisions.add(decision({ runId }));
      const tries = await Promise.allSettled(
        [1, 2].map((at) => store.decisions.advance(id, { state: 'sending', at: start + at }))
      );
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('take an intent once for each wiki, and any number without one', async () => {
      await store.decisions.add(decision({ runId, intentId: 'i1' }));
      await store.decisions.add(decision({ runId, intentId: 'i1', wiki: 'dewiki' }));
      await expect(store.decisions.add(decision({ runId, intentId: 'i1' }))).rejects.toMatchObject({
        code: 'duplicate'
      });
      await store.decisions.add(decision({ runId, intentId: null }));
      await store.decisions.add(decision({ runId, intentId: null }));
    });

    it('belong to a run', async () => {
      await expect(store.decisions.add(decision({ runId: 999 }))).rejects.toMatchObject({
        name: 'StoreError'
      });
    });

    it('cannot be advanced when there are none', async () => {
      await expect(store.decisions.advance(7, { state: 'done', at: start })).rejects.toMatchObject({
        code: 'not-found'
      });
    });

    it('tell when something was sent, oldest first', async () => {
      const first = await store.decisions.add(decision({ runId }));
      const second = await store.decisions.add(decision({ runId }));
      await store.decisions.add(decision({ runId, state: 'sending', at: start + 30 }));
      await store.decisions.advance(second, { state: 'sending', at: start + 10 });
      await store.decisions.advance(first, { state: 'sending', at: start + 20 });
      await store.decisions.advance(first, { state: 'done', at: start + 40 });
      expect(await store.decisions.sentSince('fiwiki', start)).toEqual([start + 10, start + 20, start + 30]);
      expect(await store.decisions.sentSince('fiwiki', start + 20)).toEqual([start + 20, start + 30]);
      expect(await store.decisions.sentSince('dewiki', start)).toEqual([]);
    });
  });

  it('answers a ping, and closes twice without complaint', async () => {
    await store.ping();
    await store.close();
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
  });
});

/** Text that hardly compresses, the same each time. */
function noise(length: number): string {
  let state = 1;
  const characters = Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(32 + (state % 95));
  });
  return characters.join('');
}

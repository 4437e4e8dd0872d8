import { expect, test } from 'vitest';
import type { PendingPage } from '../../../server/ports.ts';
import { readPendingChains } from '../../../server/wiki/pending-chains.ts';
import { readRevisions } from '../../../server/wiki/revisions.ts';
import { historyScript, type ScriptedPage } from './history-script.ts';
import { createTestClient, startScriptedServer } from './scripted-server.ts';

const asPending = ({ id, revisions, stable }: ScriptedPage): PendingPage => ({
  page: { id, namespace: 0, title: `Page ${id}` },
  stableRevisionId: stable ?? 0,
  latestRevisionId: revisions.at(-1)?.id ?? 0,
  pendingSince: null
});

const page = (id: number, pending: number, text?: string): ScriptedPage => ({
  id,
  stable: id * 1000 + 1,
  revisions: Array.from({ length: pending + 2 }, (_, at) => ({
    id: id * 1000 + at,
    ...(text === undefined ? {} : { text })
  }))
});

async function chainsOf(
  pages: ScriptedPage[],
  options: Parameters<typeof historyScript>[1] = {},
  limits = {}
) {
  const { apiUrl, requests } = await startScriptedServer(historyScript(pages, options));
  const client = createTestClient(apiUrl, { limits });
  const result = await readPendingChains(client, pages.map(asPending));
  const ids = result.chains.map(({ page: { id }, pending, stable }) => [
    id,
    stable.id,
    ...pending.map((one) => one.id)
  ]);
  return { ...result, ids, requests: requests.filter(({ params }) => params.prop !== undefined) };
}

test('a hundred pages with three pending revisions each cost eight requests', async () => {
  const pages = Array.from({ length: 100 }, (_, at) => page(at + 1, 3));
  const { chains, failed, requests } = await chainsOf(pages);
  expect(failed).toEqual([]);
  expect(chains).toHaveLength(100);
  expect(chains[6]?.stable).toMatchObject({ id: 7001, text: 'Text 7001', user: 'Ann', parentId: 7000 });
  expect(chains[6]?.pending.map(({ id, text }) => [id, text])).toEqual([
    [7002, 'Text 7002'],
    [7003, 'Text 7003'],
    [7004, 'Text 7004']
  ]);
  expect(requests).toHaveLength(8);
});

test('with high limits the same costs three', async () => {
  const pages = Array.from({ length: 100 }, (_, at) => page(at + 1, 3));
  expect((await chainsOf(pages, { rights: ['apihighlimits'] })).requests).toHaveLength(3);
});

test('long histories are asked page by page', async () => {
  const { ids, requests } = await chainsOf([page(1, 1), page(2, 120)]);
  expect(ids[0]).toEqual([1, 1001, 1002]);
  expect(ids[1]).toHaveLength(122);
  expect(requests.length).toBeLessThan(16);
});

test('a poison page with thousands of pending revisions is put aside', async () => {
  const { failed, requests } = await chainsOf([page(1, 2000)]);
  expect(failed.map(({ reason }) => reason)).toEqual(['too-many']);
  expect(requests.length).toBeLessThan(16);
});

test('parents that lead astray are not believed; the history is', async () => {
  const deleted: ScriptedPage = {
    id: 1,
    stable: 10,
    revisions: [{ id: 10 }, { id: 11, gone: true }, { id: 12 }]
  };
  const foreign: ScriptedPage = {
    id: 2,
    stable: 20,
    revisions: [{ id: 20 }, { id: 21, parent: 10 }, { id: 22 }]
  };
  const beforeStable: ScriptedPage = {
    id: 3,
    stable: 31,
    revisions: [{ id: 30 }, { id: 31 }, { id: 32, parent: 30 }]
  };
  const rootless: ScriptedPage = { id: 4, stable: 40, revisions: [{ id: 40 }, { id: 41, parent: 0 }] };
  const { failed, ids } = await chainsOf([deleted, foreign, beforeStable, rootless]);
  expect(failed).toEqual([]);
  expect(ids).toEqual([
    [1, 10, 12],
    [2, 20, 21, 22],
    [3, 31, 32],
    [4, 40, 41]
  ]);
});

test('pages whose chain cannot be told are named with the reason', async () => {
  const settled: ScriptedPage = { id: 1, stable: 11, revisions: [{ id: 10 }, { id: 11 }] };
  const stableGone: ScriptedPage = { id: 2, stable: 20, revisions: [{ id: 20, gone: true }, { id: 21 }] };
  const pages = [settled, stableGone];
  const { apiUrl } = await startScriptedServer(historyScript(pages));
  const gone = {
    ...asPending(settled),
    page: { id: 9, namespace: 0, title: 'Gone' },
    stableRevisionId: 90,
    latestRevisionId: 91
  };
  const { chains, failed } = await readPendingChains(createTestClient(apiUrl), [
    ...pages.map(asPending),
    gone
  ]);
  expect(chains).toEqual([]);
  expect(failed.map(({ reason }) => reason)).toEqual(['nothing-pending', 'stable-missing', 'page-missing']);
});

test('a hidden text stays null', async () => {
  const { chains } = await chainsOf([
    { id: 1, stable: 10, revisions: [{ id: 10 }, { id: 11, hidden: true }] }
  ]);
  expect(chains[0]?.pending[0]).toMatchObject({ text: null, sha1: null, user: 'Ann' });
});

test('answers that the wiki cuts are continued', async () => {
  const pages = Array.from({ length: 20 }, (_, at) => page(at + 1, 2));
  const { ids } = await chainsOf(pages, { cut: 7 });
  expect(ids).toEqual(pages.map(({ id, revisions }) => [id, ...revisions.slice(1).map((one) => one.id)]));
});

test('a batch of texts over the size limit is halved until it fits', async () => {
  const pages = Array.from({ length: 16 }, (_, at) => page(at + 1, 1, 'x'.repeat(2000)));
  const { ids } = await chainsOf(pages, {}, { maxBytes: 20_000 });
  expect(ids).toHaveLength(16);
});

test('one text over the size limit is told as such, without its text', async () => {
  const { apiUrl } = await startScriptedServer(
    historyScript([{ id: 1, stable: 10, revisions: [{ id: 10 }, { id: 11, text: 'x'.repeat(30_000) }] }])
  );
  const client = createTestClient(apiUrl, { limits: { maxBytes: 20_000 } });
  const { found, missing } = await readRevisions(client, [10, 11, 12], { content: true });
  expect(found.get(10)).toMatchObject({ textTooLarge: false, revision: { text: 'Text 10' } });
  expect(found.get(11)).toMatchObject({ textTooLarge: true, revision: { text: null } });
  expect(missing).toEqual([12]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../../server/ports.ts';
import { decisionTable } from '../../../server/decision-log/decision-table.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { DecisionRecord } from '../../../shared/decision.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { decision, hour, start } from '../store/samples.ts';
import { readTable } from '../decision-log/read-table.ts';
import { onlyServices, startApi, type ApiStage } from './api-stage.ts';

const Page = z.strictObject({ decisions: z.array(DecisionRecord), next: z.string().nullable() });

let api: ApiStage;
let store: Store;
let runId: number;

beforeAll(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
  const check = {
    can: [],
    looksAt: 'change' as const,
    needs: [],
    onByDefault: true,
    title: '',
    description: '',
    options: {}
  };
  api = await startApi({
    routes,
    services: onlyServices({
      decisions: store.decisions,
      audit: store.audit,
      decisionTable: (filter) =>
        filter.words === 'broken'
          ? Promise.reject(new Error('canary'))
          : decisionTable(store.decisions, filter),
      checks: () => [{ ...check, id: 'no_net_change' }],
      wikis: async () => [{ id: 'svwiki', name: 'svwiki', apiUrl: '', origins: [] }]
    })
  });
  runId = await store.runs.begin('fiwiki', 'live', start);
  for (let turn = 0; turn < 7; turn += 1) await add({ at: start + turn * hour });
});
afterAll(async () => {
  await api?.close();
  await store?.close();
});

describe('the log of decisions', () => {
  it('is read by everybody, newest first, without the checks that found nothing', async () => {
    const { decisions, next } = await ask('');
    expect(decisions.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(next).toBeNull();
    expect(decisions[0]?.revisions[0]?.results).toEqual([['no_net_change', 'approve']]);
    const all = await ask('?results=all&limit=1');
    expect(all.decisions[0]?.revisions[0]?.results).toHaveLength(2);
  });

  it('goes on where it was, whatever has been added meanwhile', async () => {
    const seen: number[] = [];
    let cursor = '';
    do {
      const { decisions, next } = await ask(`?limit=3&to=2026-11-02${cursor}`);
      seen.push(...decisions.map(({ id }) => id));
      await add({});
      cursor = next === null ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it.each([
    ['?page=%C3%84iti_%F0%9F%98%80&limit=2&run=1&author=Maija_%F0%9F%98%80&check=no_net_change', 2],
    ['?from=2026-11-01T02:00:00Z&to=2026-11-01T05:00:00%2B02:00', 1],
    ['?from=2026-11-03', 0],
    ['?wiki=svwiki', 0],
    ['?wiki=fiwiki&decision=approve&state=planned&q=hyv%C3%84ksytty&limit=1', 1],
    ['?state=undone', 0]
  ])('is filtered: %s', async (query, count) => {
    expect((await ask(query)).decisions).toHaveLength(count);
  });

  it.each([
    ['decision=accepted', 'decision', 'wanted: one of approve, blocked, manual'],
    ['state=gone', 'state', 'wanted: one of judged, planned, sending, done, refused, unknown, undone'],
    ['check=Bot', 'check', 'wanted: the id of a check, see /api/v1/checks'],
    ['check=no_such_check', 'check', 'there is no such check, see /api/v1/checks'],
    ['run=first', 'run', 'wanted: a whole number, 1 or more'],
    ['from=yesterday', 'from', 'wanted: a day such as 2026-11-21 or a time such as 2026-11-21T06:00:00Z'],
    ['to=2026-13-01', 'to', 'wanted: a day such as 2026-11-21 or a time such as 2026-11-21T06:00:00Z'],
    ['from=2026-11-02&to=2026-11-02', 'to', 'wanted: a time later than "from"'],
    ['author=_', 'author', 'wanted: a name'],
    ['cursor=7', 'cursor', 'wanted: "next" of an earlier answer, as it is'],
    ['limit=101', 'limit', null],
    ['colour=red', 'colour', expect.stringMatching(/^there is no such parameter; known: wiki, .*\bcheck\b/)]
  ])('refuses %s and says what is wanted', async (query, field, reason) => {
    const answer = await api.get(`/api/v1/decisions?${query}`);
    expect(answer.status).toBe(400);
    const refusal = ApiError.parse(await answer.json());
    expect(refusal).toMatchObject({ code: 'bad-request', params: { place: 'query', field } });
    if (reason !== null) expect(refusal.params.reason).toEqual(reason);
  });

  it('knows the wikis that are served and those that it has decisions of', async () => {
    const answer = await api.get('/api/v1/decisions?wiki=fywiki');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'no-such-wiki', params: { wiki: 'fywiki' } });
    expect((await ask('?wiki=fiwiki')).decisions).not.toEqual([]);
  });

  it.each(["x' OR '1'='1", '%', '\\', '"; DROP TABLE decisions; --', '\0'])(
    'takes %j for text',
    async (text) => {
      for (const field of ['q', 'author', 'page']) {
        expect((await ask(`?${field}=${encodeURIComponent(text)}`)).decisions, field).toEqual([]);
      }
    }
  );

  it('S34: publishes the heads of its chains', async () => {
    const answer = await api.get('/api/v1/decisions/head');
    const [head] = await store.audit.heads();
    expect(await answer.json()).toEqual({ heads: [{ ...head, at: new Date(head?.at ?? 0).toISOString() }] });
  });
});

describe('the table of decisions', () => {
  it.each(['gzip', 'identity'])('comes as a whole, in UTF-8, to clients that take %s', async (encoding) => {
    const before = (await ask('?limit=100')).decisions;
    for (let more = before.length; more < 450; more += 1) await add({});
    const answer = await api.get('/api/v1/decisions.csv?page=%C3%84iti_%F0%9F%98%80', {
      headers: { 'Accept-Encoding': encoding }
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="seula-decisions.csv"');
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
    expect(answer.headers.get('vary')).toMatch(/Accept-Encoding/);
    const [header, ...rows] = readTable(await answer.text());
    expect(header?.[0]).toBe('id');
    const ids = rows.map(([id]) => Number(id));
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => ids.length - index));
    expect(ids.length).toBeGreaterThanOrEqual(450);
    expect(rows.every((row) => row.includes('Äiti 😀'))).toBe(true);
  });

  it('takes the same filters, and refuses the same', async () => {
    const found = await api.get('/api/v1/decisions.csv?to=2026-11-01T02:00:00Z');
    expect(readTable(await found.text())).toHaveLength(1 + 2);
    for (const [query, status] of [
      ['state=gone', 400],
      ['limit=5', 400],
      ['wiki=fywiki', 404]
    ] as const) {
      const answer = await api.get(`/api/v1/decisions.csv?${query}`);
      expect(answer.status).toBe(status);
      ApiError.parse(await answer.json());
    }
  });

  it('is refused like any other answer when the log cannot be read', async () => {
    const answer = await api.get('/api/v1/decisions.csv?q=broken');
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(body).not.toContain('canary');
    expect(ApiError.parse(JSON.parse(body)).code).toBe('internal');
  });

  it('is described for programs', async () => {
    const { paths } = (await (await api.get('/api/v1/openapi.json')).json()) as { paths: any };
    const { parameters, responses } = paths['/api/v1/decisions.csv'].get;
    expect(responses['200'].content).toEqual({ 'text/csv': { schema: { type: 'string' } } });
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual([
      ...['wiki', 'decision', 'state', 'check', 'author', 'page', 'run', 'from', 'to', 'q']
    ]);
  });
});

async function add(about: Partial<Parameters<typeof decision>[0]>): Promise<void> {
  await store.decisions.add(decision({ runId, at: start + 30 * hour, ...about }));
}

async function ask(query: string): Promise<z.infer<typeof Page>> {
  const answer = await api.get(`/api/v1/decisions${query}`);
  expect(answer.status).toBe(200);
  return Page.parse(await answer.json());
}

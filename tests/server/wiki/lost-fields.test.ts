import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../server/wiki/log-events.ts';
import { readPendingChains } from '../../../server/wiki/pending-chains.ts';
import { listPendingPages } from '../../../server/wiki/pending-pages.ts';
import { readReviewState } from '../../../server/wiki/review-state.ts';
import { readRevisions } from '../../../server/wiki/revisions.ts';
import { readSite } from '../../../server/wiki/site.ts';
import type { WikiClient } from '../../../server/wiki/wiki-client.ts';
import { WikiError } from '../../../server/wiki/wiki-error.ts';
import { recordedAnswer, recordingsAreHere } from './recordings.ts';
import { createTestClient } from './scripted-server.ts';
import { siteAnswers } from './site-answers.ts';

type Json = unknown;

const USER = { query: { userinfo: { id: 5, name: 'SeulaBot', rights: ['read', 'apihighlimits'] } } };

const revision = (revid: number, parentid: number) => ({
  revid,
  parentid,
  minor: false,
  user: 'Ann',
  userid: 3,
  timestamp: `2026-01-01T00:00:${revid}Z`,
  sha1: String(revid).repeat(20),
  comment: 'words',
  tags: ['mw-undo'],
  slots: { main: { contentmodel: 'wikitext', contentformat: 'text/x-wiki', content: `Text ${revid}` } }
});

const pages = (...revisions: object[]) => ({
  batchcomplete: true,
  query: {
    pages: [
      {
        pageid: 1,
        ns: 0,
        title: 'Page',
        lastrevid: 12,
        actions: { review: [] },
        flagged: { stable_revid: 10, pending_since: '2026-01-01T00:00:11Z' },
        revisions
      }
    ]
  }
});

const log = (type: string, params: object) => ({
  query: {
    logevents: [
      {
        logid: 1,
        ns: 0,
        title: 'Page',
        pageid: 1,
        logpage: 1,
        type,
        action: 'approve',
        user: 'Ann',
        userid: 3,
        timestamp: '2026-01-01T00:00:00Z',
        comment: '',
        params
      }
    ]
  }
});

const PENDING = {
  page: { id: 1, namespace: 0, title: 'Page' },
  stableRevisionId: 10,
  latestRevisionId: 12,
  pendingSince: null
};
const item = {
  pageid: 1,
  ns: 0,
  title: 'Page',
  revid: 12,
  stable_revid: 10,
  pending_since: '2026-01-01T00:00:11Z',
  diff_size: 3
};

/** A reader with the one answer it gets: the same for each of its requests. */
const readers: [string, Json, (client: WikiClient) => Promise<unknown>][] = [
  [
    'pending pages',
    { query: { oldreviewedpages: [item] } },
    (client) => listPendingPages(client, { namespaces: '*' })
  ],
  [
    'revisions',
    pages(revision(10, 9), revision(11, 10), revision(12, 11)),
    async (client) => (await readRevisions(client, [10, 11, 12], { content: true })).found
  ],
  [
    'chains',
    pages(revision(10, 9), revision(11, 10), revision(12, 11)),
    async (client) => (await readPendingChains(client, [PENDING])).chains
  ],
  [
    'review log',
    log('review', { 0: 12, 1: 10, 2: '20260101000000' }),
    (client) => readLog(client, { type: 'review', limit: 9 })
  ],
  [
    'block log',
    log('block', { duration: '1 week', expiry: '2026-01-08T00:00:00Z', sitewide: true, flags: ['nocreate'] }),
    (client) => readLog(client, { type: 'block', limit: 9 })
  ],
  [
    'rights log',
    log('rights', { oldgroups: ['bot'], newgroups: [] }),
    (client) => readLog(client, { type: 'rights', limit: 9 })
  ]
];

test.each(readers)(
  'losing or changing any field of %s never gives a wrong value',
  async (_, answer, read) => {
    await holdsFor({ any: answer }, read);
  }
);

test('R24: losing or changing any field of a page state never gives a wrong value', async () => {
  const { query } = pages(revision(12, 11), revision(11, 10), revision(10, 9)) as { query: object };
  const any = { query: { ...query, userinfo: { rights: ['review'] } } };
  await holdsFor({ any }, (client) => readReviewState(client, 1));
});

test('R24: losing or changing any field of the site never gives a wrong value', async () => {
  await holdsFor(siteAnswers(), (client) => readSite(client), 600);
});

test('R24: losing or changing any field of userinfo never gives a wrong value', async () => {
  await holdsFor({ userinfo: USER }, async (client) => [await client.userName(), await client.batchSize()]);
});

if (recordingsAreHere)
  describe('as recorded', () => {
    test.each([
      ['oldreviewedpages-start-end', (client: WikiClient) => listPendingPages(client, { namespaces: '*' })],
      [
        'revisions-by-revids',
        async (client: WikiClient) => (await readRevisions(client, [655, 397, 392], { content: true })).found
      ],
      [
        'revisions-hidden-content',
        async (client: WikiClient) =>
          (await readRevisions(client, [780, 768, 765, 283], { content: true })).found
      ],
      [
        'revisions-hidden-user-comment',
        async (client: WikiClient) => (await readRevisions(client, [484, 289], { content: true })).found
      ],
      ['logevents-review-title', (client: WikiClient) => readLog(client, { type: 'review', limit: 500 })],
      ['logevents-block', (client: WikiClient) => readLog(client, { type: 'block', limit: 500 })]
    ])('%s', async (name, read) => {
      await holdsFor({ any: { ...(recordedAnswer(name) as object), continue: undefined } }, read, 150);
    });
  });

/** Breaks one place of one answer in every way: the reader must throw WikiError, or tell the same, or tell less. */
async function holdsFor(
  answers: Record<string, Json>,
  read: (client: WikiClient) => Promise<unknown>,
  numRuns = 300
) {
  const whole = await read(clientFor(answers));
  const places = Object.entries(answers).flatMap(([name, answer]) =>
    placesIn(answer).map((path) => ({ name, path }))
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom(...BREAKS),
      async ({ name, path }, breakIt) => {
        const broken = { ...answers, [name]: changed(answers[name], path, breakIt) };
        const result = await read(clientFor(broken)).catch((error: unknown) => error);
        if (result instanceof WikiError) return;
        if (result instanceof Error) throw result;
        expectNoMoreThan(result, whole);
      }
    ),
    { numRuns }
  );
}

function clientFor(answers: Record<string, Json>): WikiClient {
  const fetch = async (url: string | URL | Request) => {
    const params = new URL(url instanceof Request ? url.url : url).searchParams;
    const kind = (params.has('pageids') ? null : params.get('meta')) ?? params.get('action') ?? '';
    const byName: Record<string, Json> = { userinfo: USER, ...answers };
    return Response.json(byName[kind] ?? answers.any ?? answers.pending);
  };
  return createTestClient('https://wiki.example/w/api.php', { fetch });
}

const LOST = Symbol('lost');
const BREAKS: Json[] = [
  LOST,
  LOST,
  LOST,
  null,
  'words',
  '',
  7,
  -1,
  1.5,
  true,
  false,
  [],
  {},
  [null],
  { a: 1 }
];

function placesIn(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...placesIn(inner, [...path, key])
  ]);
}

/** A copy with one place lost, or replaced by a value of another type. List items are replaced only, for a shorter list is a valid answer. */
function changed(value: Json, [key, ...rest]: string[], breakIt: Json): Json {
  if (key === undefined) return breakIt;
  const copy = Array.isArray(value) ? [...(value as Json[])] : { ...(value as object) };
  const inner = copy as Record<string, Json>;
  if (rest.length > 0) inner[key] = changed(inner[key], rest, breakIt);
  else if (breakIt !== LOST) inner[key] = kindOf(breakIt) === kindOf(inner[key]) ? inner[key] : breakIt;
  else if (!Array.isArray(copy)) delete inner[key];
  return copy;
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** The same; or null in its place; or fewer entries of a list or map, those left being the same. */
function expectNoMoreThan(result: unknown, whole: unknown): void {
  if (result === null) return;
  if (result instanceof Map && whole instanceof Map) {
    expect([...whole.keys()]).toEqual(expect.arrayContaining([...result.keys()]));
    for (const [key, value] of result) expectNoMoreThan(value, whole.get(key));
  } else if (Array.isArray(result) && Array.isArray(whole)) {
    for (const value of result) {
      const same = whole.find((one: unknown) => idOf(one) === idOf(value));
      expect(same, 'an entry that was never there').toBeDefined();
      expectNoMoreThan(value, same);
    }
  } else if (isObject(result) && isObject(whole)) {
    for (const [key, value] of Object.entries(result)) expectNoMoreThan(value, whole[key]);
  } else {
    expect(result).toEqual(whole);
  }
}

function idOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  return value.id ?? value.name ?? (isObject(value.page) ? value.page.id : undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

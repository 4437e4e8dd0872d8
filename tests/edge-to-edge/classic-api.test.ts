import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ClassicConfiguration,
  ClassicEnabledChecks,
  ClassicPage,
  ClassicReview
} from '../../shared/classic.ts';
import { ApiError } from '../../shared/api-error.ts';
import { asOperator, openDoor, type OpenDoor, type RawRequest } from './open-door.ts';

// Every endpoint, example and error of the documented API from 1 to 10, asked with and without the slash at the end.
let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor('sqlite::memory:');
});
afterAll(() => door.close());

const json = { ...asOperator, 'content-type': 'application/json' };
const post: RawRequest = { method: 'POST', headers: asOperator };
const put = (body: unknown): RawRequest => ({ method: 'PUT', headers: json, body: JSON.stringify(body) });

async function ask(path: string, request: RawRequest = {}): Promise<{ status: number; body: any }> {
  const { status, text, headers } = await door.say(path, request);
  expect(headers['content-type'], text).toBe('application/json; charset=utf-8');
  return { status, body: JSON.parse(text) as unknown };
}

/** Both spellings answer alike. */
async function read(path: string): Promise<any> {
  const [one, other] = await Promise.all([ask(path), ask(path.replace(/\/$/, ''))]);
  expect(one.status, path).toBe(200);
  expect(other).toEqual(one);
  return one.body as unknown;
}

async function refused(path: string, request: RawRequest = {}): Promise<[number, string, string]> {
  const { status, body } = await ask(path, request);
  expect(status, JSON.stringify([request.body, body])).toBeGreaterThanOrEqual(400);
  const { error, code } = ApiError.parse(body);
  return [status, error, code];
}

describe('1: wikis', () => {
  it('are listed with numbers and configuration, and found by number and name', async () => {
    const { wikis } = await read('/api/wikis/');
    expect(wikis).toEqual([
      {
        id: 1,
        name: expect.any(String) as string,
        code: expect.any(String) as string,
        database_name: door.wikiId,
        api_endpoint: `${door.wikiOrigin}/w/api.php`,
        configuration: {
          blocking_categories: [],
          auto_approved_groups: [],
          ores_damaging_threshold: 0.3,
          ores_goodfaith_threshold: 0.7,
          ores_damaging_threshold_living: 0.1,
          ores_goodfaith_threshold_living: 0.9
        }
      }
    ]);
    const byNumber = await read('/api/wikis/1/configuration/');
    expect(await read(`/api/wikis/${door.wikiId}/configuration/`)).toEqual(byNumber);
  });

  it.each([
    '/api/wikis/2/pending/',
    '/api/wikis/xxwiki/checks/',
    '/api/wikis/1.0/configuration',
    '/api/wikis/-1/pending'
  ])('that are not served are not found: %s', async (path) => {
    expect(await refused(path)).toEqual([404, 'This wiki is not served here.', 'no-such-wiki']);
  });
});

describe('2-6: pending pages', () => {
  it('are there once somebody refreshed, oldest first, and gone when they were cleared', async () => {
    expect(await read('/api/wikis/1/pending/')).toEqual({ pages: [] });
    const refreshed = await ask('/api/wikis/1/refresh/', post);
    expect(refreshed.status).toBe(200);
    const ids = refreshed.body.pages as number[];
    expect(ids).toHaveLength(2);

    const { pages } = await read('/api/wikis/1/pending/');
    expect(pages.map((page: unknown) => ClassicPage.strict().parse(page).pageid)).toEqual(ids);
    const [page] = pages as ClassicPage[];
    expect(page).toMatchObject({ title: 'Luottola', stable_revid: expect.any(Number) as number });
    expect(page?.pending_since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    const [revision] = page?.revisions ?? [];
    expect(revision).toMatchObject({
      parentid: page?.stable_revid,
      user_name: 'Trusted',
      change_tags: [],
      comment: '',
      categories: ['Category:Kaupungit', 'Category:Satamat'],
      sha1: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      editor_profile: { is_blocked: false, is_bot: false, is_autopatrolled: false, is_autoreviewed: true }
    });
    expect(revision?.editor_profile.usergroups).toContain('autoreview');
    expect(revision?.age_seconds).toBeGreaterThan(86_400);
    expect(pages[1]?.revisions[0]?.editor_profile.is_autoreviewed).toBe(false);

    const path = `/api/wikis/1/pages/${ids[0]}/revisions/`;
    expect(await read(path)).toEqual({ pageid: ids[0], revisions: page?.revisions });
    expect((await read('/api/wikis/1/pending/?limit=1&offset=1')).pages).toEqual([pages[1]]);

    expect((await ask('/api/wikis/1/clear/', post)).body).toEqual({ cleared: 2 });
    expect(await read('/api/wikis/1/pending/')).toEqual({ pages: [] });
    expect(await refused(path)).toMatchObject([404, expect.any(String), 'no-such-page']);
    expect((await ask('/api/wikis/1/clear', post)).body).toEqual({ cleared: 0 });
  });

  it('are told to be the same by their ETag until somebody refreshes', async () => {
    const first = await door.say('/api/wikis/1/pending/');
    const known = { headers: { 'if-none-match': first.headers.etag ?? '' } };
    expect(await door.say('/api/wikis/1/pending/', known)).toMatchObject({ status: 304, text: '' });
    await ask('/api/wikis/1/refresh', post);
    expect((await door.say('/api/wikis/1/pending/', known)).status).toBe(200);
  });

  it('are judged in a dry run, each check once and each revision by itself', async () => {
    const [trusted, newcomer] = (await ask('/api/wikis/1/refresh/', post)).body.pages as number[];
    const before = door.wiki.core.logs.length;
    const { status, body } = await ask(`/api/wikis/1/pages/${trusted}/autoreview/`, { method: 'POST' });
    expect(status).toBe(200);
    const review = ClassicReview.strict().parse(body);
    expect(review).toMatchObject({ pageid: trusted, title: 'Luottola', mode: 'dry-run' });
    const ids = review.results.map(({ check_id: id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const result = (id: string) => review.results.find((one) => one.check_id === id);
    expect(result('auto_approved_groups')).toMatchObject({
      check_name: 'Auto Approved Groups',
      passed: true,
      outcome: 'approve',
      message: 'Trusted is trusted by this wiki (rights: autoreview).'
    });
    expect(result('blocking_categories')).toMatchObject({
      check_name: 'Blocking Categories',
      passed: true,
      message: 'The page is in no category whose edits people must look at.'
    });
    expect(review.revisions).toMatchObject([
      { decision: { status: 'approve', label: 'Would be auto-approved' }, tests: expect.any(Array) as [] }
    ]);
    const other = await ask(`/api/wikis/${door.wikiId}/pages/${newcomer}/autoreview`, { method: 'POST' });
    expect(other.body.revisions[0].decision.status).not.toBe('approve');
    expect(door.wiki.core.logs).toHaveLength(before);
    expect(await refused('/api/wikis/1/pages/999999/autoreview/', { method: 'POST' })).toMatchObject([
      404,
      expect.any(String),
      'no-such-page'
    ]);
  });

  it('are not fetched or cleared by who may not', async () => {
    for (const path of ['/api/wikis/1/refresh/', '/api/wikis/1/clear/']) {
      expect(await refused(path, { method: 'POST' })).toEqual([401, 'Sign in first.', 'sign-in-needed']);
    }
    expect((await refused('/api/wikis/1/pending/', { method: 'POST' }))[0]).toBe(405);
  });
});

describe('7: the configuration', () => {
  const path = '/api/wikis/1/configuration/';

  it('is changed field by field, as a new version of the settings', async () => {
    const start = ClassicConfiguration.strict().parse(await read(path));
    const example = { blocking_categories: ['Category:Spam'], ores_damaging_threshold: 0.5 };
    expect(await ask(path, put(example))).toEqual({ status: 200, body: { ...start, ...example } });
    const whole = {
      blocking_categories: ['Category:Spam', 'Category:Vandalism'],
      auto_approved_groups: ['autoreviewed', 'editor'],
      ores_damaging_threshold: 0.6,
      ores_goodfaith_threshold: 0.4,
      ores_damaging_threshold_living: 0.5,
      ores_goodfaith_threshold_living: 0.3
    };
    expect((await ask(path, put(whole))).body).toEqual(whole);
    expect((await ask(path, put({ ores_goodfaith_threshold: 0 }))).body).toEqual({
      ...whole,
      ores_goodfaith_threshold: 0
    });
    expect((await ask(path, put({ blocking_categories: [], ores_damaging_threshold: null }))).body).toEqual({
      ...whole,
      blocking_categories: [],
      ores_goodfaith_threshold: 0
    });
    const { version } = await door.store.settings.current(door.wikiId);
    expect((await ask(path, put({}))).status).toBe(200);
    expect(await door.store.settings.current(door.wikiId)).toMatchObject({
      version,
      settings: {
        checks: {
          auto_approved_groups: { options: { groups: ['autoreviewed', 'editor'] } },
          ores_scores: { options: { damaging: 0.6, goodfaith: 0 } }
        }
      }
    });
    expect((await read('/api/wikis/')).wikis[0].configuration).toEqual(await read(path));
  });

  it('is taken from a form, and a name alone is a list', async () => {
    const headers = { ...asOperator, 'content-type': 'application/x-www-form-urlencoded' };
    const body =
      'blocking_categories=A&blocking_categories=B&auto_approved_groups=editor&ores_damaging_threshold=0.25';
    expect((await ask(path, { method: 'PUT', headers, body })).body).toMatchObject({
      blocking_categories: ['A', 'B'],
      auto_approved_groups: ['editor'],
      ores_damaging_threshold: 0.25
    });
  });

  it.each([
    [{ ores_damaging_threshold: 1.5 }, 'ores_damaging_threshold must be between 0.0 and 1.0'],
    [{ ores_goodfaith_threshold: -0.1 }, 'ores_goodfaith_threshold must be between 0.0 and 1.0'],
    [{ ores_damaging_threshold_living: 2 }, 'ores_damaging_threshold_living must be between 0.0 and 1.0'],
    [{ ores_goodfaith_threshold_living: 9 }, 'ores_goodfaith_threshold_living must be between 0.0 and 1.0'],
    [{ ores_damaging_threshold: 'high' }, 'ores_damaging_threshold must be a valid number'],
    [{ ores_damaging_threshold: true }, 'ores_damaging_threshold must be a valid number'],
    [{ blocking_categories: [1] }, 'blocking_categories must be a list of names'],
    [{ auto_approved_groups: {} }, 'auto_approved_groups must be a list of names']
  ])('refuses %j', async (body, sentence) => {
    const before = await read(path);
    expect(await refused(path, put(body))).toEqual([400, sentence, 'bad-request']);
    expect(await read(path)).toEqual(before);
  });

  it('refuses what is no JSON, no object, or too much, as JSON', async () => {
    for (const body of ['{', '[]', 'null', '"x"', '7', '{"unknown_field": 1}'])
      expect((await refused(path, { method: 'PUT', headers: json, body }))[0], body).toBe(400);
    const many = { blocking_categories: Array.from({ length: 501 }, (_, index) => `C${index}`) };
    expect((await refused(path, put(many)))[0]).toBe(400);
    expect((await refused(path, { ...put({}), headers: {} }))[0]).toBe(401);
  });
});

describe('8 and 9: checks', () => {
  const documented = [
    'bot_user',
    'user_block',
    'auto_approved_groups',
    'ores_scores',
    'blocking_categories',
    'render_errors',
    'article_to_redirect',
    'broken_wikicode',
    'invalid_isbn',
    'manual_unapproval',
    'superseded_additions'
  ];
  const path = '/api/wikis/1/checks/';

  it('are all listed, those of the document first', async () => {
    const { checks } = await read('/api/checks/');
    expect(checks.slice(0, 3)).toEqual([
      { id: 'bot_user', name: 'Bot User', priority: 1 },
      { id: 'user_block', name: 'User Block', priority: 2 },
      { id: 'blocking_categories', name: 'Blocking Categories', priority: 3 }
    ]);
    const ids = checks.map(({ id }: { id: string }) => id) as string[];
    expect(ids.slice(0, documented.length).sort()).toEqual([...documented].sort());
    expect(ids.length).toBeGreaterThan(20);
    expect(checks.find(({ id }: { id: string }) => id === 'ores_scores').name).toBe('ORES Scores');
  });

  it('run as they are named, none where none is named, and as before where nothing is said', async () => {
    const start = ClassicEnabledChecks.strict().parse(await read(path));
    expect(start.all_checks).toEqual(expect.arrayContaining(documented));
    expect(start.enabled_checks).not.toContain('ores_scores');
    for (const enabled of [
      ['bot_user', 'blocking_categories', 'ores_scores'],
      ['bot_user', 'blocking_categories'],
      []
    ]) {
      const { status, body } = await ask(path, put({ enabled_checks: enabled }));
      expect([status, body]).toEqual([200, { ...start, enabled_checks: enabled }]);
      expect(await read(path)).toEqual(body);
    }
    const [first] = (await ask('/api/wikis/1/refresh/', post)).body.pages as number[];
    const { body } = await ask(`/api/wikis/1/pages/${first}/autoreview/`, { method: 'POST' });
    expect(body).toMatchObject({ results: [], revisions: [{ decision: { status: 'manual' } }] });
    expect((await ask(path, put({}))).body.enabled_checks).toEqual([]);
    expect((await ask(path, put(start))).body).toEqual(start);
    const old = ['bot-user', 'blocked-user', 'auto-approved-group', 'bot_user'];
    expect((await ask(path, put({ enabled_checks: old }))).body.enabled_checks).toEqual([
      'bot_user',
      'user_block',
      'auto_approved_groups'
    ]);
  });

  it.each([
    ['bot_user', 'enabled_checks must be a list of check IDs'],
    [{}, 'enabled_checks must be a list of check IDs'],
    [null, 'enabled_checks must be a list of check IDs'],
    [7, 'enabled_checks must be a list of check IDs'],
    [[7], 'enabled_checks must be a list of check IDs'],
    [['bot_user', 'a', 'b'], 'Invalid check IDs: a, b'],
    [['__proto__'], 'Invalid check IDs: __proto__']
  ])('are refused as %j', async (given, sentence) => {
    const before = await read(path);
    expect((await refused(path, put({ enabled_checks: given }))).slice(0, 2)).toEqual([400, sentence]);
    expect(await read(path)).toEqual(before);
  });

  it('are refused when they are no JSON', async () => {
    expect((await refused(path, { method: 'PUT', headers: json, body: '{"enabled' }))[0]).toBe(400);
  });
});

describe('10: differences', () => {
  const address = (query: string) =>
    `/api/wikis/fetch-diff/?url=${encodeURIComponent(`${door.wikiOrigin}/w/index.php?${query}`)}`;

  it('are told as HTML with nothing but text of the wiki', async () => {
    const page = door.wiki.page('Luottola');
    const [stable, pending] = page?.revisions ?? [];
    for (const query of [
      `diff=${pending?.id}`,
      `title=X&diff=prev&oldid=${pending?.id}`,
      `oldid=${stable?.id}&diff=${pending?.id}`,
      `diff=next&oldid=${stable?.id}`,
      `diff=cur&oldid=${stable?.id}`
    ]) {
      const { status, text, headers } = await door.say(address(query));
      expect([status, headers['content-type']], text).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('<ins class="diffchange">Lisää.</ins>');
      expect(text).toContain(`Revision ${stable?.id} of`);
    }
    const first = await door.say(address(`diff=${stable?.id}`));
    expect(first.text).toContain('diff-addedline');
    expect(first.text).not.toContain('diff-deletedline"');
  });

  it('need an address of a difference on a wiki that is served', async () => {
    expect(await refused('/api/wikis/fetch-diff/')).toMatchObject([
      400,
      "Missing 'url' parameter",
      'bad-request'
    ]);
    expect(await refused('/api/wikis/fetch-diff?url=')).toMatchObject([
      400,
      "Missing 'url' parameter",
      'bad-request'
    ]);
    const elsewhere = encodeURIComponent('https://en.wikipedia.org/w/index.php?diff=123456');
    expect(await refused(`/api/wikis/fetch-diff/?url=${elsewhere}`)).toMatchObject([
      400,
      expect.any(String),
      'not-a-diff'
    ]);
    expect(await refused(address('diff=99999999'))).toMatchObject([
      404,
      expect.any(String),
      'no-such-revision'
    ]);
    expect(await refused(address('title=Luottola'))).toMatchObject([400, expect.any(String), 'not-a-diff']);
  });
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RouteDefinition } from '../../server/routes/define-route.ts';
import { routes } from '../../server/routes/index.generated.ts';
import { ApiError } from '../../shared/api-error.ts';
import {
  asOperator,
  clientAddress,
  filled,
  openDoor,
  operatorToken,
  placesOf,
  type OpenDoor
} from './open-door.ts';
import { botPassword } from './people.ts';

const all: readonly (readonly [string, RouteDefinition])[] = Object.entries(routes);

/** Routes whose query may have what they do not know: to the page after a sign-in, wikis send what they like. */
const loose: readonly string[] = ['getSignInCallback'];
const strict = all.filter(([name]) => !loose.includes(name));

let folder: string;
let door: OpenDoor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-door-'));
  door = await openDoor(`sqlite:${join(folder, 'seula.sqlite')}`);
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

describe('S28: the security headers stand on', () => {
  it.each(all)('what %s answers, whatever that is', async (_, route) => {
    const path = door.pathOf(route);
    const method = route.method.toUpperCase();
    const json = { 'content-type': 'application/json' };
    for (const asked of [
      { path, method },
      { path, method, headers: asOperator },
      { path, method, headers: { ...asOperator, ...json }, body: '{' },
      { path, method, headers: { origin: 'https://evil.example' } },
      { path: `${path}?nothing=of-this`, method, headers: asOperator },
      { path, method: 'OPTIONS' },
      {
        path,
        method: 'OPTIONS',
        headers: { origin: door.wikiOrigin, 'access-control-request-method': method }
      },
      { path, method: 'HEAD' },
      { path, method: 'TRACE' },
      { path: `${path}/`, method }
    ]) {
      const { headers, status } = await door.say(asked.path, asked);
      const what = `${asked.method} ${asked.path} ${status}`;
      expect(headers, what).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /default-src 'none'.*frame-ancestors 'none'/s
        ) as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': expect.stringMatching(/^(no-store|public, max-age=\d+)$/) as string,
        vary: expect.stringMatching(/\bOrigin\b/) as string
      });
      expect(headers['x-powered-by'] ?? headers['server'] ?? headers['set-cookie'], what).toBeUndefined();
      if (status >= 400) expect(headers['cache-control'], what).toBe('no-store');
    }
  });

  it.each(['/', '/nothing', '/api', '/api/v1/', '/gadget/x.js', '/%00', '/%ff', '//', '/../x', '/.env', '*'])(
    'what is told of %s, where nothing is',
    async (path) => {
      const { status, headers } = await door.say(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  );
});

/** Headers by which a client or a proxy may say where it thinks that it is. */
const forged: readonly Readonly<Record<string, string>>[] = [
  { host: 'forged-7f3a.example' },
  { host: 'forged-7f3a.example:80@seula.example' },
  { host: 'forged-7f3a.example/path?x' },
  { host: '' },
  { host: '[::1' },
  { 'x-forwarded-host': 'forged-7f3a.example', 'x-forwarded-proto': 'gopher' },
  { forwarded: 'host=forged-7f3a.example;proto=https;for=forged-7f3a.example' },
  { 'x-original-url': '/forged-7f3a.example', 'x-rewrite-url': '/forged-7f3a.example' },
  {
    'x-host': 'forged-7f3a.example',
    'x-forwarded-server': 'forged-7f3a.example',
    'x-http-host-override': 'forged-7f3a.example'
  },
  { referer: 'https://forged-7f3a.example/' },
  { referer: 'gopher://forged-7f3a.example' },
  { 'x-forwarded-prefix': '//forged-7f3a.example', 'x-forwarded-port': '1' }
];

describe('S24: what is forged of hosts appears nowhere', () => {
  it.each(all)('in what %s answers', async (_, route) => {
    const path = door.pathOf(route);
    // Whoever changes something would change what is answered next.
    const isRead = route.method === 'get' && route.mediaType !== 'text/event-stream';
    const plain = isRead ? await door.say(path, { headers: asOperator }) : null;
    for (const headers of forged) {
      const answer = await door.say(path, {
        method: route.method.toUpperCase(),
        headers: isRead ? { ...asOperator, ...headers } : headers
      });
      const { 'access-control-allow-origin': allowed, ...told } = answer.headers;
      expect(allowed).toBeUndefined();
      expect(`${JSON.stringify(told)}${answer.text}`, JSON.stringify(headers)).not.toMatch(
        /forged-7f3a|gopher/i
      );
      if (plain && answer.status !== 400) {
        expect([answer.status, answer.headers.vary]).toEqual([plain.status, plain.headers.vary]);
        if (route.cacheSeconds !== undefined) expect(answer.text).toBe(plain.text);
      }
    }
  });

  it.each(['/nothing', '/api/v1/wikis/', '/api/v1/openapi.json', '/gadget/x.js'])(
    'in what is told of %s',
    async (path) => {
      for (const headers of forged) {
        for (const method of ['GET', 'DELETE', 'OPTIONS']) {
          const answer = await door.say(path, { method, headers });
          expect(`${JSON.stringify(answer.headers)}${answer.text}`).not.toMatch(/forged-7f3a|gopher/i);
        }
      }
    }
  );

  it('in the address that people sign in at', async () => {
    for (const headers of forged) {
      const { status, text } = await door.say('/api/sign-in/callback?error=access_denied&state=x', {
        headers
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(/forged-7f3a/);
    }
  });
});

/** What would be heard by a database that took values for SQL. */
const injections = [
  "' OR '1'='1",
  "' OR 1=1 -- ",
  '" OR ""="',
  "'; DROP TABLE decisions; --",
  '1; DROP TABLE runs',
  '1 OR 1=1',
  '1) OR (1=1',
  "' UNION SELECT name, 1, 2 FROM sqlite_master --",
  '1 UNION ALL SELECT NULL,NULL,NULL',
  "'||(SELECT group_concat(sql) FROM sqlite_master)||'",
  "') OR EXISTS(SELECT 1) --",
  "' AND sleep(5) #",
  "'; WAITFOR DELAY '0:0:5' --",
  "' AND extractvalue(1, concat(0x7e, version())) --",
  "\\'; SELECT 1 --",
  '%',
  "%' ESCAPE '!' OR '1",
  '_',
  '\u0000',
  '\u02bc OR 1=1',
  '0x27206f7220313d31',
  '`; DROP TABLE wikis; `',
  '?; ??; :name; $1; @x',
  '{"$gt": ""}',
  "1'1",
  '-1',
  '1e309',
  '99999999999999999999'
];

describe('S25: SQL in a request stays a value', () => {
  const told = /syntax error|sqlite|SQLITE_|mysql|mariadb|\bselect\b.*\bfrom\b|no such (table|column)|knex/i;

  it.each(all.filter(([, route]) => placesOf(route).length > 0))(
    'of %s, in every place',
    async (_, route) => {
      const before = await countOf(door);
      door.log.lines.length = 0;
      for (const place of placesOf(route)) {
        for (const value of injections) {
          const asked = filled(route, door.wikiId, place, value);
          const { status, text } = await door.say(asked.path, asked);
          const what = `${place.join(' ')} ${value} ${text.slice(0, 200)}`;
          expect(status === 500 ? what : status, what).not.toBe(what);
          // What is refused may be repeated to who sent it.
          expect(
            text
              .replaceAll(JSON.stringify(value.trim()).slice(1, -1), '')
              .replaceAll(/"(field|wiki|path|page|check|author|key)":"(?:[^"\\]|\\.)*"/g, ''),
            what
          ).not.toMatch(told);
        }
      }
      expect(door.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
      expect(await countOf(door)).toBeGreaterThanOrEqual(before);
    }
  );

  it('and finds nothing that it is not a part of', async () => {
    const everything = await found('');
    expect(everything).toBeGreaterThan(0);
    expect(await found('q=Luottola')).toBe(1);
    for (const value of injections.slice(0, 15)) {
      for (const name of ['q', 'author', 'page'])
        expect(await found(`${name}=${encodeURIComponent(value)}`), `${name} ${value}`).toBe(0);
    }
    // Signs that a LIKE would take for any text.
    for (const value of ['%', '_', 'Luott_la', 'Luott%']) {
      expect(await found(`q=${encodeURIComponent(value)}`), value).toBe(0);
      expect(await found(`page=${encodeURIComponent(value)}`), value).toBe(0);
    }
  });

  async function found(query: string): Promise<number> {
    const { text, status } = await door.say(`/api/v1/decisions?limit=100&${query}`);
    // No title and no name is like that: it is refused before anybody looks.
    if (status === 400) return 0;
    expect(status, text).toBe(200);
    return (JSON.parse(text) as { decisions: unknown[] }).decisions.length;
  }
});

const polluting = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"prototype":{"polluted":true}}',
  '{"__proto__":null}',
  '{"settings":{"__proto__":{"polluted":true}},"basedOn":0,"reason":"x"}',
  '{"settings":{"checks":{"__proto__":{"enabled":false}}},"basedOn":0,"reason":"x"}',
  '{"settings":{"checks":{"constructor":{"enabled":false}}},"basedOn":0,"reason":"x"}',
  '{"mode":{"__proto__":{"polluted":true}}}',
  '[{"__proto__":{"polluted":true}}]'
];

describe('S22: nothing that is sent changes what all objects have', () => {
  it.each(all)('to %s', async (called, route) => {
    const before = nature();
    const path = door.pathOf(route);
    const method = route.method.toUpperCase();
    for (const name of [
      '__proto__',
      'constructor',
      'prototype',
      '__proto__[polluted]',
      'constructor.prototype.x'
    ]) {
      const query = `${path}?${encodeURIComponent(name)}=1`;
      const answer = await door.say(query, { method, headers: asOperator });
      if (loose.includes(called)) expect(answer.status, name).not.toBe(500);
      else expect(answer.status, name).toBe(400);
    }
    for (const [place, name] of placesOf(route)) {
      if (place === 'body') continue;
      for (const value of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']) {
        const asked = filled(route, door.wikiId, [place, name], value);
        expect((await door.say(asked.path, asked)).status, `${name}=${value}`).not.toBe(500);
      }
    }
    const headers = { ...asOperator, 'content-type': 'application/json' };
    if (route.body) {
      for (const body of polluting) {
        const { status } = await door.say(path, { method, headers, body });
        expect([400, 404, 409, 422], `${body} ${status}`).toContain(status);
      }
    }
    expect(nature()).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('S13: what is not known is refused', () => {
  const strange = [
    'nothing',
    'Wiki',
    'limit[]',
    ' limit',
    'isAdmin',
    'role',
    '$where',
    'ä',
    'token',
    '0',
    '_',
    'cb'
  ];

  it.each(all)(
    '%s declares that it takes nothing else, unless it stands in the list above',
    (name, route) => {
      const parts = { path: route.params, query: route.query, ...(route.body && { body: route.body }) };
      for (const [part, schema] of Object.entries(parts))
        expect(takesNothingElse(schema), part).toBe(part !== 'query' || !loose.includes(name));
    }
  );

  it.each(strict)('by %s, in query and body', async (_, route) => {
    const path = door.pathOf(route);
    const method = route.method.toUpperCase();
    for (const name of strange) {
      const answer = await door.say(`${path}?${encodeURIComponent(name)}=1`, { method, headers: asOperator });
      expect(answer.status, name).toBe(400);
      const { code, params } = ApiError.parse(JSON.parse(answer.text));
      expect([code, params['place'], params['field']]).toEqual(['bad-request', 'query', name]);
      // Who mistyped a name is told those that there are.
      const known = placesOf(route).flatMap(([place, one]) => (place === 'query' ? [one] : []));
      const told = known.length === 0 ? 'it takes none' : `known: ${known.join(', ')}`;
      expect(params['reason']).toBe(`there is no such parameter; ${told}`);
      if (!route.body) continue;
      const headers = { ...asOperator, 'content-type': 'application/json' };
      const sent = await door.say(path, { method, headers, body: JSON.stringify({ [name]: 1 }) });
      expect(sent.status, `body ${name}`).toBe(400);
    }
  });
});

describe('S32: where a client is', () => {
  it('stands in no line of the log and no row', async () => {
    const marked = '203.0.113.99';
    const headers = {
      ...asOperator,
      'x-forwarded-for': marked,
      'x-real-ip': marked,
      forwarded: `for=${marked}`
    };
    door.log.lines.length = 0;
    for (const [, route] of all) {
      const json = route.body ? { 'content-type': 'application/json' } : {};
      await door.say(door.pathOf(route), {
        method: route.method.toUpperCase(),
        headers: { ...headers, ...json },
        ...(route.body && { body: '{}' })
      });
    }
    expect(door.log.lines.length).toBeGreaterThanOrEqual(all.length);
    const files = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1'))
    );
    expect(files.join('')).toContain('Luottola');
    const kept = JSON.stringify(door.log.lines) + files.join('');
    expect(kept).not.toContain(marked);
    expect(kept).not.toContain(clientAddress);
  });
});

describe('S2, S21, S33: what the operator gave to sign in with', () => {
  it('stands in no answer, no line of the log and no row, whatever is asked with it', async () => {
    const secrets = [operatorToken, botPassword];
    door.log.lines.length = 0;
    const answers: string[] = [];
    for (const [, route] of all) {
      const method = route.method.toUpperCase();
      const json = { ...asOperator, 'content-type': 'application/json' };
      const path = door.pathOf(route);
      for (const asked of [
        { path, method, headers: asOperator },
        { path, method, headers: json, ...(route.body && { body: '{' }) },
        { path: `${path}?token=x`, method, headers: { authorization: `Basic ${operatorToken}` } },
        { path, method, headers: { cookie: `token=${operatorToken}`, 'x-token': botPassword } }
      ])
        answers.push(JSON.stringify(await door.say(asked.path, asked)));
    }
    const files = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1'))
    );
    // The search finds what is there, in each of the three.
    expect(files.join('')).toContain('Luottola');
    expect(answers.join('')).toContain('Luottola');
    expect(JSON.stringify(door.log.lines)).toContain(`/wikis/${door.wikiId}`);
    for (const place of [files.join(''), answers.join(''), JSON.stringify(door.log.lines)])
      for (const secret of secrets) expect(place.includes(secret)).toBe(false);
  });
});

// The last, for after it nothing is left to ask.
describe('S40: an error', () => {
  it('gives nothing away when the database is gone', async () => {
    await door.store.close();
    door.log.lines.length = 0;
    let failed = 0;
    for (const [name, route] of all) {
      const json = route.body ? { 'content-type': 'application/json' } : {};
      const { status, text } = await door.say(door.pathOf(route), {
        method: route.method.toUpperCase(),
        headers: { ...asOperator, ...json },
        ...(route.body && { body: '{}' })
      });
      if (status < 500) continue;
      failed += 1;
      expect(text, name).not.toMatch(
        /select|insert|update|sqlite|knex|pool|\.ts\b|stack|node_modules|127\.0\.0\.1|\/tmp|closed/i
      );
      const { code, params } = ApiError.parse(JSON.parse(text));
      if (status !== 500) continue;
      expect(code, name).toBe('internal');
      expect(Object.keys(params), name).toEqual(['id']);
      expect(door.log.lines.filter(({ data }) => data.id === params.id)).toHaveLength(1);
    }
    expect(failed).toBeGreaterThan(8);
  });
});

function countOf({ store, wikiId }: OpenDoor): Promise<number> {
  return store.decisions.list({ wiki: wikiId, limit: 100 }).then((found) => found.length);
}

/** What all objects, lists and functions have. */
function nature(): string {
  return JSON.stringify(
    [Object, Array, Function, String, Number].map(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).concat(Object.getOwnPropertySymbols(prototype).map(String))
    )
  );
}

/** Whether a schema refuses every name that it does not declare. */
function takesNothingElse(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodUnion) return schema.options.every((one) => takesNothingElse(one as z.ZodType));
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever;
}

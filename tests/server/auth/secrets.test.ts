import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WikiAnswer } from '../../../scripts/demo/wiki/http/exchange.ts';
import { challengeOf, hashOf } from '../../../server/auth/opaque.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { client, opaque, setSignInStage, type SignInStage } from '../../support/sign-in/sign-in-stage.ts';

let stage: SignInStage;
let folder: string;
/** What nobody but the companion and the wiki may ever see. */
let secrets: Set<string>;
/** Everything that went out to browsers. */
let shown: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-secrets-'));
  stage = await setSignInStage({ databaseUrl: `sqlite:${join(folder, 'seula.sqlite')}` });
  secrets = new Set([client.secret]);
  shown = [];
  stage.wiki.intercept(({ path, form }) => {
    if (!path.endsWith('/access_token')) return undefined;
    for (const name of ['code', 'code_verifier', 'client_secret']) secrets.add(form.get(name) ?? '');
    return { after: note };
  });
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

describe('S2, S33: what the wiki entrusts to the companion', () => {
  it('stands in no answer, no row and no line of the log after a sign-in', async () => {
    const { secret, authorizeUrl } = await stage.begin();
    const back = await stage.agree(authorizeUrl, 'Reviewer');
    const { answer, message } = await stage.callback(back);
    await show(answer);
    const redeemed = await stage.redeem(message?.code ?? '', secret);
    const { token } = (await redeemed.clone().json()) as { token: string };
    await show(redeemed);
    for (const path of [`/api/permissions?wiki=${stage.wikiId}`, '/api/v1/wikis', '/api/nothing']) {
      await show(await stage.ask(path, token));
    }
    // The client's secret, the code, the proof, the access token and the one that renews it.
    expect(secrets.size).toBe(5);
    expect(await found(secrets)).toEqual([]);
    // Ours is shown to one page, once; the database and the log have never had it.
    expect(await found([token, message?.code ?? '', secret], [])).toEqual([]);
    // The search does find what is there.
    expect(await found([hashOf(token)])).toEqual([hashOf(token)]);
  });

  it.each<[string, (given: WikiAnswer) => WikiAnswer]>([
    ['a fault that tells all', (given) => ({ ...given, status: 500, body: `${given.body} ${told()}` })],
    ['a refusal that tells all', () => json(400, { error: 'invalid_grant', error_description: told() })],
    ['an error by a secret name', () => json(400, { error: told() })],
    ['a client that is unknown', () => json(401, { error: 'invalid_client', error_description: told() })],
    ['no JSON', (given) => ({ ...given, body: `<p>${given.body}${told()}` })],
    ['a token of another kind', () => json(200, { token_type: 'mac', access_token: told() })],
    ['an answer without a token', () => json(200, { token_type: 'Bearer', note: told() })],
    ['a way to somewhere else', () => ({ status: 302, headers: { location: `/?${told()}` }, body: told() })],
    ['more than fits', (given) => ({ ...given, body: given.body + told().repeat(5_000) })]
  ])('stands nowhere when the wiki answers with %s', async (_, change) => {
    stage.wiki.intercept(({ path }) =>
      path.endsWith('/access_token') ? { after: (given) => change(note(given)) } : undefined
    );
    stage.wiki.interceptors.reverse();
    const { authorizeUrl } = await stage.begin();
    const { answer, message } = await stage.callback(await stage.agree(authorizeUrl, 'Reviewer'));
    await show(answer);
    expect(message?.code ?? null).toBeNull();
    expect(message?.failure).toMatch(/^(wiki-failed|misconfigured)$/);
    expect(await found(secrets)).toEqual([]);
    expect(stage.log.lines.some(({ level }) => level === 'warn' || level === 'error')).toBe(true);
  });

  it.each([
    ['no number', { username: 'Reviewer' }],
    ['a number of nobody', { sub: '0', username: 'Reviewer' }],
    ['a number below nothing', { sub: -1, username: 'Reviewer' }],
    ['a list of numbers', { sub: [1], username: 'Reviewer' }],
    ['a number with words', { sub: '1 OR 1=1', username: 'Reviewer' }],
    ['no name', { sub: '1' }],
    ['an empty name', { sub: '1', username: '' }],
    ['a name of two kilobytes', { sub: '1', username: 'a'.repeat(2_000) }],
    ['an object as name', { sub: '1', username: { toString: 'x' } }],
    ['nothing', null]
  ])('S7: a profile with %s signs nobody in', async (_, profile) => {
    stage.wiki.intercept(({ path }) =>
      path.endsWith('/profile') ? { answer: { body: JSON.stringify(profile) } } : undefined
    );
    const { authorizeUrl } = await stage.begin();
    const { answer, message } = await stage.callback(await stage.agree(authorizeUrl, 'Reviewer'));
    expect(answer.status).toBe(502);
    expect(message).toMatchObject({ code: null, failure: 'wiki-failed' });
  });

  it('S4: our token is taken from its header alone, never from an address, a body or a cookie', async () => {
    const token = await stage.letIn('Reviewer');
    const path = `/api/permissions?wiki=${stage.wikiId}`;
    const named = await fetch(`${stage.address}${path}`, {
      headers: { cookie: `token=${token}; seula=${token}` }
    });
    expect(await named.json()).toMatchObject({ role: 'public', signedIn: null });
    expect((await fetch(`${stage.address}${path}&token=${token}`)).status).toBe(400);
    expect((await fetch(`${stage.address}${path}&access_token=${token}`)).status).toBe(400);
  });

  it('S40: a broken database is told of by an id alone', async () => {
    const { authorizeUrl } = await stage.begin();
    const back = await stage.agree(authorizeUrl, 'Reviewer');
    await stage.store.close();
    const order = { flow: 'popup', nonce: opaque(), challenge: challengeOf(opaque()) };
    const answers = [
      await stage.post('/api/sign-in', order),
      await stage.post('/api/sign-in/token', { code: opaque(), secret: opaque() }),
      await stage.post('/api/sign-out', {}, { authorization: `Bearer ${opaque()}` }),
      await stage.ask(`/api/permissions?wiki=${stage.wikiId}`, opaque()),
      (await stage.callback(back)).answer
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      const body = await answer.text();
      expect(body).not.toMatch(/sign_in|select|insert|sqlite|\.ts|stack|closed/i);
      expect(ApiError.parse(JSON.parse(body))).toMatchObject({ code: 'database-unavailable' });
    }
  });
});

/** Takes down what the wiki gave. */
function note(given: WikiAnswer): WikiAnswer {
  for (const [, value = ''] of given.body.matchAll(/"(?:access|refresh)_token":"([^"]+)"/g))
    secrets.add(value);
  return given;
}

function told(): string {
  return [...secrets].filter(Boolean).join(' ');
}

function json(status: number, value: unknown): WikiAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

async function show(answer: Response): Promise<void> {
  shown.push(JSON.stringify([...answer.headers]), await answer.clone().text());
}

/** Which of these stand in what was shown, in the log or in the files of the database. */
async function found(wanted: Iterable<string>, answers: readonly string[] = shown): Promise<string[]> {
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1'))
  );
  expect(files.join('')).toContain('sign_ins');
  const lines = stage.log.lines.map((line) => JSON.stringify(line, (_, value: unknown) => spell(value)));
  const everything = [...answers, ...lines, ...files];
  return [...wanted].filter((one) => one !== '' && everything.some((text) => text.includes(one)));
}

/** Faults hide what they carry from JSON. */
function spell(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return { ...value, message: value.message, stack: value.stack, cause: value.cause };
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAccountOnWiki, type AccountSystem } from '../../../server/auth/account-on-wiki.ts';
import { standingFrom } from '../../../server/auth/standing-desk.ts';
import type { WikiApi } from '../../../server/ports.ts';
import { defineRoute } from '../../../server/routes/define-route.ts';
import getPermissions from '../../../server/routes/get-permissions.ts';
import { Permissions } from '../../../shared/sign-in.ts';
import { setSignInStage, type SignInStage } from '../../support/sign-in/sign-in-stage.ts';

let stage: SignInStage;

const nothing = z.strictObject({});
const sample = { summary: 'For tests', params: nothing, query: nothing, answer: nothing } as const;
const concerns = () => stage.wikiId;
const handle = () => Promise.resolve({});
const routes = {
  getPermissions,
  read: defineRoute({ ...sample, method: 'get', path: '/read', access: 'reviewer', concerns, handle }),
  change: defineRoute({
    ...sample,
    method: 'post',
    path: '/change',
    access: 'admin',
    live: true,
    concerns,
    handle
  })
};

afterEach(() => stage.close());

describe.each([
  ['central accounts', true],
  ['accounts of its own', false]
])('on a wiki with %s', (_, centralAuth) => {
  beforeEach(async () => {
    stage = await setSignInStage({ centralAuth, routes, operators: ['6'] });
  });

  it('S5: a right that is taken away holds for less than five minutes more', async () => {
    const token = await stage.letIn('Reviewer');
    expect(await read(token)).toBe('ok');
    stage.wiki.changeGroups({ user: 'Reviewer', by: 'Admin', remove: ['reviewer'], add: [] });
    stage.time.now += 299_999;
    expect(await read(token)).toBe('ok');
    stage.time.now += 1;
    expect(await read(token)).toBe('no-right');
    expect(await permissions(token)).toMatchObject({ role: 'user', hindrance: null });
  });

  it('shows a new right at once to who signs in anew', async () => {
    const before = await stage.letIn('Reviewer');
    expect(await permissions(before)).toMatchObject({ role: 'reviewer' });
    stage.wiki.changeGroups({ user: 'Reviewer', by: 'Admin', remove: [], add: ['sysop'] });
    expect(await permissions(before)).toMatchObject({ role: 'reviewer' });
    expect(await permissions(await stage.letIn('Reviewer'))).toMatchObject({ role: 'admin' });
  });

  it('S5: a block holds within five minutes, and at once where something is changed', async () => {
    const token = await stage.letIn('Admin');
    expect([await read(token), await change(token)]).toEqual(['ok', 'ok']);
    stage.wiki.block({ target: 'Admin', by: 'Operator', expiry: 'infinity', reason: 'r' });
    expect(await change(token)).toBe('blocked');
    stage.time.now += 300_000;
    expect(await read(token)).toBe('blocked');
  });

  it('S5: a clock that was set back keeps no right alive', async () => {
    const token = await stage.letIn('Reviewer');
    stage.time.now += 1;
    expect(await read(token)).toBe('ok');
    stage.wiki.changeGroups({ user: 'Reviewer', by: 'Admin', remove: ['reviewer'], add: [] });
    stage.time.now -= 1;
    expect(await read(token)).toBe('no-right');
  });

  it('S5: a wiki that does not tell gives no rights', async () => {
    const token = await stage.letIn('Admin');
    const heal = stage.wiki.intercept(({ action }) =>
      action === 'query' ? { answer: { status: 503, body: 'down' } } : undefined
    );
    expect(await change(token)).toBe('rights-unknown');
    heal();
    expect(await change(token)).toBe('ok');
  });

  it('S6: a new name takes the rights away until the next sign-in, and the old one gives none', async () => {
    const token = await stage.letIn('Reviewer');
    const { users } = stage.wiki.core;
    const renamed = stage.wiki.user('Reviewer');
    users.delete('Reviewer');
    if (renamed) users.set('Renamed', Object.assign(renamed, { name: 'Renamed' }));
    expect(await permissions(token)).toMatchObject({ role: 'public', hindrance: 'no-account' });
    stage.wiki.addUser({ name: 'Reviewer', groups: ['sysop'] });
    stage.time.now += 300_000;
    expect(await read(token)).toBe('other-account');
    expect(await change(token)).toBe('other-account');
    expect(await read(await stage.letIn('Renamed'))).toBe('ok');
  });

  it('S6: a name that an operator had makes nobody an operator', async () => {
    expect(await change(await stage.letIn('Operator'))).toBe('ok');
    stage.wiki.core.users.delete('Operator');
    stage.wiki.addUser({ name: 'Operator', groups: [] });
    expect(await change(await stage.letIn('Operator'))).toBe('no-right');
  });

  it.each([
    ['~2026-12345-67', {}, 'temporary-account'],
    ['Reviewer', { hidden: true }, 'hidden'],
    ['Admin', { hidden: true }, 'hidden'],
    ['Operator', { hidden: true }, 'hidden'],
    ['Blocked', {}, 'blocked']
  ])('S7: %s with %j has no rights: %s', async (name, state, why) => {
    Object.assign(stage.wiki.user(name) ?? {}, state);
    const token = await stage.letIn(name);
    expect([await read(token), await change(token)]).toEqual([why, why]);
    expect(await permissions(token)).toMatchObject({ role: 'public', hindrance: why, signedIn: { name } });
  });

  it('a block from some pages leaves the rights on all others', async () => {
    expect(await read(await stage.letIn('Partly'))).toBe('ok');
  });
});

it.each(['Reviewer', 'Admin', 'Operator'])('S7: %s has no rights while locked on all wikis', async (name) => {
  stage = await setSignInStage({ centralAuth: true, routes, operators: ['6'] });
  const token = await stage.letIn(name);
  expect(await read(token)).not.toBe('locked');
  Object.assign(stage.wiki.user(name) ?? {}, { locked: true });
  stage.time.now += 300_000;
  expect([await read(token), await change(token)]).toEqual(['locked', 'locked']);
});

describe('S7: whatever a wiki says of an account', () => {
  beforeEach(async () => {
    stage = await setSignInStage({ routes });
  });
  const person = { name: 'Reviewer', centralId: '42' };
  const central: AccountSystem = { central: true, globalBlocks: true, temporaryNames: ['~2$1'] };
  const local: AccountSystem = { central: false, globalBlocks: false, temporaryNames: [] };
  const good = {
    users: [{ name: 'Reviewer', userid: 7, rights: ['review'], centralids: { CentralAuth: 42, local: 7 } }],
    globaluserinfo: { id: 42, name: 'Reviewer' },
    globalblocks: [] as unknown[]
  };
  const user = good.users[0];

  it.each<[string, unknown, string]>([
    ['in good standing', good, 'reviewer'],
    [
      'not attached',
      { ...good, users: [{ ...user, centralids: { CentralAuth: 0, local: 42 } }] },
      'other-account'
    ],
    ['attached to another', { ...good, globaluserinfo: { id: 43 } }, 'other-account'],
    ['locked', { ...good, globaluserinfo: { id: 42, locked: true } }, 'locked'],
    ['hidden everywhere', { ...good, globaluserinfo: { id: 42, hidden: 'lists' } }, 'hidden'],
    ['blocked everywhere', { ...good, globalblocks: [{ target: 'Reviewer' }] }, 'blocked'],
    ['blocked for somebody else', { ...good, globalblocks: [{ target: 'Other' }] }, 'reviewer'],
    ['blocked', { ...good, users: [{ ...user, blockid: 3, blockpartial: false }] }, 'blocked'],
    ['blocked as old wikis say it', { ...good, users: [{ ...user, blockid: 3 }] }, 'blocked'],
    [
      'in a group of temporary accounts',
      { ...good, users: [{ ...user, groups: ['temp'] }] },
      'temporary-account'
    ],
    ['missing here', { ...good, users: [{ name: 'Reviewer', missing: true }] }, 'no-account'],
    ['with an invalid name', { ...good, users: [{ name: 'Reviewer', invalid: true }] }, 'no-account']
  ])('%s: %o', async (_, query, wanted) => {
    const account = await readAccountOnWiki(saying(query), person, central, false);
    const { role, hindrance } = standingFrom(account, false, 'protect');
    expect(role ?? hindrance).toBe(wanted);
  });

  it.each([
    ['without the lock', { ...good, globaluserinfo: undefined }],
    ['without the global blocks', { ...good, globalblocks: undefined }],
    ['without anybody', { ...good, users: [] }],
    ['about two', { ...good, users: [user, user] }]
  ])('an answer %s is none', async (_, query) => {
    await expect(readAccountOnWiki(saying(query), person, central, false)).rejects.toThrow();
  });

  it('S6: a number counts only where accounts are central, or on the very wiki that people sign in at', async () => {
    const query = { users: [{ ...user, centralids: { local: 42 } }] };
    const isSame = async (isHome: boolean) =>
      (await readAccountOnWiki(saying(query), person, local, isHome)).isSame;
    expect([await isSame(true), await isSame(false)]).toEqual([true, false]);
  });

  it('an operator needs no account on the wiki, but a good name everywhere', async () => {
    const query = { ...good, users: [{ name: 'Reviewer', missing: true }] };
    const account = await readAccountOnWiki(saying(query), person, central, false);
    expect(standingFrom(account, true, 'protect').role).toBe('operator');
  });
});

/** A wiki that gives this answer to everything. */
function saying(query: unknown): WikiApi {
  const get: WikiApi['get'] = async (_, schema) => schema.parse({ query });
  return { get, queryAll: () => expect.unreachable(), batchSize: () => Promise.resolve(50) };
}

async function read(token: string): Promise<string> {
  return outcome(await stage.ask('/read', token));
}

async function change(token: string): Promise<string> {
  return outcome(await stage.ask('/change', token, { method: 'POST' }));
}

async function outcome(answer: Response): Promise<string> {
  return answer.ok ? 'ok' : ((await answer.json()) as { code: string }).code;
}

async function permissions(token: string): Promise<Permissions> {
  const answer = await stage.ask(`/api/permissions?wiki=${stage.wikiId}`, token);
  return Permissions.parse(await answer.json());
}

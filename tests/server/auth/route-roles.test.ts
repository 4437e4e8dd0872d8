import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RouteServices } from '../../../server/ports.ts';
import { defineRoute, RouteError, type RouteDefinition } from '../../../server/routes/define-route.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { ApiError } from '../../../shared/api-error.ts';
import { setSignInStage, type SignInStage } from '../../support/sign-in/sign-in-stage.ts';

/** Who may call what: every route has its row here. What was answered is kept, and printed at the end of `npm test`. */
const declared: Readonly<Record<keyof typeof routes, RouteDefinition['access']>> = {
  deleteRun: 'admin',
  deleteSettingsPreview: 'reviewer',
  deleteStatisticsLoad: 'admin',
  deleteTrial: 'public',
  deleteUndo: 'admin',
  getAudit: 'public',
  getBotStatus: 'public',
  getChange: 'public',
  getChecks: 'public',
  getClassicChecks: 'public',
  getClassicConfiguration: 'public',
  getClassicDiff: 'public',
  getClassicEnabledChecks: 'public',
  getClassicPending: 'public',
  getClassicRevisions: 'public',
  getClassicWikis: 'public',
  getDecision: 'public',
  getDecisionHeads: 'public',
  getDecisionLog: 'public',
  getDecisionTable: 'public',
  getDecisions: 'public',
  getDossier: 'public',
  getFlaggedrevsActivity: 'public',
  getFlaggedrevsMonths: 'public',
  getFlaggedrevsStatistics: 'public',
  getHealth: 'public',
  getMessages: 'public',
  getMetrics: 'public',
  getPageScores: 'public',
  getPermissions: 'public',
  getPrecision: 'public',
  getQueue: 'public',
  getRunEvents: 'public',
  getRunSummary: 'public',
  getSettings: 'public',
  getSettingsPreview: 'reviewer',
  getSettingsPreviewEvents: 'reviewer',
  getSettingsSchema: 'public',
  getSettingsVersion: 'public',
  getSettingsVersions: 'public',
  getSignInCallback: 'public',
  getStatistics: 'public',
  getStatisticsCharts: 'public',
  getStatisticsLoad: 'admin',
  getStatisticsLoadEvents: 'admin',
  getTrial: 'public',
  getTrialCases: 'public',
  getTrialEvents: 'public',
  getUndoEvents: 'admin',
  getUndoState: 'admin',
  getVerdict: 'public',
  getVerdicts: 'public',
  getWikiChoices: 'reviewer',
  getWikis: 'public',
  patchSettings: 'admin',
  postBotControl: 'admin',
  postClassicAutoreview: 'public',
  postClassicClear: 'admin',
  postClassicRefresh: 'reviewer',
  postRun: 'admin',
  postSettingsPreview: 'reviewer',
  postSettingsRollback: 'admin',
  postSignInStart: 'public',
  postSignInToken: 'public',
  postSignOut: 'signed-in',
  postStatisticsClear: 'admin',
  postStatisticsLoad: 'admin',
  postStatisticsRefresh: 'admin',
  postSuspensionLift: 'admin',
  postTrial: 'public',
  postUndoConfirmation: 'admin',
  postUndoPreview: 'admin',
  putClassicConfiguration: 'admin',
  putClassicEnabledChecks: 'admin',
  putSettings: 'admin'
};

const people = {
  none: null,
  'old token': 'x'.repeat(43),
  user: 'User',
  reviewer: 'Reviewer',
  admin: 'Admin',
  blocked: 'Blocked',
  partly: 'Partly',
  temp: '~2026-12345-67',
  operator: 'Operator',
  script: '0123456789abcdef0123456789abcdef'
} as const;
type Who = keyof typeof people;

/** What each is answered by a route of that access; `reached` means that the route itself answered. */
const wanted: Readonly<Record<RouteDefinition['access'], Readonly<Record<Who, string>>>> = {
  public: each('reached'),
  'signed-in': { ...each('reached'), none: 'sign-in-needed', 'old token': 'signed-out' },
  reviewer: {
    ...each('reached'),
    none: 'sign-in-needed',
    'old token': 'signed-out',
    user: 'no-right',
    blocked: 'blocked',
    temp: 'temporary-account'
  },
  admin: {
    ...each('no-right'),
    none: 'sign-in-needed',
    'old token': 'signed-out',
    blocked: 'blocked',
    temp: 'temporary-account',
    admin: 'reached',
    operator: 'reached',
    script: 'reached'
  },
  operator: { ...each('operator-only'), operator: 'reached', script: 'reached' }
};

const nothing = z.strictObject({});
const sample = {
  method: 'get',
  summary: 'For tests',
  params: nothing,
  query: nothing,
  answer: nothing
} as const;
const handle = () => Promise.reject(new RouteError(418, 'reached', 'Here.'));

describe('S12: each route answers each role as declared', () => {
  let stage: SignInStage;
  let documented: string[];
  const tokens = new Map<Who, string | null>();
  const seen: { route: string; access: string; answers: Record<string, string> }[] = [];
  // Accesses that no route has yet are tried, too.
  const samples = {
    sampleReviewer: defineRoute({
      ...sample,
      path: '/sample/reviewer',
      access: 'reviewer',
      concerns: () => stage.wikiId,
      handle
    }),
    sampleOperator: defineRoute({ ...sample, path: '/sample/operator', access: 'operator', handle })
  };
  const all: Readonly<Record<string, RouteDefinition>> = { ...routes, ...samples };

  beforeAll(async () => {
    const isOf = { find: () => ({ wiki: stage.wikiId }) };
    const classicWikis = { find: () => Promise.resolve({ id: stage.wikiId }) };
    stage = await setSignInStage({
      routes: Object.fromEntries(Object.entries(all).map(([name, route]) => [name, onlyDoor(route)])),
      services: {
        runs: isOf,
        undos: isOf,
        previews: isOf,
        statisticsLoads: isOf,
        classicWikis
      } as unknown as RouteServices,
      operatorToken: people.script,
      operators: ['6']
    });
    expect(stage.wiki.user('Operator')?.id).toBe(6);
    const real = await setSignInStage({ routes });
    for (const [who, name] of Object.entries(people)) {
      const isToken = who === 'none' || who === 'old token' || who === 'script';
      tokens.set(who as Who, isToken || name === null ? name : await stage.letIn(name));
    }
    const document = (await (await fetch(`${real.address}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    documented = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId)
    );
    await real.close();
  });
  afterAll(async () => {
    await stage?.close();
    const kept = new URL('../../../artifacts/', import.meta.url);
    await mkdir(kept, { recursive: true });
    await writeFile(new URL('route-roles.json', kept), JSON.stringify(seen));
  });

  it('has a row for every route of the running server, and for no other', () => {
    expect(Object.keys(declared).sort()).toEqual(documented.sort());
  });

  it.each(Object.entries(all))('%s', async (name, route) => {
    const access = declared[name as keyof typeof routes] ?? route.access;
    const answers: Record<string, string> = {};
    for (const [who, token] of tokens) answers[who] = await answerOf(route, token);
    if (name in declared)
      seen.push({ route: `${route.method.toUpperCase()} ${route.path}`, access, answers });
    expect(answers).toEqual(wanted[access]);
  });

  const changing = Object.entries(routes).filter(
    ([, { method, access }]) => method !== 'get' && (access === 'admin' || access === 'reviewer')
  );
  it.each(changing)('S5: %s is refused as soon as the right is gone', async (_, route) => {
    stage.time.now += 300_000;
    stage.wiki.changeGroups({ user: 'Admin', by: 'Operator', add: ['sysop'], remove: [] });
    const token = await stage.letIn('Admin');
    expect(await answerOf(samples.sampleReviewer, token)).toBe('reached');
    stage.wiki.changeGroups({ user: 'Admin', by: 'Operator', add: [], remove: ['sysop'] });
    // Where nothing is changed, the answer of before still holds.
    expect(await answerOf(samples.sampleReviewer, token)).toBe('reached');
    expect(await answerOf(route, token)).toBe('no-right');
  });

  async function answerOf({ method, path }: RouteDefinition, token: string | null): Promise<string> {
    const filled = path
      .replace(/:(wiki|pk)(?=\/|$)/, stage.wikiId)
      .replace(':language', 'fi')
      .replace(/:\w+/g, '1');
    const answer = await stage.ask(filled, token, { method: method.toUpperCase() });
    const { code } = ApiError.parse(await answer.json());
    const status = code === 'reached' ? 418 : /^sign/.test(code) ? 401 : 403;
    expect(answer.status, `${method} ${path} ${code}`).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return code;
  }
});

/** The route with its path, its access and what it concerns, and nothing behind the door. */
function onlyDoor(route: RouteDefinition): RouteDefinition {
  const { body: _, ...rest } = route;
  return {
    ...rest,
    mediaType: undefined,
    versioned: undefined,
    weight: 0,
    query: z.looseObject({}),
    answer: nothing,
    handle
  };
}

function each(answer: string): Record<Who, string> {
  return Object.fromEntries(Object.keys(people).map((who) => [who, answer])) as Record<Who, string>;
}

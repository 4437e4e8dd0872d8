import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject
} from 'zod-openapi';
import { ApiError } from '../../shared/api-error.ts';
import type { RouteDefinition } from '../routes/define-route.ts';

/** The OpenAPI 3.1 document of the routes, made from their schemas. */
export function describeApi(routes: Readonly<Record<string, RouteDefinition>>, version: string): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: describeRoute(name, route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Seula', version, description },
    tags: parts.map(({ name, description }) => ({ name, description })),
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
  });
}

function describeRoute(
  name: string,
  {
    path,
    summary,
    access,
    params,
    query,
    body,
    answer,
    mediaType,
    status = 200,
    errors = {},
    ...more
  }: RouteDefinition
): ZodOpenApiOperationObject {
  const byStatus = new Map<number, string[]>([
    [400, ['bad-request']],
    [429, ['too-many-requests']],
    [500, ['internal']],
    [503, ['timed-out']]
  ]);
  const ofBody = body ? { 'too-slow': 408, 'too-large': 413, 'not-json': 415 } : {};
  for (const [code, refusal] of Object.entries({ ...refusalsOf[access], ...ofBody, ...errors })) {
    byStatus.set(refusal, [...(byStatus.get(refusal) ?? []), code]);
  }
  const refusals = [...byStatus].map(([refusal, codes]): [string, ZodOpenApiResponseObject] => [
    String(refusal),
    { description: `Refused: ${codes.join(', ')}`, content: { 'application/json': { schema: ApiError } } }
  ]);
  return {
    operationId: name,
    tags: [tagOf(path)],
    summary,
    ...(more.description !== undefined && { description: more.description }),
    ...(access !== 'public' && { security: [{ token: [] }] }),
    requestParams: { path: params, query },
    ...(body && { requestBody: { required: more.bodyForm === undefined, content: contentOf(body, more) } }),
    responses: {
      [String(status)]: {
        description: 'Done',
        content: { [mediaType ?? 'application/json']: { schema: answer } }
      },
      ...Object.fromEntries<ZodOpenApiResponseObject>(refusals)
    }
  };
}

function contentOf(
  body: NonNullable<RouteDefinition['body']>,
  { bodyForm }: Pick<RouteDefinition, 'bodyForm'>
): ZodOpenApiContentObject {
  const types = [
    'application/json',
    ...(bodyForm === 'or-form' ? ['application/x-www-form-urlencoded'] : [])
  ];
  return Object.fromEntries(types.map((type) => [type, { schema: body }]));
}

const description =
  'Verdicts on pending changes, with their evidence. Whatever is refused is refused as JSON: `error` says why in English, ' +
  '`code` in a word that stays the same, and `params` holds what the sentence is about.';

interface Part {
  readonly name: string;
  readonly description: string;
  readonly paths?: RegExp;
}

/** What fits nowhere else. */
const verdicts: Part = {
  name: 'Verdicts',
  description: 'The queue, and what speaks for and against each edit'
};

/** The parts of the API, in the order that people read them in. */
const parts: readonly Part[] = [
  verdicts,
  {
    name: 'Classic API',
    description: 'As documented for PendingChangesBot, with and without the slash at the end',
    paths: /^\/api\/(wikis|checks|flaggedrevs-\w+)\//
  },
  {
    name: 'Sign-in',
    description: 'Who asks, and what they may do',
    paths: /^\/api\/(sign-(in|out)|permissions)\b/
  },
  {
    name: 'Bot',
    description: 'What the bot did and does, and how it is stopped and undone',
    paths:
      /^\/api\/v1\/(runs|undos|audit|decisions)\b|^\/api\/v1\/wikis\/[^/]+\/(bot|runs|undos|suspensions|decisions|precision)\b/
  },
  {
    name: 'Settings',
    description: 'What is judged on a wiki and how, every version of it, and what a change would do',
    paths: /^\/api\/v1\/(settings|previews)\b|^\/api\/v1\/wikis\/[^/]+\/settings\b/
  },
  {
    name: 'Statistics',
    description: 'How reviews are loaded',
    paths: /^\/api\/v1\/(wikis\/[^/]+\/statistics\b|statistics-loads\b)/
  },
  {
    name: 'Trials',
    description: 'Edits of anybody’s choice, judged and not kept',
    paths: /^\/api\/v1\/(wikis\/[^/]+\/trials|trials)\b/
  },
  {
    name: 'Health',
    description: 'Whether all works',
    paths: /^(\/api\/health|\/metrics)$/
  }
];

function tagOf(path: string): string {
  return (parts.find(({ paths }) => paths?.test(path)) ?? verdicts).name;
}

const needsToken = { 'sign-in-needed': 401, 'signed-out': 401, 'origin-not-listed': 403 };
const needsRights = {
  ...needsToken,
  'no-right': 403,
  blocked: 403,
  locked: 403,
  hidden: 403,
  'temporary-account': 403,
  'no-account': 403,
  'other-account': 403,
  'rights-unknown': 503
};

/** What a call is refused with that has not got what it takes, as code -> status. */
const refusalsOf: Readonly<Record<RouteDefinition['access'], Readonly<Record<string, number>>>> = {
  public: {},
  'signed-in': needsToken,
  reviewer: needsRights,
  admin: needsRights,
  operator: { 'origin-not-listed': 403, 'operator-only': 403, 'rights-unknown': 503 }
};

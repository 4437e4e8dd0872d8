import {
  createDocument,
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
    info: { title: 'Seula', version, description: 'Verdicts on pending changes, with their evidence.' },
    paths,
    components: { securitySchemes: { operator: { type: 'http', scheme: 'bearer' } } }
  });
}

function describeRoute(
  name: string,
  { summary, access, params, query, body, answer, mediaType, status = 200, errors = {} }: RouteDefinition
): ZodOpenApiOperationObject {
  const byStatus = new Map<number, string[]>([
    [400, ['bad-request']],
    [500, ['internal']],
    [503, ['timed-out']]
  ]);
  const ofOperator = access === 'operator' ? { 'operator-only': 403 } : {};
  const ofBody = body ? { 'too-large': 413, 'not-json': 415 } : {};
  for (const [code, refusal] of Object.entries({ ...ofOperator, ...ofBody, ...errors })) {
    byStatus.set(refusal, [...(byStatus.get(refusal) ?? []), code]);
  }
  const refusals = [...byStatus].map(([refusal, codes]): [string, ZodOpenApiResponseObject] => [
    String(refusal),
    { description: `Refused: ${codes.join(', ')}`, content: { 'application/json': { schema: ApiError } } }
  ]);
  return {
    operationId: name,
    summary,
    ...(access === 'operator' && { security: [{ operator: [] }] }),
    requestParams: { path: params, query },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [String(status)]: {
        description: 'Done',
        content: { [mediaType ?? 'application/json']: { schema: answer } }
      },
      ...Object.fromEntries<ZodOpenApiResponseObject>(refusals)
    }
  };
}

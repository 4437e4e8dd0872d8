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
    paths
  });
}

function describeRoute(
  name: string,
  { summary, params, query, answer, errors = {} }: RouteDefinition
): ZodOpenApiOperationObject {
  const byStatus = new Map<number, string[]>([
    [400, ['bad-request']],
    [500, ['internal']],
    [503, ['timed-out']]
  ]);
  for (const [code, status] of Object.entries(errors)) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const refusals = [...byStatus].map(([status, codes]): [string, ZodOpenApiResponseObject] => [
    String(status),
    { description: `Refused: ${codes.join(', ')}`, content: { 'application/json': { schema: ApiError } } }
  ]);
  return {
    operationId: name,
    summary,
    requestParams: { path: params, query },
    responses: {
      '200': { description: 'Done', content: { 'application/json': { schema: answer } } },
      ...Object.fromEntries<ZodOpenApiResponseObject>(refusals)
    }
  };
}

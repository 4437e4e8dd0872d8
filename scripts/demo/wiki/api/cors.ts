import type { WikiRequest } from '../http/exchange.ts';

/** Whether the visit's session must not count: with `origin=*` and with `callback`. */
export function isSessionDropped(params: Map<string, string>): boolean {
  return params.get('origin') === '*' || params.has('callback');
}

/** Whether `origin` names another site than the Origin header, which is a 403. */
export function isOriginRefused(request: WikiRequest, params: Map<string, string>): boolean {
  const origin = params.get('origin');
  if (origin === undefined || origin === '*') return false;
  return !(request.headers['origin'] ?? '').split(' ').includes(origin);
}

/** Headers that let a script of another site read the answer. */
export function corsHeaders(request: WikiRequest, params: Map<string, string>): Record<string, string> {
  const origin = params.get('origin');
  if (origin === undefined) return {};
  const preflight = request.method === 'OPTIONS';
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': origin === '*' ? 'false' : 'true',
    'access-control-expose-headers':
      'MediaWiki-API-Error, Retry-After, X-Database-Lag, MediaWiki-Login-Suppressed',
    ...(preflight
      ? {
          'access-control-allow-headers':
            'Accept, Accept-Language, Content-Language, Content-Type, Accept-Encoding, DNT, Origin, User-Agent, ' +
            'Api-User-Agent, Access-Control-Max-Age, Authorization',
          'access-control-allow-methods': 'POST, GET',
          'access-control-max-age': '3600'
        }
      : {})
  };
}

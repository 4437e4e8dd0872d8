import { parseRetryAfter } from './retry-after.ts';
import { WikiError } from './wiki-error.ts';

/** A complete HTTP answer of api.php. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** The JSON object of an answer that carries no error. */
export type AnswerBody = Record<string, unknown>;

const READONLY_WAIT_MS = 30_000;
const RATE_LIMIT_WAIT_MS = 30_000;
const MAXLAG_WAIT_MS = 5_000;

/**
 * Turns an HTTP answer into its JSON object. Whatever else came - an API error, an error page, half a document, nothing -
 * is thrown as WikiError, with `retry` where waiting may help.
 */
export function readAnswer(answer: HttpAnswer, nowMs: number): AnswerBody {
  const { headers, status, text } = answer;
  const afterMs = parseRetryAfter(headers.get('retry-after'), nowMs, headers.get('date')) ?? undefined;
  const body = parseObject(text);
  const apiCode = body === null ? null : apiErrorCode(body);
  // Error pages of front ends may carry any status; an API error that says "nothing was done" is believed under each of them.
  if (apiCode !== null && (status === 200 || apiCode in WAITING)) throw apiError(apiCode, afterMs);
  if (status !== 200) throw statusError(status, headers, afterMs);
  if (body === null) throw new WikiError('malformed', { path: '', length: text.length }, { attempts: 2 });
  return body;
}

function parseObject(text: string): AnswerBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is AnswerBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The code of the first error in either error format, null without one; odd codes become `unknown`. */
function apiErrorCode(body: AnswerBody): string | null {
  if (!('error' in body) && !('errors' in body)) return null;
  const error: unknown = 'error' in body ? body.error : Array.isArray(body.errors) ? body.errors[0] : null;
  return safeCode(isObject(error) ? error.code : null);
}

/** API codes come from outside and end up in logs, so only plain ones pass. */
function safeCode(code: unknown): string {
  return typeof code === 'string' && /^[\w.-]{1,100}$/.test(code) ? code : 'unknown';
}

const WAITING = {
  maxlag: ['maxlag', MAXLAG_WAIT_MS],
  readonly: ['readonly', READONLY_WAIT_MS],
  ratelimited: ['rate-limited', RATE_LIMIT_WAIT_MS]
} as const;

const ASSERTIONS = new Set([
  'assertuserfailed',
  'assertbotfailed',
  'assertnameduserfailed',
  'assertanonfailed'
]);

function apiError(apiCode: string, afterMs: number | undefined): WikiError {
  if (apiCode === 'maxlag' || apiCode === 'readonly' || apiCode === 'ratelimited') {
    const [code, usualMs] = WAITING[apiCode];
    return new WikiError(code, { apiCode }, { afterMs: afterMs ?? usualMs });
  }
  if (apiCode === 'badtoken') return new WikiError('bad-token', { apiCode });
  if (ASSERTIONS.has(apiCode)) return new WikiError('assert-failed', { apiCode });
  if (apiCode === 'mwoauth-invalid-authorization') return new WikiError('login-failed', { apiCode });
  if (apiCode.startsWith('internal_api_error')) return new WikiError('api', { apiCode }, { attempts: 3 });
  return new WikiError('api', { apiCode });
}

function statusError(status: number, headers: Headers, afterMs: number | undefined): WikiError {
  if (status === 429) {
    return new WikiError(
      'rate-limited',
      { status, told: afterMs !== undefined },
      { afterMs: afterMs ?? RATE_LIMIT_WAIT_MS }
    );
  }
  if (status === 503 && headers.has('x-database-lag')) {
    return new WikiError('maxlag', { status }, { afterMs: afterMs ?? MAXLAG_WAIT_MS });
  }
  const params = headers.has('mediawiki-api-error')
    ? { status, apiCode: safeCode(headers.get('mediawiki-api-error')?.split('\\').at(-1)) }
    : { status };
  if (status < 500 && status !== 408) return new WikiError('http-status', params);
  // A 500 is often one page that cannot be made; the others are weather.
  if (afterMs !== undefined) return new WikiError('http-status', params, { afterMs });
  return new WikiError('http-status', params, status === 500 ? { attempts: 4 } : {});
}

import type { Answer } from '../../api/client.ts';
import type { Routes } from '../../../server/routes/index.generated.ts';
import { fields } from '../../api/guard.ts';
import { addressOf, type QueryChange } from '../router/router.ts';

/** Why there is no answer: nobody there, nothing there, too much asked, or a question that cannot be answered. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed';
  readonly why: 'unreachable' | 'missing' | 'busy' | 'refused';
  /** Code of the refusal; empty where there is none. */
  readonly code: string;
  /** The refusal in the API's own words (English); empty where there is none. */
  readonly sentence: string;
  /** What the API tells beyond that, such as all faults of settings. */
  readonly details: unknown;
  /** Seconds after which asking again makes sense; 0 when that is not known. */
  readonly retryAfter: number;

  constructor(
    why: AskFailed['why'],
    told: { code?: unknown; error?: unknown; details?: unknown } = {},
    retryAfter = 0
  ) {
    super(why);
    this.why = why;
    this.code = typeof told.code === 'string' ? told.code : '';
    this.sentence = typeof told.error === 'string' ? told.error : '';
    this.details = told.details;
    this.retryAfter = retryAfter;
  }
}

/** Asks the companion that these pages come from. Fails with AskFailed. */
export interface Api {
  /** What a route answers; `path` begins after `/api`. */
  get<Name extends keyof Routes>(
    route: Name,
    path: string,
    query?: QueryChange,
    signal?: AbortSignal
  ): Promise<Answer<Name>>;
  /** The same with a body that is sent along. */
  send<Name extends keyof Routes>(
    route: Name,
    call: { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown; token?: string }
  ): Promise<Answer<Name>>;
}

/** Creates the API of the origin that the pages are at; no cookies, no referrer. */
export function createApi(fetch: typeof globalThis.fetch): Api {
  async function ask(address: string, init: RequestInit): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(address, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
    } catch (fault) {
      if (init.signal?.aborted) throw fault;
      throw new AskFailed('unreachable');
    }
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && body !== null) return body;
    const told = typeof body === 'object' && body !== null ? fields(body) : {};
    throw new AskFailed(reasonOf(response.status), told, Number(response.headers.get('Retry-After')) || 0);
  }

  // The answer was held to the route's schema where it was made, by the same build.
  return {
    get: <Name extends keyof Routes>(_: Name, path: string, query?: QueryChange, signal?: AbortSignal) =>
      ask(addressOf(`/api${path}`, query), signal ? { signal } : {}) as Promise<Answer<Name>>,
    send: <Name extends keyof Routes>(
      _: Name,
      call: { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown; token?: string }
    ) => {
      const headers: Record<string, string> = {};
      if (call.body !== undefined) headers['Content-Type'] = 'application/json';
      if (call.token !== undefined) headers.Authorization = `Bearer ${call.token}`;
      const sent = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
      return ask(`/api${call.path}`, { method: call.method, headers, ...sent }) as Promise<Answer<Name>>;
    }
  };
}

function reasonOf(status: number): AskFailed['why'] {
  if (status === 404 || status === 410) return 'missing';
  if (status === 429) return 'busy';
  return status >= 500 ? 'unreachable' : 'refused';
}

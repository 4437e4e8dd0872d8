import Session from 'm3api';
import type { Call, Transport } from './transport.ts';
import { WikiError } from './wiki-error.ts';

type SessionOptions = Parameters<Session['request']>[1] & { call: Call };

/** What a session sends along with every request. `accessToken` is an owner-only OAuth 2 token. */
export interface SessionSettings {
  apiUrl: string;
  userAgent: string;
  accessToken?: string;
  transport: Transport;
}

/**
 * m3api with its network seam replaced. It keeps what it does well: parameters, form bodies, tokens, cookies, the
 * Authorization and User-Agent headers. Its own retrying is never reached, because the transport throws before it: it
 * repeats a POST after any answer with Retry-After, reads that header with parseInt, and repeats badtoken without a limit.
 * Its combining of requests is kept out by a fresh `call` object per request: it has no cap and could merge two writes.
 */
export class WikiSession extends Session {
  readonly #calls = new WeakMap<object, Call>();
  readonly #transport: Transport;

  constructor(settings: SessionSettings) {
    const { accessToken, apiUrl, transport, userAgent } = settings;
    super(
      apiUrl,
      { formatversion: 2, errorformat: 'bc' },
      { userAgent, ...(accessToken === undefined ? {} : { accessToken }) }
    );
    this.#transport = transport;
  }

  /** One request with its own call; warnings are dropped, for the schema of the reader says what must be there. */
  async ask(
    params: object,
    options: Omit<SessionOptions, 'call'>,
    call: Call
  ): Promise<Record<string, unknown>> {
    try {
      const own: SessionOptions = { ...options, call: { ...call } };
      const { warnings: _, ...body } = (await this.request(params, own)) as Record<string, unknown>;
      return body;
    } catch (error) {
      if (error instanceof WikiError) throw error;
      throw new WikiError(call.write ? 'unknown-outcome' : 'malformed', { path: '', reason: 'session' });
    }
  }

  /** Gets a csrf token ahead of a write, unless one is known; so that nothing else stands between a last look and the write. */
  async prepareToken(call: Call): Promise<void> {
    const own: SessionOptions = { call: { ...call } };
    // A promise, whatever its type says.
    await Promise.resolve(this.getToken('csrf', own));
  }

  /** Forgets all tokens, as after signing in or a bad token. */
  forgetTokens(): void {
    this.tokens = new Map<string, string>();
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }

  // m3api passes these very headers on to fetch(), which is told nothing else about the request it belongs to.
  protected override getRequestHeaders(options: SessionOptions): Record<string, string> {
    const headers: Record<string, string> = {
      ...(super.getRequestHeaders(options) as Record<string, string>),
      'accept-encoding': 'gzip'
    };
    this.#calls.set(headers, options.call);
    return headers;
  }

  override async fetch(url: URL, init: RequestInit): Promise<Response> {
    const call = init.headers instanceof Object ? this.#calls.get(init.headers) : undefined;
    if (call === undefined) throw new WikiError('network', { reason: 'no-call', sent: false });
    const withCookies = this.getFetchOptions(init) as RequestInit;
    const { warnings: _, ...body } = await this.#transport(url, withCookies, call);
    return Object.assign(new Response(null), { json: async () => body });
  }
}

import { setMaxListeners } from 'node:events';
import { z, type ZodType } from 'zod';
import type { ApiParams, Clock, Log, ReadOptions, WikiApi } from '../ports.ts';
import type { AnswerBody } from './read-answer.ts';
import { createRetryBudget } from './retry-budget.ts';
import { createRetrying } from './retrying.ts';
import { createSignIn, isLostSession, type WikiCredentials } from './sign-in.ts';
import { createTransport, type Call } from './transport.ts';
import { WikiError } from './wiki-error.ts';
import type { WikiSession } from './wiki-session.ts';

/** Bounds of a client; times in milliseconds, sizes in bytes of the decoded answer. */
export interface WikiClientLimits {
  timeoutMs: number;
  maxBytes: number;
  atOnce: number;
  /** Tries of one request in all, where the wiki did not ask to wait. */
  attempts: number;
  /** Longest time that one request spends waiting between its tries. */
  patienceMs: number;
  /** Failed calls in a row within `failureWindowMs` after which nothing is sent for the rest of it. */
  failures: number;
  failureWindowMs: number;
}

/** What a client is made of. `userAgent` must say how to reach the operator: an address or a page. */
export interface WikiClientOptions {
  apiUrl: string;
  credentials?: WikiCredentials | undefined;
  userAgent: string;
  clock: Clock;
  random: () => number;
  log?: Log | undefined;
  fetch?: typeof globalThis.fetch;
  limits?: Partial<WikiClientLimits>;
  startTimer?: (ms: number, fire: () => void) => () => void;
}

/** How one read is made: `batch` reads (the default) step back with maxlag=5 when the wiki's databases lag. */
export interface WikiReadOptions extends ReadOptions {
  batch?: boolean;
}

/**
 * How a write is made: `patient` ones (the default) wait and are sent again where the wiki said that it did nothing.
 * `notAfter`: epoch milliseconds after which it must not be sent; then it ends in `too-late`, and nothing was done.
 */
export interface WikiWriteOptions {
  token: 'csrf';
  signal?: AbortSignal;
  patient?: boolean;
  notAfter?: number;
}

/** One wiki's Action API: reads that are retried, writes that are not. Failures are WikiError. */
export interface WikiClient extends WikiApi {
  readonly apiUrl: string;
  get<T>(params: ApiParams, schema: ZodType<T>, options?: WikiReadOptions): Promise<T>;
  queryAll<T>(params: ApiParams, schema: ZodType<T>, options?: WikiReadOptions): AsyncIterable<T>;
  /** A write as the account in use: asserted to be that account (and a bot where it is one), with a csrf token. */
  post<T>(params: ApiParams, schema: ZodType<T>, options: WikiWriteOptions): Promise<T>;
  /** Signs in and gets the token that a write needs, so that a write that follows is one single request. */
  prepareWrite(): Promise<void>;
  userName(): Promise<string | null>;
  rights(): Promise<ReadonlySet<string>>;
  batchSize(): Promise<50 | 500>;
  /** Ends everything in flight and all connections. */
  close(): Promise<void>;
}

const LIMITS: WikiClientLimits = {
  timeoutMs: 30_000,
  maxBytes: 8 * 1024 * 1024,
  atOnce: 3,
  attempts: 10,
  patienceMs: 600_000,
  failures: 20,
  failureWindowMs: 600_000
};

// Web servers refuse longer addresses; MediaWiki takes any query by POST as well.
const LONGEST_QUERY = 6000;
const MOST_STEPS = 5000;

/** Creates the client of one wiki. Nothing is sent before the first use. Throws TypeError for an address or User-Agent that will not do. */
export function createWikiClient(options: WikiClientOptions): WikiClient {
  const { clock, credentials, random } = options;
  const limits = { ...LIMITS, ...options.limits };
  const apiUrl = checkedUrl(options.apiUrl);
  if (!/@|https?:\/\//.test(options.userAgent)) throw new TypeError('The User-Agent must name a contact');
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const budget = createRetryBudget(clock, random, {
    failures: limits.failures,
    windowMs: limits.failureWindowMs,
    firstDelayMs: 1000,
    longestDelayMs: 120_000
  });
  const transport = createTransport({
    ...limits,
    apiUrl,
    clock,
    budget,
    fetch: options.fetch ?? globalThis.fetch,
    startTimer: options.startTimer ?? startRealTimer
  });
  let session: WikiSession | null = null;
  // What it is made of takes longer to load than a server should take to start.
  async function sessionOf(): Promise<WikiSession> {
    if (session !== null) return session;
    const { WikiSession: Session } = await import('./wiki-session.ts');
    return (session ??= new Session({
      apiUrl: apiUrl.href,
      userAgent: options.userAgent,
      transport,
      ...(credentials?.kind === 'oauth2' ? { accessToken: credentials.token } : {})
    }));
  }
  const forgetTokens = () => session?.forgetTokens();
  const retrying = createRetrying({ ...limits, budget, clock, log: options.log, forgetTokens });
  const signIn = createSignIn({
    credentials,
    clock,
    forgetTokens,
    ask: (params, how) => ask(params, how ?? {}, { write: false, signal: closing.signal })
  });

  return {
    apiUrl: apiUrl.href,
    async get(params, schema, readOptions) {
      return parse(schema, await read(params, readOptions), 'malformed');
    },
    async *queryAll(params, schema, readOptions) {
      const seen = new Set<string>();
      let next: z.infer<typeof Continuation>['continue'] = {};
      for (let step = 0; next !== undefined; step += 1) {
        const body = await read({ ...params, ...next }, readOptions);
        next = parse(Continuation, body, 'malformed').continue;
        const key = JSON.stringify(next);
        if (step >= MOST_STEPS || seen.has(key)) throw new WikiError('continuation-loop', { steps: step });
        seen.add(key);
        yield parse(schema, body, 'malformed');
      }
    },
    async post(params, schema, { notAfter, patient = true, signal }) {
      const { name, rights } = await signIn.account();
      // Without an account the wiki would take the write as one of an anonymous user.
      if (name === null) throw new WikiError('assert-failed', { apiCode: 'no-account' });
      const all = { maxlag: 5, ...params, assertuser: name, assert: rights.has('bot') ? 'bot' : 'user' };
      try {
        const body = await within(signal, (own) =>
          ask(
            all,
            { method: 'POST', tokenType: 'csrf' },
            { write: true, signal: own, ...(notAfter === undefined ? {} : { notAfter }) },
            patient
          )
        );
        return parse(schema, body, 'unknown-outcome');
      } catch (error) {
        if (isLostSession(error)) signIn.expire();
        throw error;
      }
    },
    async prepareWrite() {
      await signIn.account();
      const opened = await sessionOf();
      await retrying(() => opened.prepareToken({ write: false, signal: closing.signal }), closing.signal);
    },
    userName: async () => (await signIn.account()).name,
    rights: async () => (await signIn.account()).rights,
    batchSize: async () => ((await signIn.account()).rights.has('apihighlimits') ? 500 : 50),
    async close() {
      closing.abort();
      await session?.close();
    }
  };

  function read(params: ApiParams, { batch = true, signal }: WikiReadOptions = {}): Promise<AnswerBody> {
    // Without the assertion a lost session would go unnoticed: smaller limits, other rights, hidden texts.
    const asserted = credentials === undefined ? {} : { assert: 'user' };
    const all = { action: 'query', ...(batch ? { maxlag: 5 } : {}), ...asserted, ...params };
    const method = queryLength(all) > LONGEST_QUERY ? 'POST' : 'GET';
    return within(signal, (own) => signIn.run(() => ask(all, { method }, { write: false, signal: own })));
  }

  async function ask(params: object, how: RequestKind, call: Call, patient = true) {
    const opened = await sessionOf();
    return retrying(() => opened.ask(params, how, call), call.signal, patient);
  }

  // AbortSignal.any() would leave something behind on the long-lived signal with every request.
  async function within<T>(
    signal: AbortSignal | undefined,
    run: (own: AbortSignal) => Promise<T>
  ): Promise<T> {
    if (signal === undefined) return run(closing.signal);
    const both = new AbortController();
    // A pass of the bot hands one signal to hundreds of reads; that is no leak.
    setMaxListeners(0, signal);
    const abort = () => both.abort();
    if (signal.aborted || closing.signal.aborted) abort();
    signal.addEventListener('abort', abort);
    closing.signal.addEventListener('abort', abort);
    try {
      return await run(both.signal);
    } finally {
      signal.removeEventListener('abort', abort);
      closing.signal.removeEventListener('abort', abort);
    }
  }
}

type RequestKind = { method?: string; tokenType?: string; tokenName?: string };

const Continuation = z.object({
  continue: z.record(z.string(), z.union([z.string(), z.number()])).optional()
});

function parse<T>(schema: ZodType<T>, body: unknown, code: 'malformed' | 'unknown-outcome'): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.map(String).join('.').slice(0, 200) ?? '';
  throw new WikiError(code, code === 'malformed' ? { path } : { path, reason: 'malformed' });
}

function queryLength(params: ApiParams): number {
  const entries = Object.entries(params).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.join('|') : String(value)
  ]);
  return new URLSearchParams(entries).toString().length;
}

function checkedUrl(value: string): URL {
  const url = new URL(value);
  if (!['http:', 'https:'].includes(url.protocol))
    throw new TypeError('The address of api.php must be http or https');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError('The address of api.php must be plain: no user, no query, no fragment');
  }
  return url;
}

function startRealTimer(ms: number, fire: () => void): () => void {
  const timer = setTimeout(fire, ms);
  return () => clearTimeout(timer);
}

import PQueue from 'p-queue';
import type { Clock } from '../ports.ts';
import { readAnswer, type AnswerBody } from './read-answer.ts';
import { readLimitedText } from './read-limited-text.ts';
import type { RetryBudget } from './retry-budget.ts';
import { WikiError, type WikiErrorCode } from './wiki-error.ts';

/** What a single HTTP exchange is for. A `write` must not be repeated when its answer is lost. */
export interface Call {
  write: boolean;
  signal: AbortSignal;
  /** Epoch milliseconds after which a write must not be sent. */
  notAfter?: number;
}

/** What the transport is made of. `startTimer` runs `fire` after so many milliseconds of real time unless stopped. */
export interface TransportOptions {
  apiUrl: URL;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  budget: RetryBudget;
  atOnce: number;
  timeoutMs: number;
  maxBytes: number;
  startTimer: (ms: number, fire: () => void) => () => void;
}

/** One HTTP exchange with api.php: the JSON object of a good answer, WikiError for everything else. */
export type Transport = (url: URL, init: RequestInit, call: Call) => Promise<AnswerBody>;

/** Creates the way to one wiki: so many calls at once, a time-out for each, no redirects, a bounded size, no other host. */
export function createTransport(options: TransportOptions): Transport {
  const { apiUrl, budget, clock } = options;
  const queue = new PQueue({ concurrency: options.atOnce });

  return async (url, init, call) => {
    if (url.origin !== apiUrl.origin || url.pathname !== apiUrl.pathname) {
      throw new WikiError('network', { reason: 'other-host', sent: false });
    }
    // A write follows a fresh look at the page, so it does not queue up behind reads.
    if (isWrite(init, call)) return exchange(url, init, call);
    // An abort takes a call out of the queue only before it starts; a call under way ends by itself and says how.
    const waiting = new AbortController();
    const leave = () => waiting.abort();
    if (call.signal.aborted) leave();
    call.signal.addEventListener('abort', leave, { once: true });
    const work = () => {
      call.signal.removeEventListener('abort', leave);
      return exchange(url, init, call);
    };
    return queue.add(work, { signal: waiting.signal }).catch((error: unknown) => {
      throw error instanceof WikiError ? error : new WikiError('aborted');
    });
  };

  async function exchange(url: URL, init: RequestInit, call: Call): Promise<AnswerBody> {
    if (call.signal.aborted) throw new WikiError('aborted');
    if (isWrite(init, call) && call.notAfter !== undefined && clock.now() > call.notAfter)
      throw new WikiError('too-late');
    const end = budget.begin();
    try {
      const body = await send(url, init, call.signal);
      end('answered');
      return body;
    } catch (error) {
      const failure = error instanceof WikiError ? error : new WikiError('network', { reason: 'unexpected' });
      if (failure.code === 'aborted') end('neutral');
      else if (failure.retry === null && ANSWERS.has(failure.code)) end('answered');
      else
        end({
          failed: failure.code,
          pauseMs: ASKS_TO_WAIT.has(failure.code) ? (failure.retry?.afterMs ?? 0) : 0
        });
      throw isWrite(init, call) ? asWriteFailure(failure) : failure;
    }
  }

  async function send(url: URL, init: RequestInit, signal: AbortSignal): Promise<AnswerBody> {
    const stop = new AbortController();
    let timedOut = false;
    const onAbort = () => stop.abort();
    signal.addEventListener('abort', onAbort, { once: true });
    const stopTimer = options.startTimer(options.timeoutMs, () => {
      timedOut = true;
      stop.abort();
    });
    try {
      const response = await options.fetch(url, { ...init, redirect: 'manual', signal: stop.signal });
      const text = await readLimitedText(response, options.maxBytes, stop.signal);
      return readAnswer({ status: response.status, headers: response.headers, text }, clock.now());
    } catch (error) {
      if (error instanceof WikiError) throw error;
      if (timedOut) throw new WikiError('timeout', { timeoutMs: options.timeoutMs }, { attempts: 3 });
      if (signal.aborted) throw new WikiError('aborted');
      throw networkError(error);
    } finally {
      stopTimer();
      signal.removeEventListener('abort', onAbort);
    }
  }
}

function isWrite(init: RequestInit, call: Call): boolean {
  // The token of a write is fetched by a read on its behalf.
  return call.write && init.method === 'POST';
}

/** Failures that are the wiki's considered answer: they show that it is well. */
const ANSWERS = new Set<WikiErrorCode>(['api', 'assert-failed', 'bad-token', 'login-failed', 'too-large']);

/** Failures whose waiting time holds for every request to the wiki. */
const ASKS_TO_WAIT = new Set<WikiErrorCode>(['maxlag', 'rate-limited', 'http-status']);

/** Failures of the connection before a byte of the request was sent. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT'
]);

function networkError(error: unknown): WikiError {
  const cause: unknown = error instanceof Error ? error.cause : null;
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  const reason = typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : 'unknown';
  return new WikiError('network', { reason, sent: !NEVER_SENT.has(reason) }, {});
}

/** A write is tried again only where the wiki certainly did nothing; any other failure leaves its outcome open. */
function asWriteFailure(failure: WikiError): WikiError {
  const { code, params, retry } = failure;
  if (code === 'rate-limited' && params.told === false) return new WikiError(code, params);
  if (code === 'network' && params.sent === false) return failure;
  if (code === 'http-status' && retry === null && Number(params.status) >= 300) return failure;
  if (code === 'api' && retry === null) return failure;
  if (['maxlag', 'readonly', 'rate-limited', 'bad-token', 'assert-failed', 'login-failed'].includes(code))
    return failure;
  return new WikiError('unknown-outcome', { ...params, reason: code });
}

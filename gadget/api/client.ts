import type { z } from 'zod';
import type { Routes } from '../../server/routes/index.generated.ts';
import type { Clock } from '../state/clock.ts';
import type { Gate } from './gate.ts';
import { fields, list, object, text, type Reader } from './guard.ts';
import { readApprovals, type ShownApproval } from './read-approvals.ts';
import { readBotStatus, type ShownStatus } from './read-bot-status.ts';
import type { Explanation, ShownEntry } from './shown-verdict.ts';
import { readCosts, readPageVerdict, readVerdictEntry } from './read-verdict.ts';

/** What a route answers, as the server declares it. */
export type Answer<Name extends keyof Routes> = z.output<Routes[Name]['answer']>;

/** What the gadget reads of an answer; does not compile when the route answers something else. */
type PartOf<Whole extends Part, Part> = Whole extends Part ? Part : never;

/** What a route takes after the question mark. */
type Query<Name extends keyof Routes> = { [Field in keyof z.input<Routes[Name]['query']>]?: string };

/** No answer: the companion cannot be reached, is busy, slow, or sends garbage. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  /** For how long the companion wants to be left alone; 0 where it did not say. */
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs = 0) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The companion answered, and said no: the HTTP status, the code, and what a route tells beyond that. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
  /** What the sentence speaks of, by name, such as `right`. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly details: unknown;

  constructor(status: number, body: unknown) {
    const { code, error, params, details } = fields(body);
    super(text(code));
    this.status = status;
    this.code = text(code);
    this.sentence = typeof error === 'string' ? error : '';
    this.params = fields(params ?? {});
    this.details = details;
  }
}

/** A call of the API beyond what the core needs; `path` begins after `/api`. */
export interface ApiCall {
  path: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  token?: string | undefined;
}

/** The companion's API, as far as the gadget uses it. Calls fail with Unreachable or Refused. */
export interface Client {
  gate: Gate;
  botStatus(): Promise<PartOf<Answer<'getBotStatus'>, ShownStatus>>;
  verdicts(query: Query<'getVerdicts'>): Promise<PartOf<Answer<'getVerdicts'>, { verdicts: ShownEntry[] }>>;
  explain(revisionId: number): Promise<PartOf<Answer<'getVerdict'>, Explanation>>;
  /** What the bot accepted on a page, newest first. */
  approvals(pageId: number): Promise<PartOf<Answer<'getDecisions'>['decisions'], ShownApproval[]>>;
  messages(language: string): Promise<Answer<'getMessages'>>;
  dossierUrl(revisionId: number): string;
  call<Value>(call: ApiCall, reader: Reader<Value>): Promise<Value>;
  /** Address of the companion, without a slash at its end. */
  address: string;
}

/** What a client is made of; `address` has no slash at its end. */
export interface ClientOptions {
  address: string;
  wiki: string;
  fetch: typeof globalThis.fetch;
  gate: Gate;
  clock: Clock;
  signal: AbortSignal;
}

const patienceMs = 25_000;

/**
 * Creates a client. Requests carry no cookies, no referrer and no name, and end when `signal` aborts. What the gadget reads
 * by itself is held back by the gate; a `call`, which somebody wanted, neither asks the gate nor closes it.
 */
export function createClient({ address, wiki, fetch, gate, clock, signal }: ClientOptions): Client {
  const base = `${address}/api/v1`;
  const ofWiki = `${base}/wikis/${encodeURIComponent(wiki)}`;

  async function read<Value>(url: string, reader: Reader<Value>): Promise<Value> {
    if (gate.closedFor() > 0) throw new Unreachable('closed');
    const sentAt = clock.now();
    try {
      const value = await ask(url, reader);
      gate.succeeded();
      return value;
    } catch (fault) {
      if (fault instanceof Unreachable && !signal.aborted) gate.failed(sentAt, fault.retryAfterMs);
      throw fault;
    }
  }

  async function ask<Value>(url: string, reader: Reader<Value>, init?: RequestInit): Promise<Value> {
    if (signal.aborted) throw new Unreachable('closed');
    const limit = new AbortController();
    const stop = () => limit.abort();
    signal.addEventListener('abort', stop);
    void clock.wait(patienceMs, limit.signal).then(stop);
    let retryAfterMs = 0;
    try {
      const response = await fetch(url, {
        ...init,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: limit.signal
      });
      retryAfterMs = (Number(response.headers.get('Retry-After')) || 0) * 1000;
      const body: unknown = await response.json();
      if (!response.ok) throw refusal(response.status, body);
      return reader(body);
    } catch (fault) {
      if (fault instanceof Refused) throw fault;
      throw new Unreachable(String(fault), retryAfterMs);
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  }

  return {
    gate,
    botStatus: () => read(`${ofWiki}/bot`, readBotStatus),
    verdicts: (query) =>
      read(`${ofWiki}/verdicts?${asQuery(query)}`, (body) => ({
        verdicts: list(readVerdictEntry)(fields(body).verdicts)
      })),
    explain: (revisionId) =>
      read(
        `${ofWiki}/verdicts/${revisionId}`,
        object<Explanation>({ verdict: readPageVerdict, costs: readCosts })
      ),
    approvals: (pageId) => read(`${ofWiki}/decisions?${asQuery(approvalsOf(pageId))}`, readApprovals),
    messages: (language) => read(`${base}/messages/${language}`, readMessages),
    dossierUrl: (revisionId) => `${ofWiki}/dossiers/${revisionId}`,
    call: ({ path, method = 'GET', body, token }, reader) => {
      const headers: Record<string, string> = {};
      if (body !== undefined) headers['Content-Type'] = 'application/json';
      if (token !== undefined) headers.Authorization = `Bearer ${token}`;
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      return ask(`${address}/api${path}`, reader, { method, headers, ...sent });
    },
    address
  };
}

function approvalsOf(pageId: number): Query<'getDecisions'> {
  return { page: String(pageId), decision: 'approve', state: 'done', limit: '50' };
}

/** A refusal in the API's own words (below 500, save 429); anything else is no answer at all. */
function refusal(status: number, body: unknown): Error {
  if (status >= 500 || status === 429) return new Unreachable(String(status));
  return new Refused(status, body);
}

function readMessages(body: unknown): Answer<'getMessages'> {
  const { language, messages } = fields(body);
  const found = fields(messages);
  const read: Record<string, string> = {};
  Object.keys(found).forEach((key) => (read[key] = text(found[key])));
  return { language: text(language), messages: read };
}

function asQuery(query: Record<string, string | undefined>): string {
  return Object.keys(query)
    .map((name) => `${name}=${encodeURIComponent(query[name] ?? '')}`)
    .join('&');
}

import PQueue from 'p-queue';
import { z, type ZodType } from 'zod';
import type { Clock, ModelApi, ModelName, ModelQuestion } from '../ports.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { readLimitedText } from './read-limited-text.ts';
import { WikiError } from './wiki-error.ts';

/** What a client of Lift Wing is made of. `baseUrl` is what stands before `/service/lw/`. */
export interface LiftWingOptions {
  baseUrl: string;
  /** Must say how to reach the operator. */
  userAgent: string;
  clock: Pick<Clock, 'now'>;
  fetch?: typeof globalThis.fetch;
  timeoutMs?: number;
  maxBytes?: number;
  /** Runs `fire` after so many milliseconds of real time; gives what stops it. */
  startTimer?: (ms: number, fire: () => void) => () => void;
}

const atOnce = 3;
const circuit = { failures: 5, openMs: 60_000 };

/**
 * Creates a client of Wikimedia's models (https://wikitech.wikimedia.org/wiki/Machine_Learning/LiftWing). A question is
 * asked once: no score is an answer too, and a person looks at the edit. Failures are WikiError.
 */
export function createLiftWing(options: LiftWingOptions): ModelApi {
  const { clock, timeoutMs = 15_000, maxBytes = 8 * 1024 * 1024, startTimer = startRealTimer } = options;
  const { fetch = globalThis.fetch } = options;
  const queue = new PQueue({ concurrency: atOnce });
  const breaker = createCircuitBreaker(clock, circuit);

  return {
    score: (question, { signal } = {}) => queue.add(() => breaker.run(() => ask(question, signal), isAnswer))
  };

  async function ask(question: ModelQuestion, signal: AbortSignal | undefined): Promise<number> {
    if (signal?.aborted) throw new WikiError('aborted');
    const stop = new AbortController();
    let timedOut = false;
    const leave = () => stop.abort();
    signal?.addEventListener('abort', leave, { once: true });
    const stopTimer = startTimer(timeoutMs, () => {
      timedOut = true;
      stop.abort();
    });
    try {
      const response = await fetch(addressOf(options.baseUrl, question), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': options.userAgent },
        body: JSON.stringify(bodyOf(question)),
        redirect: 'error',
        signal: stop.signal
      });
      const text = await readLimitedText(response, maxBytes, stop.signal);
      if (!response.ok) throw new WikiError('http-status', { status: response.status });
      return readScore(text, question);
    } catch (fault) {
      if (fault instanceof WikiError) throw fault;
      if (timedOut) throw new WikiError('timeout', { timeoutMs });
      throw new WikiError(signal?.aborted ? 'aborted' : 'network');
    } finally {
      stopTimer();
      signal?.removeEventListener('abort', leave);
    }
  }
}

/** Models of one wiki carry its name; the others are told the language. */
function addressOf(baseUrl: string, { model, wiki }: ModelQuestion): string {
  const name = isMadeForOneWiki(model) ? `${wiki}-${model}` : model;
  return `${baseUrl.replace(/\/+$/, '')}/service/lw/inference/v1/models/${encodeURIComponent(name)}:predict`;
}

function bodyOf({ model, wiki, revisionId }: ModelQuestion): object {
  if (isMadeForOneWiki(model)) return { rev_id: revisionId };
  return { rev_id: revisionId, lang: wiki.replace(/wiki$/, '').replaceAll('_', '-') };
}

function isMadeForOneWiki(model: ModelName): boolean {
  return model === 'damaging' || model === 'goodfaith';
}

/** An answer about another edit, wiki or model is as good as none. */
function readScore(text: string, question: ModelQuestion): number {
  const { model, wiki, revisionId } = question;
  if (isMadeForOneWiki(model)) {
    const scores = z.object({ [model]: z.object({ score: z.object({ probability: Probability }) }) });
    const ofWiki = z.object({ scores: z.object({ [String(revisionId)]: scores }) });
    const answer = parse(text, z.object({ [wiki]: ofWiki }));
    return answer[wiki]?.scores[String(revisionId)]?.[model]?.score.probability.true ?? malformed(model);
  }
  const answer = parse(text, RevertRisk);
  const isMeant = answer.model_name === model && answer.wiki_db === wiki && answer.revision_id === revisionId;
  return isMeant ? answer.output.probabilities.true : malformed(model);
}

const Probability = z.object({ true: z.number().min(0).max(1) });

const RevertRisk = z.object({
  model_name: z.string(),
  wiki_db: z.string(),
  revision_id: z.number().int(),
  output: z.object({ probabilities: Probability })
});

function parse<T>(text: string, schema: ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WikiError('malformed', { path: '' });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new WikiError('malformed', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

function malformed(model: ModelName): never {
  throw new WikiError('malformed', { model });
}

/** Refusals that concern one question only: the service is well. */
function isAnswer(fault: unknown): boolean {
  if (!(fault instanceof WikiError) || fault.code !== 'http-status') return false;
  const status = Number(fault.params.status);
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

function startRealTimer(ms: number, fire: () => void): () => void {
  const timer = setTimeout(fire, ms);
  return () => clearTimeout(timer);
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Workload } from '../workload/open-workload.ts';
import { answerRequest } from './answer-request.ts';

/** How the server is to behave from now on. Answers start `latencyMs` after their request has come in. */
export interface Behaviour {
  readonly latencyMs: number;
  readonly listsScores: boolean;
}

/** A workload as a wiki on loopback, with Wikidata and Lift Wing beside it. */
export interface WorkloadServer {
  readonly server: Server;
  /** Behaves anew and begins to count anew. */
  behave(behaviour: Behaviour): void;
  /** Requests since then by kind; those that could not be answered begin with `unknown`. */
  counts(): Record<string, number>;
}

/** Makes the server; it listens to nothing yet. */
export function serveWorkload(workload: Workload): WorkloadServer {
  let behaviour: Behaviour = { latencyMs: 0, listsScores: true };
  let counted = new Map<string, number>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await readBody(request);
    const started = performance.now();
    const { kind, text } = pathname.startsWith('/service/lw/')
      ? score(workload, decodeURIComponent(pathname), body)
      : api(workload, searchParams, body, pathname.startsWith('/wikidata/'), behaviour);
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
    const left = behaviour.latencyMs - (performance.now() - started);
    if (left > 0) await wait(left);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text);
  }

  return {
    server: createServer((request, response) => {
      answer(request, response).catch((fault: unknown) => {
        console.error(fault);
        response.writeHead(500).end();
      });
    }),
    behave(next) {
      behaviour = next;
      counted = new Map();
    },
    counts: () => Object.fromEntries([...counted].sort(([one], [other]) => (one < other ? -1 : 1)))
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += String(piece);
  return text;
}

function api(
  workload: Workload,
  query: URLSearchParams,
  body: string,
  isWikidata: boolean,
  wiki: { listsScores: boolean }
): { kind: string; text: string } {
  const params = Object.fromEntries([...query, ...new URLSearchParams(body)]);
  const { body: answer, kind, known } = answerRequest(workload, params, wiki);
  const place = isWikidata ? `Wikidata ${kind}` : kind;
  return { kind: known ? place : `unknown ${place}`, text: JSON.stringify(answer) };
}

const Question = z.object({ rev_id: z.number().int() });

/** Lift Wing in its own shapes; the workload has no score for reverts, so damage stands for it. */
function score({ scores, wiki }: Workload, path: string, body: string): { kind: string; text: string } {
  const name = /models\/(.+):predict$/.exec(path)?.[1] ?? '';
  const { rev_id: revisionId } = Question.parse(JSON.parse(body));
  const database = `${wiki.lang}wiki`;
  const model = name.startsWith(`${database}-`) ? name.slice(database.length + 1) : name;
  const found = scores.get(revisionId);
  const chance = (model === 'goodfaith' ? found?.goodfaith : found?.damaging) ?? 0;
  const probability = { true: chance, false: 1 - chance };
  const answer =
    model === name
      ? {
          model_name: name,
          model_version: '3',
          wiki_db: database,
          revision_id: revisionId,
          output: { prediction: chance > 0.5, probabilities: probability }
        }
      : {
          [database]: {
            models: { [model]: { version: '0.5.1' } },
            scores: {
              [String(revisionId)]: { [model]: { score: { prediction: chance > 0.5, probability } } }
            }
          }
        };
  return { kind: `Lift Wing ${model}`, text: JSON.stringify(answer) };
}

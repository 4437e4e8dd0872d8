import type { EmbeddedWiki } from '../create-wiki.ts';
import type { WikiAnswer, WikiRequest } from '../http/exchange.ts';
import type { Revision } from '../model/types.ts';
import { scoreOf, type ScoredBy } from './derive-scores.ts';

/** Answers as Lift Wing does under `/service/lw/inference/v1/models/MODEL:predict`; null for any other address. */
export function answerModels(wiki: EmbeddedWiki, request: WikiRequest): WikiAnswer | null {
  const name = /^\/service\/lw\/inference\/v1\/models\/([^/]+):predict$/.exec(request.path)?.[1];
  if (name === undefined) return null;
  if (request.method !== 'POST') return answer(405, { detail: 'Method Not Allowed' });
  const model = findModel(wiki, decodeURIComponent(name));
  if (!model) return answer(404, { error: `Model with name ${name} does not exist.` });
  const body = readBody(request.body);
  if (!body) return answer(400, { error: 'Unrecognized request format.' });
  const { rev_id: revId, lang } = body;
  if (typeof revId !== 'number') return answer(400, { error: 'The parameter rev_id is required.' });
  if (model.asksLanguage && typeof lang !== 'string')
    return answer(400, { error: 'The parameter lang is required.' });
  const revision = wiki.revision(revId);
  const score = revision && !revision.hidden.text ? scoreOf(revision, model.scoredBy) : null;
  if (!revision || score === null)
    return answer(400, { error: `Could not get features of revision ${revId}.` });
  return answer(200, model.describe(revision, score));
}

interface DemoModel {
  readonly scoredBy: ScoredBy;
  readonly asksLanguage: boolean;
  readonly describe: (revision: Revision, score: number) => object;
}

function findModel(wiki: EmbeddedWiki, name: string): DemoModel | null {
  const { databaseName } = wiki.settings;
  if (name === 'revertrisk-language-agnostic' || name === 'revertrisk-multilingual') {
    const describe = (revision: Revision, score: number): object => ({
      model_name: name,
      model_version: '3',
      wiki_db: databaseName,
      revision_id: revision.id,
      output: { prediction: score > 0.5, probabilities: bothWays(score) }
    });
    return { scoredBy: 'revertrisk', asksLanguage: true, describe };
  }
  const own = (['damaging', 'goodfaith'] as const).find((model) => name === `${databaseName}-${model}`);
  if (!own) return null;
  const describe = (revision: Revision, score: number): object => ({
    [databaseName]: {
      models: { [own]: { version: '0.5.1' } },
      scores: {
        [revision.id]: { [own]: { score: { prediction: score > 0.5, probability: bothWays(score) } } }
      }
    }
  });
  return { scoredBy: own, asksLanguage: false, describe };
}

function bothWays(score: number): { true: number; false: number } {
  return { true: score, false: 1 - score };
}

function readBody(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function answer(status: number, body: object): WikiAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

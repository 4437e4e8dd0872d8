import { z } from 'zod';
import type { Site } from '../../../shared/site.ts';
import type { ModelName } from '../../ports.ts';
import type { Fetched, Sources, Subject } from '../define-evidence.ts';
import { batchesOf } from './batches.ts';
import { eachAlone } from './each-alone.ts';
import { oncePerPass } from './once-per-pass.ts';

/** What a model says of an edit: the probability, 0 to 1, that the edit is what the model's name says. */
export const Score = z.object({ probability: z.number().min(0).max(1) });
export type Score = z.infer<typeof Score>;

/** A model under the name that the service knows, and under the wiki's own; null where wikis do not keep its scores. */
export interface Model {
  readonly service: ModelName;
  readonly wiki: string | null;
}

const Answer = z.object({
  query: z.object({
    pages: z.array(
      z.object({
        revisions: z.array(z.object({ revid: z.number().int(), oresscores: z.unknown() })).optional()
      })
    )
  })
});

/**
 * The scores of edits. Where the wiki keeps scores they are listed, many edits a request and all models at once; only for
 * what is not there the service is asked, an edit and model a request.
 */
export async function scoresOf(
  model: Model,
  subjects: readonly Subject[],
  sources: Sources
): Promise<Map<string, Fetched<Score>>> {
  const { models, site, signal } = sources;
  const listed = await readListed(model, subjects, sources);
  const rest = subjects.filter(({ key }) => !listed.has(key));
  const asked = await eachAlone(rest, sources, async ({ key }): Promise<Fetched<Score>> => {
    if (!models) return { unavailable: 'not-supported' };
    const question = { model: model.service, wiki: site.id, revisionId: Number(key) };
    return { value: { probability: await models.score(question, signal ? { signal } : {}) } };
  });
  return new Map([...listed, ...asked]);
}

/** Whether the wiki keeps scores of its edits and lists many at once. */
export function areListed({ extensions }: Site): boolean {
  return extensions.includes('ORES');
}

async function readListed(
  { wiki: name }: Model,
  subjects: readonly Subject[],
  sources: Sources
): Promise<Map<string, Fetched<Score>>> {
  if (name === null || !areListed(sources.site)) return new Map();
  const Scores = z.object({ [name]: z.object({ true: z.number().min(0).max(1) }) });
  const found = new Map<string, Fetched<Score>>();
  const answers = await listScores(
    subjects.map(({ key }) => key),
    sources
  );
  for (const [key, scores] of answers) {
    const probability = Scores.safeParse(scores).data?.[name]?.true;
    if (probability !== undefined) found.set(key, { value: { probability } });
  }
  return found;
}

/** What the wiki keeps for each edit; several models share the answer. A list that fails leaves all to the service. */
async function listScores(keys: readonly string[], sources: Sources): Promise<Map<string, unknown>> {
  try {
    return await oncePerPass('model scores', keys, sources, (news) => readScores(news, sources));
  } catch (fault) {
    sources.signal?.throwIfAborted();
    sources.failed?.(fault);
    return new Map();
  }
}

async function readScores(keys: readonly string[], { api, signal }: Sources): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const revids of batchesOf(keys, await api.batchSize())) {
    const params = { action: 'query', prop: 'revisions', revids, rvprop: ['ids', 'oresscores'] };
    const { query } = await api.get(params, Answer, signal ? { signal } : {});
    for (const { revisions } of query.pages) {
      for (const { revid, oresscores } of revisions ?? []) found.set(String(revid), oresscores);
    }
  }
  return found;
}

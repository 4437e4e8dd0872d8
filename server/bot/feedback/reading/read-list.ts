import { z } from 'zod';
import type { ApiParams, ReadOptions, WikiApi } from '../../../ports.ts';

/** What was read of a list, and up to when (epoch ms, the wiki's time) nothing of it is missing. */
export interface ReadList<Item> {
  readonly items: Item[];
  readonly until: number;
}

/** So many answers are read at once; the rest follows with the next collection. */
const mostAnswers = 20;

/** Reads a list of the wiki from its oldest item on, each with an ISO time. `listOf` takes the items out of an answer. */
export async function readList<Answer, Item extends { readonly timestamp: string }>(
  api: WikiApi,
  params: ApiParams,
  schema: z.ZodType<Answer>,
  listOf: (answer: Answer) => Item[],
  options: ReadOptions
): Promise<ReadList<Item>> {
  const items: Item[] = [];
  let answers = 0;
  let until = Number.POSITIVE_INFINITY;
  const timed = z.intersection(schema, z.object({ curtimestamp: z.iso.datetime() }));
  for await (const answer of api.queryAll({ ...params, curtimestamp: true }, timed, options)) {
    if (answers === mostAnswers) {
      // A second may be spread over two answers.
      const last = items.at(-1);
      return { items, until: last ? Date.parse(last.timestamp) : 0 };
    }
    answers += 1;
    // The first answer's time: what comes in while the others are read belongs to the next collection.
    until = Math.min(until, Date.parse(answer.curtimestamp));
    items.push(...listOf(answer));
  }
  return { items, until };
}

import type { Knex } from 'knex';

/** A run as its judgements are kept. `before`: the run over the whole queue before it. */
interface JudgingRun {
  readonly id: number;
  readonly whole: number;
  readonly before: number;
}

/**
 * Makes what writes down that a run came to the same judgement as a decision that stands there. Runs over the whole queue
 * that follow each other share one row, so that the table grows with what changes and not with time.
 */
export function createJudgingAgain(): (
  transaction: Knex,
  decisionId: number,
  runId: number
) => Promise<void> {
  /** The same for all pages of a run. */
  let current: JudgingRun | null = null;
  return async (transaction, decisionId, runId) => {
    if (current?.id !== runId) current = await readRun(transaction, runId);
    const { whole, before } = current;
    if (whole === 1) {
      const longer = await transaction('judgements')
        .where({ decision_id: decisionId, whole, to_run: before })
        .update({ to_run: runId });
      if (longer > 0) return;
    }
    await transaction('judgements')
      .insert({ decision_id: decisionId, whole, from_run: runId, to_run: runId })
      .onConflict(['decision_id', 'from_run'])
      .ignore();
  };
}

async function readRun(knex: Knex, id: number): Promise<JudgingRun> {
  const run: { wiki: string; whole: number | null } | undefined = await knex('runs')
    .where({ id })
    .first('wiki', 'whole');
  if (run?.whole !== 1) return { id, whole: 0, before: 0 };
  const ids = await knex<{ id: number; wiki: string; whole: number | null }>('runs')
    .where({ wiki: run.wiki, whole: 1 })
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .limit(1)
    .pluck('id');
  return { id, whole: 1, before: ids[0] ?? 0 };
}

/** Ids of the decisions to which a run came again. Runs of other wikis lie in between, so the wiki is asked for too. */
export function judgedAgainIn(knex: Knex, runId: number): Knex.QueryBuilder {
  const run = () => knex('runs').where('id', runId);
  return knex('judgements as j')
    .join('decisions as of', 'of.id', 'j.decision_id')
    .where('j.to_run', '>=', runId)
    .where('j.from_run', '<=', runId)
    .where('j.whole', run().select(knex.raw('coalesce(whole, 0)')))
    .where('of.wiki', run().select('wiki'))
    .select('j.decision_id');
}

import type { Knex } from 'knex';
import type { ReviewSelection } from '../../ports.ts';

const dayMs = 86_400_000;

/** The counted reviews of a set that fit. */
export function selectReviews(knex: Knex, set: number, selection: ReviewSelection): Knex.QueryBuilder {
  const { since, excludeTrusted, namespace } = selection;
  const found = knex('review_records as r').where('r.set_id', set).where('r.counted', true);
  if (since !== null) void found.where('r.at', '>=', since);
  if (excludeTrusted) void found.where('r.trusted', false);
  if (namespace !== null) void found.where('r.namespace', namespace);
  return found;
}

/** The same, so that they can be read day by day. */
export function selectByDay(knex: Knex, set: number, selection: ReviewSelection): Knex.QueryBuilder {
  const found = selectReviews(knex, set, selection);
  return selection.since === null ? found : found.where('r.day', '>=', Math.floor(selection.since / dayMs));
}

import type { Knex } from 'knex';

/**
 * The pages of a queue, each with its newest verdict as `newest`, if that judges the very revisions that wait now. The
 * newest one is looked up in the index for each page: ranking all verdicts took a second for a queue of thousands.
 */
export function pagesWithVerdicts(knex: Knex, wiki: string): Knex.QueryBuilder {
  const newest = knex('verdicts as v')
    .where('v.wiki', wiki)
    .where('v.page_id', knex.ref('p.page_id'))
    .orderBy([
      { column: 'v.judged_at', order: 'desc' },
      { column: 'v.id', order: 'desc' }
    ])
    .limit(1)
    .select('v.id');
  const pages = knex('pages as p').where('p.wiki', wiki).select('p.*', { newest_id: newest });
  return knex.from(pages.as('pages')).leftJoin('verdicts as newest', (join) => {
    join
      .on('newest.id', 'pages.newest_id')
      .andOn('newest.stable_revision_id', 'pages.stable_revision_id')
      .andOn('newest.latest_revision_id', 'pages.latest_revision_id');
  });
}

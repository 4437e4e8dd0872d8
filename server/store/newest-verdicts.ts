import type { Knex } from 'knex';

/** The newest verdict of each page of a wiki's queue has `place` 1; join it with the revisions that wait, too. */
export function newestVerdicts(knex: Knex, wiki: string): Knex.QueryBuilder {
  return knex('verdicts')
    .select('id', 'page_id', 'stable_revision_id', 'latest_revision_id', 'decision')
    .rowNumber('place', (over) =>
      over.partitionBy('page_id').orderBy([
        { column: 'judged_at', order: 'desc' },
        { column: 'id', order: 'desc' }
      ])
    )
    .where({ wiki })
    .whereIn('page_id', knex('pages').where({ wiki }).select('page_id'));
}

/** The pages of a queue, each with its newest verdict as `newest`, if that judges the very revisions that wait now. */
export function pagesWithVerdicts(knex: Knex, wiki: string): Knex.QueryBuilder {
  return knex('pages')
    .leftJoin(newestVerdicts(knex, wiki).as('newest'), (join) => {
      join
        .on('newest.page_id', 'pages.page_id')
        .andOn('newest.stable_revision_id', 'pages.stable_revision_id')
        .andOn('newest.latest_revision_id', 'pages.latest_revision_id')
        .andOnVal('newest.place', 1);
    })
    .where('pages.wiki', wiki);
}

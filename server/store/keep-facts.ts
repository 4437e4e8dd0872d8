import type { Knex } from 'knex';
import type { Dossier } from '../../shared/dossier.ts';
import { inSlices } from './in-slices.ts';

/** Keeps what a dossier tells of its wiki and of who wrote the page's pending revisions. */
export async function keepFacts(transaction: Knex.Transaction, dossier: Dossier, at: number): Promise<void> {
  const { wiki, page, pending } = dossier;
  await transaction('wikis')
    .insert({ id: wiki.id, facts: JSON.stringify(wiki), seen_at: at })
    .onConflict('id')
    .merge();
  await transaction('revisions').where({ wiki: wiki.id, page_id: page.id }).delete();
  await inSlices(pending, async (slice) => {
    const rows = slice.map((revision) => ({
      wiki: wiki.id,
      revision_id: revision.id,
      page_id: page.id,
      parent_id: revision.parentId,
      author: revision.user,
      author_id: revision.userId,
      made_at: Date.parse(revision.timestamp),
      sha1: revision.sha1
    }));
    await transaction('revisions').insert(rows).onConflict(['wiki', 'revision_id']).merge();
    return [];
  });
}

import type { Knex } from 'knex';
import type { WikiNumberStore } from '../../ports.ts';
import type { Database } from '../database.ts';

/** Numbers of wikis, given once. */
export function createWikiNumbers(database: Database): WikiNumberStore {
  return {
    async of(wikis) {
      const known = await database.read((knex) => numbersOf(knex, wikis));
      const news = wikis.filter((wiki) => !known.has(wiki));
      if (news.length === 0) return known;
      await database.write(async (transaction) => {
        // Another process may give them at this moment.
        for (const wiki of news)
          await transaction('wiki_numbers').insert({ wiki }).onConflict('wiki').ignore();
      });
      return database.read((knex) => numbersOf(knex, wikis));
    }
  };
}

async function numbersOf(knex: Knex, wikis: readonly string[]): Promise<Map<string, number>> {
  const rows = await knex<{ wiki: string; number: number }>('wiki_numbers')
    .whereIn('wiki', wikis)
    .select('wiki', 'number');
  return new Map(rows.map(({ wiki, number }) => [wiki, Number(number)]));
}

import type { Knex } from 'knex';

/** Creates a table in which texts compare by their characters (case and accents count) on both databases. */
export async function createTable(
  knex: Knex,
  name: string,
  build: (table: Knex.CreateTableBuilder) => void
): Promise<void> {
  const client: unknown = knex.client;
  const onMysql = (client as { dialect: unknown }).dialect === 'mysql';
  await knex.schema.createTable(name, (table) => {
    if (onMysql) {
      table.engine('InnoDB');
      table.charset('utf8mb4');
      table.collate('utf8mb4_bin');
    }
    build(table);
  });
}

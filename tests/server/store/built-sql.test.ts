import { ESLint, Linter } from 'eslint';
import { expect, it } from 'vitest';

/** What would put a value into SQL as text. */
const built = [
  'knex.raw(`select * from wikis where id = ${id}`);',
  "knex.raw('select * from wikis where id = ' + id);",
  "query.whereRaw('id = ' + id, []);",
  'query.whereRaw(`id = ${id}`);',
  'query.orWhereRaw(`id = ${id}`);',
  'transaction.raw(`${column} + 1`);',
  "database.knex.raw('drop table ' + table);",
  'query.orderByRaw(`${column} desc`);',
  "query.havingRaw('count(*) > ' + least);",
  'query.groupByRaw(`${column}`);',
  'query.joinRaw(`join ${table}`);'
];
const bound = [
  "knex.raw('select * from wikis where id = ?', [id]);",
  'knex.raw(`select 1`);',
  "query.whereRaw('instr(t.text, ?) > 0', [word]);",
  "knex.raw('alter table runs drop column ??', [`${column}`]);",
  "log.info('a' + b);"
];

it('S25: lint lets no SQL be put together from strings, in any folder', { timeout: 60_000 }, async () => {
  const eslint = new ESLint({ cwd: new URL('../../../', import.meta.url).pathname });
  for (const file of [
    'server/store/x.ts',
    'server/replica/x.ts',
    'server/config.ts',
    'server/bot/x.ts',
    'server/checks/x.ts',
    'gadget/x.ts',
    'scripts/commands/x.ts',
    'tests/x.ts',
    'scripts/x.mjs'
  ]) {
    const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Linter.RulesRecord };
    const rule = rules['no-restricted-syntax'];
    const found = (line: string) =>
      new Linter()
        .verify(
          `function f(knex, query, transaction, database, log, id, column, table, least, word, b) { ${line} }`,
          {
            rules: { 'no-restricted-syntax': rule ?? 'off' }
          }
        )
        .filter(({ message }) => message.includes('SQL')).length;
    for (const line of built) expect(found(line), `${file}: ${line}`).toBe(1);
    for (const line of bound) expect(found(line), `${file}: ${line}`).toBe(0);
  }
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../../server/store/database.ts';
import { migrateUp } from '../../../server/store/migrate.ts';
import { createSettings } from '../../../server/store/settings.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const change = { settings: WikiSettings.parse({}), basedOn: 0, author: 'A', reason: 'r', at: 1_000 };

describe.each(databases)('settings on $name', ({ here, create }) => {
  let place: TestDatabase;
  let database: Database;
  beforeEach(async (context) => {
    context.skip(!here, 'not on this machine');
    place = await create();
    database = createDatabase(place.url, recordedLog());
    await migrateUp(database);
  });
  afterEach(async () => {
    await database?.close();
    await place?.remove();
  });

  it('are not saved over somebody who saves between any two looks of ours', async () => {
    const other = createSettings(database, recordedLog());
    for (let slipAt = 1; slipAt <= 3; slipAt += 1) {
      const wiki = `wiki${slipAt}`;
      let reads = 0;
      const slipping: Database = {
        ...database,
        async read(work) {
          const found = await database.read(work);
          reads += 1;
          if (reads === slipAt) await other.save(wiki, change);
          return found;
        }
      };
      const ours = await createSettings(slipping, recordedLog())
        .save(wiki, { ...change, author: 'B' })
        .catch((fault: unknown) => fault);
      if (reads < slipAt) continue;
      expect(ours, `after look ${slipAt}`).toMatchObject({ code: 'version-conflict' });
      expect((await other.current(wiki)).version).toBe(1);
    }
  });
});

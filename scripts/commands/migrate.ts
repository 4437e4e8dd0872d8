import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { createStore } from '../../server/store/create-store.ts';
import { defineCommand } from './define-command.ts';

/** `seula migrate`: brings the database to the present layout. */
export default defineCommand({
  name: 'migrate',
  summary: 'Bring the database to the present layout (every start does it too)',
  options: {},
  async run({ json }) {
    const config = readConfig(process.env);
    const store = createStore({ url: config.databaseUrl, log: createLog(config.logLevel) });
    try {
      const applied = await store.migrate();
      if (json) console.log(JSON.stringify({ applied }));
      else console.log(applied.length === 0 ? 'Nothing to do.' : `Applied: ${applied.join(', ')}`);
      return 0;
    } finally {
      await store.close();
    }
  }
});

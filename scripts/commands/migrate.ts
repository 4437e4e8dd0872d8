import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { createStore } from '../../server/store/create-store.ts';
import { defineCommand } from './define-command.ts';

/** `seula migrate`: brings the database to the present layout, or back to that of an older release. */
export default defineCommand({
  name: 'migrate',
  summary: 'Bring the database to the present layout (every start does it too)',
  options: {
    'back-to': {
      value: 'NAME',
      help: 'Take back every change of the layout after this one, with what only it had a place for: stop everything and back up first'
    }
  },
  async run({ options, json }) {
    const backTo = options['back-to'];
    const config = readConfig(process.env);
    const store = createStore({ url: config.databaseUrl, log: createLog(config.logLevel) });
    try {
      if (backTo !== undefined) {
        const takenBack = await store.migrateBackTo(backTo);
        if (json) console.log(JSON.stringify({ takenBack }));
        else console.log(takenBack.length === 0 ? 'Nothing to do.' : `Taken back: ${takenBack.join(', ')}`);
        return 0;
      }
      const applied = await store.migrate();
      if (json) console.log(JSON.stringify({ applied }));
      else console.log(applied.length === 0 ? 'Nothing to do.' : `Applied: ${applied.join(', ')}`);
      return 0;
    } finally {
      await store.close();
    }
  }
});

import { EndedTrial } from '../../shared/trial.ts';
import type { Log, TrialStore } from '../ports.ts';
import type { Database } from './database.ts';
import { packJson, unpackJson } from './packed-json.ts';
import { parseRow } from './parse-row.ts';

interface TrialRow {
  id: number;
  trial: string;
  wiki: string;
  ended_at: number;
  packing: string;
  body: Buffer;
}

/** What trials found, packed. Each that comes in drives out those that are too old, or too many. */
export function createTrials(database: Database, log: Log): TrialStore {
  return {
    async save(ended, at, { most, mostBytes, since }) {
      const { body } = await packJson(ended);
      if (body.length > mostBytes || body.length * 2 + 1_000 > (await database.largestStatement()))
        return false;
      const { trial, wiki } = ended;
      await database.write(async (transaction) => {
        await transaction('trials').insert({ trial, wiki, ended_at: at, packing: 'brotli', body });
        await transaction('trials').where('ended_at', '<', since).delete();
        const last = await transaction<TrialRow>('trials').orderBy('id', 'desc').offset(most).first('id');
        if (last) await transaction('trials').where('id', '<=', last.id).delete();
      });
      return true;
    },

    async find(trial, since) {
      const row = await database.read((knex) =>
        knex<TrialRow>('trials').where({ trial }).where('ended_at', '>=', since).first('*')
      );
      return row
        ? parseRow(EndedTrial, await unpackJson(row.body), { log, table: 'trials', id: row.id })
        : null;
    }
  };
}

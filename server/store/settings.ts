import { WikiSettings } from '../../shared/wiki-settings.ts';
import type { Log, SettingsStore } from '../ports.ts';
import type { Database } from './database.ts';
import { parseRow } from './parse-row.ts';
import { readJson } from './read-json.ts';
import { StoreError } from './store-error.ts';

interface SettingsRow {
  wiki: string;
  version: number;
  document: string;
}

type Found = Pick<SettingsRow, 'version' | 'document'> | undefined;

/**
 * Settings of each wiki in versions. In force is the newest version that parses: when the newest one no longer does,
 * falling back to the defaults could allow more than anybody ever set.
 */
export function createSettings(database: Database, log: Log): SettingsStore {
  async function newest(wiki: string): Promise<Found> {
    return database.read(async (knex) =>
      knex<SettingsRow>('settings').where({ wiki }).orderBy('version', 'desc').first('version', 'document')
    );
  }

  async function inForce(wiki: string): Promise<{ version: number; settings: WikiSettings }> {
    let row = await newest(wiki);
    while (row) {
      const { version, document } = row;
      const settings = parseRow(WikiSettings, readJson(document), {
        log,
        table: 'settings',
        id: `${wiki}/${version}`
      });
      if (settings) return { version, settings };
      row = await before(wiki, version);
    }
    return { version: 0, settings: WikiSettings.parse({}) };
  }

  async function before(wiki: string, version: number): Promise<Found> {
    return database.read(async (knex) =>
      knex<SettingsRow>('settings')
        .where({ wiki })
        .where('version', '<', version)
        .orderBy('version', 'desc')
        .first('version', 'document')
    );
  }

  return {
    current: inForce,

    async save(wiki, { settings, basedOn, author, reason, at }) {
      const current = await inForce(wiki);
      if (current.version !== basedOn) throw conflict();
      const version = ((await newest(wiki))?.version ?? 0) + 1;
      // Who saves at the same moment takes the same number, and the table takes only one of them.
      const document = JSON.stringify(settings);
      try {
        await database.write(async (transaction) =>
          transaction('settings').insert({ wiki, version, document, author, reason, saved_at: at })
        );
      } catch (error) {
        throw error instanceof StoreError && error.code === 'duplicate' ? conflict() : error;
      }
      return version;
    }
  };
}

function conflict(): StoreError {
  return new StoreError('version-conflict', 'The settings have been changed since they were read.');
}

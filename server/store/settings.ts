import type { SettingsVersion } from '../../shared/settings-history.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import type { Log, SettingsStore } from '../ports.ts';
import type { Database } from './database.ts';
import { parseRow } from './parse-row.ts';
import { readJson } from './read-json.ts';
import { faultsOfStep, SettingsRefused, writes } from './settings-step.ts';
import { StoreError } from './store-error.ts';
import { toIsoTime } from './to-iso-time.ts';
import { enterEvent } from './trail/enter-event.ts';

interface SettingsRow {
  wiki: string;
  version: number;
  document: string;
  /** Empty once names are forgotten. */
  author: string;
  reason: string;
  saved_at: number;
}

type Found = SettingsRow | undefined;

/**
 * Settings of each wiki in versions. In force is the newest version that parses: when the newest one no longer does,
 * falling back to the defaults could allow more than anybody ever set. What the newest one meant nobody knows then, so the
 * bot writes nothing until somebody saves again.
 */
export function createSettings(database: Database, log: Log): SettingsStore {
  async function newest(wiki: string): Promise<Found> {
    return database.read(async (knex) =>
      knex<SettingsRow>('settings').where({ wiki }).orderBy('version', 'desc').first('*')
    );
  }

  async function inForce(wiki: string): Promise<{ version: number; settings: WikiSettings }> {
    let row = await newest(wiki);
    let isNewest = true;
    while (row) {
      const { version, document } = row;
      const settings = parseRow(WikiSettings, readJson(document), {
        log,
        table: 'settings',
        id: `${wiki}/${version}`
      });
      if (settings) return { version, settings: isNewest ? settings : held(settings) };
      isNewest = false;
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
        .first('*')
    );
  }

  return {
    current: inForce,

    async versions(wiki, { before: end, limit }) {
      const rows = await database.read(async (knex) => {
        const query = knex<SettingsRow>('settings').where({ wiki }).orderBy('version', 'desc').limit(limit);
        if (end !== undefined) void query.where('version', '<', end);
        return query.select('*');
      });
      return rows.map(toVersion);
    },

    async version(wiki, version) {
      if (version === 0) return { ...versionZero, document: WikiSettings.parse({}) };
      const row: Found = await database.read(async (knex) =>
        knex<SettingsRow>('settings').where({ wiki, version }).first('*')
      );
      return row ? { ...toVersion(row), document: readJson(row.document) } : null;
    },

    async modeSince(wiki) {
      const { settings } = await inForce(wiki);
      let since: number | null = null;
      let row = await newest(wiki);
      while (row) {
        // A version that cannot be read does not begin a new stretch: a trial would start over.
        const { data } = WikiSettings.safeParse(readJson(row.document));
        if (data && data.bot.mode !== settings.bot.mode) break;
        if (data) since = row.saved_at;
        row = await before(wiki, row.version);
      }
      return since;
    },

    async save(wiki, { settings, basedOn, author, reason, at }) {
      // Before looking at what is in force: whoever saves in between takes this number, or is seen then.
      const version = ((await newest(wiki))?.version ?? 0) + 1;
      const current = await inForce(wiki);
      if (current.version !== basedOn) throw conflict();
      const faults = faultsOfStep(current.settings, settings);
      if (faults.length > 0) throw new SettingsRefused(faults);
      // Who saves at the same moment takes the same number, and the table takes only one of them.
      const document = JSON.stringify(settings);
      try {
        await database.write(async (transaction) => {
          await transaction('settings').insert({ wiki, version, document, author, reason, saved_at: at });
          const facts = { fromVersion: basedOn, toVersion: version, reason };
          await enterEvent(transaction, { kind: 'settings', wiki, by: author, facts, at });
        });
      } catch (error) {
        throw error instanceof StoreError && error.code === 'duplicate' ? conflict() : error;
      }
      return version;
    }
  };
}

const versionZero: SettingsVersion = { version: 0, author: null, reason: '', savedAt: null };

function toVersion({ version, author, reason, saved_at: savedAt }: SettingsRow): SettingsVersion {
  return { version, author: author === '' ? null : author, reason, savedAt: toIsoTime(savedAt) ?? null };
}

function held(settings: WikiSettings): WikiSettings {
  if (!writes(settings.bot.mode)) return settings;
  return { ...settings, bot: { ...settings.bot, mode: 'dry-run' } };
}

function conflict(): StoreError {
  return new StoreError('version-conflict', 'The settings have been changed since they were read.');
}

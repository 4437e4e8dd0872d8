import { PassSummary } from '../../shared/bot-status.ts';
import { Run } from '../../shared/run.ts';
import type { Log, RunStore } from '../ports.ts';
import type { Database } from './database.ts';
import { parseRow } from './parse-row.ts';
import { StoreError } from './store-error.ts';
import { toIsoTime } from './to-iso-time.ts';

interface RunRow {
  id: number;
  wiki: string;
  mode: string;
  started_at: number;
  ended_at: number | null;
  outcome: string | null;
  failure: string | null;
  pages_judged: number;
  approved: number;
  refused: number;
  unknown: number;
  stopped_by: string | null;
  stopped_because: string | null;
}

interface HeartbeatRow {
  wiki: string;
  beat_at: number;
  next_pass_at: number | null;
  mode: string;
  stream_connected: number | null;
  stream_since: number | null;
}

/** Passes of the bot, and the sign of life of the process that makes them. */
export function createRuns(database: Database, log: Log): RunStore {
  return {
    async begin(wiki, mode, at, whole = true) {
      const counts = { pages_judged: 0, approved: 0, refused: 0, unknown: 0 };
      const [id] = await database.write(async (transaction) =>
        transaction('runs').insert({ wiki, mode, started_at: at, whole: Number(whole), ...counts })
      );
      if (id === undefined) throw new StoreError('failed', 'The database gave the new run no id.');
      return id;
    },

    async finish(runId, { at, outcome, failure, pagesJudged, approved, refused, unknown, stop }) {
      const counts = { pages_judged: pagesJudged, approved, refused, unknown };
      const stopped = { stopped_by: stop?.by ?? null, stopped_because: stop?.reason?.slice(0, 500) ?? null };
      const end = { ended_at: at, outcome, failure, ...counts, ...stopped };
      const changed = await database.write(async (transaction) =>
        transaction('runs').where('id', runId).update(end)
      );
      if (changed === 0) throw new StoreError('not-found', 'There is no such run.');
    },

    async closeCutOff(wiki, at) {
      const end = { ended_at: at, outcome: 'failed', failure: 'cut-off' };
      await database.write(async (transaction) =>
        transaction('runs').where({ wiki }).whereNull('ended_at').update(end)
      );
    },

    async standstill(wiki) {
      return database.read(async (knex) => {
        const ended = () =>
          knex<RunRow>('runs').where({ wiki, mode: 'live' }).whereIn('outcome', ['done', 'failed']);
        const last = await ended().orderBy('id', 'desc').first('*');
        if (!last?.failure) return null;
        const { failure: code, stopped_by: by, stopped_because: reason } = last;
        const other = await ended()
          .where((otherwise) => otherwise.whereNull('failure').orWhereNot('failure', code))
          .orderBy('id', 'desc')
          .first('id');
        const first = await ended()
          .where('id', '>', other?.id ?? 0)
          .orderBy('id')
          .first('*');
        return { code, by, reason, since: first?.ended_at ?? last.started_at };
      });
    },

    async last(wiki) {
      const row = await database.read((knex) =>
        knex<RunRow>('runs').where({ wiki }).orderBy('id', 'desc').first('*')
      );
      return row ? parseRow(PassSummary, toSummary(row), { log, table: 'runs', id: row.id }) : null;
    },

    async find(runId) {
      const row = await database.read((knex) => knex<RunRow>('runs').where('id', runId).first('*'));
      const facts = row && { ...toSummary(row), wiki: row.wiki };
      return row ? parseRow(Run, facts, { log, table: 'runs', id: row.id }) : null;
    },

    async beat(wiki, { at, nextPassAt, mode, stream }) {
      const ofStream = {
        stream_connected: stream ? Number(stream.connected) : null,
        stream_since: stream?.since ?? null
      };
      await database.write(async (transaction) =>
        transaction('heartbeats')
          .insert({ wiki, beat_at: at, next_pass_at: nextPassAt, mode, ...ofStream })
          .onConflict('wiki')
          .merge()
      );
    },

    async heartbeat(wiki) {
      const row = await database.read((knex) => knex<HeartbeatRow>('heartbeats').where({ wiki }).first('*'));
      if (!row) return null;
      const { stream_connected: connected, stream_since: since } = row;
      return {
        at: row.beat_at,
        nextPassAt: row.next_pass_at,
        mode: row.mode === 'live' ? 'live' : 'dry-run',
        ...(connected !== null && since !== null && { stream: { connected: connected === 1, since } })
      };
    }
  };
}

function toSummary(row: RunRow): Record<keyof PassSummary, unknown> {
  return {
    runId: row.id,
    mode: row.mode,
    startedAt: toIsoTime(row.started_at),
    endedAt: toIsoTime(row.ended_at),
    outcome: row.outcome,
    failure: row.failure,
    pagesJudged: row.pages_judged,
    approved: row.approved,
    refused: row.refused,
    unknown: row.unknown
  };
}

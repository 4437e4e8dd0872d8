import type { Knex } from 'knex';
import type { ChainFault, ChainFinding, ChainHead } from '../ports.ts';
import { beforeAll, hashOf, type EventRow } from './append-event.ts';
import type { Database } from './database.ts';
import { digestOfEnding, digestOfFacts, digestOfPeople, withoutPeople } from './decision-facts.ts';
import type { DecisionRow } from './decision-row.ts';
import { forgottenState } from './forget-people.ts';

const atOnce = 200;
type Known = Pick<ChainHead, 'seq' | 'hash'>;

/**
 * Reads the chain of a wiki from its first event, and then every decision beside its last event. Each look is one
 * statement, so that a bot at work meanwhile is no fault.
 */
export async function verifyChain(database: Database, wiki: string, known?: Known): Promise<ChainFinding> {
  const { head, last } = await database.read((knex) => endsOf(knex, wiki));
  const end = head ?? { seq: 0, hash: beforeAll };
  const about = { wiki, events: end.seq, hash: head?.hash ?? null };
  const walked =
    last > end.seq ? faultAt('head-changed', end.seq) : await walkEvents(database, wiki, end, known);
  if (walked) return { ...about, decisions: 0, fault: walked };
  return { ...about, ...(await walkDecisions(database, wiki)) };
}

async function walkEvents(
  database: Database,
  wiki: string,
  end: Known,
  known: Known | undefined
): Promise<ChainFault | null> {
  let last: Known = { seq: 0, hash: beforeAll };
  let isKnown = known === undefined || (known.seq === 0 && known.hash === beforeAll);
  while (last.seq < end.seq) {
    const events = await database.read((knex) => eventsAfter(knex, wiki, last.seq, end.seq));
    if (events.length === 0) return faultAt('event-missing', last.seq + 1);
    const ids = events.flatMap(({ facts, decision_id: id }) => (facts === null ? [] : (id ?? [])));
    const rows = await database.read((knex) => rowsOf(knex, ids));
    // Only now: a row from which names have just gone was announced before.
    const forgottenBefore = await database.read((knex) => lastForgotten(knex, wiki));
    for (const event of events) {
      const fault = faultOf(event, last) ?? faultOfDecision(event, rows, forgottenBefore);
      if (fault) return faultAt(fault, fault === 'event-missing' ? last.seq + 1 : event.seq, event);
      last = event;
      isKnown ||= event.seq === known?.seq && event.hash === known.hash;
    }
  }
  if (last.hash !== end.hash) return faultAt('head-changed', last.seq);
  return isKnown ? null : faultAt('known-head-missing', known?.seq ?? null);
}

function faultOf(event: EventRow, last: Known): ChainFault['code'] | null {
  if (event.seq !== last.seq + 1) return 'event-missing';
  if (hashOf(event) !== event.hash) return 'event-changed';
  return event.previous === last.hash ? null : 'event-out-of-order';
}

function faultOfDecision(
  event: EventRow,
  rows: ReadonlyMap<number, DecisionRow & Pick<EventRow, 'salt'>>,
  forgottenBefore: number
): ChainFault['code'] | null {
  if (event.facts === null) return null;
  const row = rows.get(event.decision_id ?? 0);
  if (!row) return 'decision-missing';
  if (row.wiki !== event.wiki || digestOfFacts(row) !== event.facts) return 'decision-changed';
  if (row.salt !== null) return digestOfPeople(row, row.salt) === event.people ? null : 'names-changed';
  const bare = { ...row, ...withoutPeople(row) };
  if (digestOfPeople(row, '') !== digestOfPeople(bare, '')) return 'names-changed';
  return row.created_at < forgottenBefore ? null : 'names-removed';
}

async function walkDecisions(
  database: Database,
  wiki: string
): Promise<Pick<ChainFinding, 'decisions' | 'fault'>> {
  let decisions = 0;
  let last = 0;
  for (;;) {
    const rows = await database.read((knex) => withLastEvents(knex, wiki, last));
    const forgottenBefore = await database.read((knex) => lastForgotten(knex, wiki));
    for (const row of rows) {
      const { id, seq } = row;
      if (seq === null)
        return { decisions, fault: faultAt('decision-without-event', null, { decision_id: id }) };
      const isSame =
        row.state === row.event_state &&
        row.note === row.event_note &&
        row.updated_at === row.event_at &&
        isEndingSame(row, forgottenBefore);
      if (!isSame) return { decisions, fault: faultAt('state-changed', seq, { decision_id: id }) };
      decisions += 1;
      last = id;
    }
    if (rows.length < atOnce) return { decisions, fault: null };
  }
}

/** What a note is about goes with the names, and then the salt of its digest does, too. */
function isEndingSame(row: Compared, forgottenBefore: number): boolean {
  const { ending_params: params, event_facts: facts, event_people: people, event_salt: salt } = row;
  // Only an event without facts says something of an ending.
  if (facts !== null || people === null) return params === null;
  if (salt === null) return params === null && row.created_at < forgottenBefore;
  return params !== null && digestOfEnding(params, salt) === people;
}

function faultAt(
  code: ChainFault['code'],
  seq: number | null,
  event: Pick<EventRow, 'decision_id'> = { decision_id: null }
): ChainFault {
  return { code, seq, decisionId: code === 'event-missing' ? null : event.decision_id };
}

async function eventsAfter(knex: Knex, wiki: string, after: number, until: number): Promise<EventRow[]> {
  return knex<EventRow>('decision_events')
    .where({ wiki })
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .orderBy('seq')
    .limit(atOnce)
    .select('*');
}

async function rowsOf(knex: Knex, ids: readonly number[]) {
  const rows: (DecisionRow & Pick<EventRow, 'salt'>)[] = await knex('decisions as d')
    .leftJoin('decision_events as e', (join) => {
      void join.on('e.decision_id', 'd.id').andOnNotNull('e.facts');
    })
    .whereIn('d.id', [...ids])
    .select('d.*', 'e.salt');
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the chain says of its end, and the last event that is there: one statement, so that they belong together. */
async function endsOf(knex: Knex, wiki: string): Promise<{ head: Known | null; last: number }> {
  const last = knex<EventRow>('decision_events').where({ wiki }).max('seq');
  const head = knex('decision_chains').where({ wiki });
  const [row]: { last: number | null; seq: number | null; hash: string | null }[] = await knex.select({
    last,
    seq: head.clone().select('seq'),
    hash: head.clone().select('hash')
  });
  const { seq = null, hash = null } = row ?? {};
  return { head: seq === null || hash === null ? null : { seq, hash }, last: row?.last ?? 0 };
}

/** The time before which names have been removed, by what the chain says. */
async function lastForgotten(knex: Knex, wiki: string): Promise<number> {
  const notes: (string | null)[] = await knex<EventRow>('decision_events')
    .where({ wiki, state: forgottenState })
    .pluck('note');
  return Math.max(0, ...notes.map((note) => Date.parse(note ?? '') || 0));
}

type Compared = Pick<DecisionRow, 'id' | 'state' | 'note' | 'ending_params' | 'created_at' | 'updated_at'> & {
  event_people: string | null;
  event_salt: string | null;
  event_facts: string | null;
  seq: number | null;
  event_state: string | null;
  event_note: string | null;
  event_at: number | null;
};

async function withLastEvents(knex: Knex, wiki: string, after: number): Promise<Compared[]> {
  const lastOf = knex('decision_events as l').where('l.decision_id', knex.ref('d.id')).max('l.seq');
  return knex('decisions as d')
    .leftJoin('decision_events as e', (join) => {
      void join.on('e.decision_id', 'd.id').on('e.seq', knex.raw('(?)', [lastOf]));
    })
    .where('d.wiki', wiki)
    .where('d.id', '>', after)
    .orderBy('d.id')
    .limit(atOnce)
    .select('d.id', 'd.state', 'd.note', 'd.ending_params', 'd.created_at', 'd.updated_at', 'e.seq', {
      event_people: 'e.people',
      event_salt: 'e.salt',
      event_facts: 'e.facts',
      event_state: 'e.state',
      event_note: 'e.note',
      event_at: 'e.at'
    });
}

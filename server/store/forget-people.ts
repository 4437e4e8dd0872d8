import type { Knex } from 'knex';
import { appendEvent, type EventRow } from './append-event.ts';
import type { Database } from './database.ts';
import { withoutPeople } from './decision-facts.ts';
import type { DecisionRow } from './decision-row.ts';
import { searchText } from './enter-decision.ts';

const atOnce = 200;

/**
 * Removes names of people from decisions made before a time (epoch ms), and returns from how many. The chain says first
 * that it is done, then the names go together with the salt of their digest; the digest itself stays, so that the chain
 * can still be followed.
 */
export async function forgetPeople(database: Database, before: number, at: number): Promise<number> {
  const announced = new Set<string>();
  let forgotten = 0;
  for (;;) {
    const rows = await database.read((knex) => remembered(knex, before));
    if (rows.length === 0) return forgotten;
    for (const { wiki } of rows) {
      if (announced.has(wiki)) continue;
      announced.add(wiki);
      await database.write((transaction) => appendEvent(transaction, announcement(wiki, before, at)));
    }
    await database.write(async (transaction) => {
      for (const row of rows) await forget(transaction, row);
    });
    forgotten += rows.length;
  }
}

/** The state of an event that says that names were removed. */
export const forgottenState = 'forgotten';

function announcement(wiki: string, before: number, at: number) {
  const nothing = { decision_id: null, facts: null, people: null, salt: null };
  return { wiki, state: forgottenState, note: new Date(before).toISOString(), at, ...nothing };
}

async function remembered(knex: Knex, before: number): Promise<DecisionRow[]> {
  return knex<DecisionRow>('decisions as d')
    .where('d.created_at', '<', before)
    .whereExists(
      knex('decision_events as e')
        .where('e.decision_id', knex.ref('d.id'))
        .whereNotNull('e.salt')
        .select('e.seq')
    )
    .orderBy('d.id')
    .limit(atOnce)
    .select('d.*');
}

async function forget(transaction: Knex, row: DecisionRow): Promise<void> {
  const { id } = row;
  const left = { ...row, ...withoutPeople(row) };
  const { revisions, reason, title, note_params, ending_params } = left;
  const change = { revisions, reason, title, note_params, ending_params };
  await transaction('decisions').where({ id }).update(change);
  await transaction('decision_terms').where({ decision_id: id, kind: 'author' }).delete();
  await transaction('decision_texts')
    .where({ decision_id: id })
    .update({ text: searchText(left, []) });
  await transaction<EventRow>('decision_events').where({ decision_id: id }).update({ salt: null });
}

import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { appendEvent } from './append-event.ts';
import {
  authorsOf,
  decidingChecksOf,
  digestOfEnding,
  digestOfFacts,
  digestOfPeople
} from './decision-facts.ts';
import type { DecisionRow } from './decision-row.ts';
import { foldCase } from './fold-case.ts';
import { inSlices } from './in-slices.ts';

/** Takes a decision that has just been stored into the chain of its wiki, and into what the log is searched by. */
export async function enterDecision(transaction: Knex, row: DecisionRow): Promise<void> {
  const { id, wiki, state, note } = row;
  await transaction('decision_texts').insert({ decision_id: id, text: searchText(row, authorsOf(row)) });
  const terms = [
    ...authorsOf(row).map((author) => ({ kind: 'author', term: author.slice(0, longestTerm) })),
    ...decidingChecksOf(row).map((check) => ({ kind: 'check', term: check.slice(0, longestTerm) }))
  ];
  await inSlices(terms, async (slice) => {
    const rows = slice.map((term) => ({ ...term, decision_id: id }));
    await transaction('decision_terms').insert(rows).onConflict(['kind', 'term', 'decision_id']).ignore();
    return [];
  });
  const salt = newSalt();
  const facts = digestOfFacts(row);
  const people = digestOfPeople(row, salt);
  await appendEvent(transaction, {
    wiki,
    decision_id: id,
    state,
    note,
    at: row.updated_at,
    facts,
    people,
    salt
  });
}

/** Writes the state to which a decision has come into the chain of its wiki. */
export async function enterState(transaction: Knex, id: number): Promise<void> {
  const [row] = await transaction<DecisionRow>('decisions')
    .where({ id })
    .select('wiki', 'state', 'note', 'ending_params', 'updated_at');
  if (!row) return;
  const { wiki, state, note, ending_params: params, updated_at: at } = row;
  const salt = params === null ? null : newSalt();
  const people = params === null || salt === null ? null : digestOfEnding(params, salt);
  await appendEvent(transaction, { wiki, decision_id: id, state, note, at, facts: null, people, salt });
}

/** What a free search looks through: title, authors and summary, without regard to case. */
export function searchText({ title, summary }: DecisionRow, authors: readonly string[]): string {
  return foldCase([title, summary ?? '', ...authors].join('\n')).slice(0, longestText);
}

function newSalt(): string {
  return randomBytes(16).toString('hex');
}

const longestTerm = 255;
const longestText = 100_000;

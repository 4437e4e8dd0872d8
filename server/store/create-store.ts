import type { Log, Store } from '../ports.ts';
import { createAlerts } from './alerts/alerts.ts';
import { createFigures } from './alerts/figures.ts';
import { createKeptQueues } from './classic/kept-queues.ts';
import { createWikiNumbers } from './classic/wiki-numbers.ts';
import { createControl } from './control.ts';
import { createAudit } from './audit.ts';
import { createDatabase } from './database.ts';
import { createDecisionHistory } from './decision-history.ts';
import { examine } from './examine.ts';
import { createDecisions } from './decisions.ts';
import { createDisputes } from './feedback/disputes.ts';
import { createFeedback } from './feedback/feedback.ts';
import { createSuspensions } from './feedback/suspensions.ts';
import { createUndos } from './feedback/undos.ts';
import { createFlaggedRevs } from './statistics/flagged-revs.ts';
import { createHousehold } from './household.ts';
import { createLeases } from './leases.ts';
import { migrateBackTo, migrateUp } from './migrate.ts';
import { createPageTries } from './page-tries.ts';
import { createQueue } from './queue.ts';
import { createReviewHistory } from './review-history.ts';
import { createRuns } from './runs.ts';
import { createSentApprovals } from './sent-approvals.ts';
import { createSettings } from './settings.ts';
import { createSignIns } from './sign-ins.ts';
import { createReviewRecords } from './statistics/review-records.ts';
import { createTrail } from './trail/trail.ts';
import { createTrials } from './trials.ts';
import { createTurns } from './turns.ts';
import { createVerdicts } from './verdicts.ts';

/** How a store is opened. */
export interface StoreOptions {
  /** `sqlite::memory:`, `sqlite:/path/to/file` or `mysql://user:password@host:port/database`. */
  url: string;
  log: Log;
  /** Stands in for the database's own clock, for time that is made; epoch milliseconds. */
  now?: () => number;
}

const pingTimeoutMs = 5_000;

/**
 * A store over SQLite or MariaDB. Nothing is connected before the first call, and the tables are there after
 * `migrate`. Everything it throws is a StoreError.
 */
export function createStore({ url, log, now }: StoreOptions): Store {
  const database = createDatabase(url, log, now);
  return {
    verdicts: createVerdicts(database, log),
    queue: createQueue(database, log),
    settings: createSettings(database, log),
    runs: createRuns(database, log),
    decisions: createDecisions(database, log),
    decisionHistory: createDecisionHistory(database),
    audit: createAudit(database),
    control: createControl(database),
    sentApprovals: createSentApprovals(database),
    feedback: createFeedback(database, log),
    suspensions: createSuspensions(database),
    disputes: createDisputes(database, log),
    undos: createUndos(database, log),
    alerts: createAlerts(database),
    figures: createFigures(database),
    signIns: createSignIns(database),
    reviewHistory: createReviewHistory(database),
    reviewRecords: createReviewRecords(database),
    wikiNumbers: createWikiNumbers(database),
    keptQueues: createKeptQueues(database, log),
    trail: createTrail(database, log),
    trials: createTrials(database, log),
    flaggedRevs: createFlaggedRevs(database),
    household: createHousehold(database),
    leases: createLeases(database),
    tries: createPageTries(database),
    turns: createTurns(database),
    migrate: () => migrateUp(database),
    migrateBackTo: async (name) => migrateBackTo(database, name),
    examine: () => examine(database),
    ping: () => database.read(async (knex) => void (await knex.select(knex.raw('1')).timeout(pingTimeoutMs))),
    close: () => database.close()
  };
}

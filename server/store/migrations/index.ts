import type { Knex } from 'knex';
import * as wikisAndSettings from './0001-wikis-and-settings.ts';
import * as queue from './0002-queue.ts';
import * as verdicts from './0003-verdicts.ts';
import * as runsAndDecisions from './0004-runs-and-decisions.ts';
import * as leases from './0005-leases.ts';
import * as decisionChain from './0006-decision-chain.ts';
import * as feedback from './0007-feedback.ts';
import * as streamState from './0008-stream-state.ts';
import * as alerts from './0009-alerts.ts';
import * as control from './0010-control.ts';
import * as signIns from './0011-sign-ins.ts';
import * as trail from './0012-trail.ts';
import * as judgements from './0013-judgements.ts';
import * as pageTries from './0014-page-tries.ts';
import * as whoStopped from './0015-who-stopped.ts';
import * as classic from './0016-classic.ts';
import * as reviewRecords from './0017-review-records.ts';
import * as flaggedRevsSeries from './0018-flagged-revs-series.ts';
import * as queueFacts from './0020-queue-facts.ts';
import * as endingParams from './0021-ending-params.ts';
import * as trials from './0022-trials.ts';

/** A change of the tables, with the way back. */
export type Migration = Required<Pick<Knex.Migration, 'up' | 'down'>>;

/** All changes of the tables, in their order; a name never changes once it has been applied anywhere. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-wikis-and-settings': wikisAndSettings,
  '0002-queue': queue,
  '0003-verdicts': verdicts,
  '0004-runs-and-decisions': runsAndDecisions,
  '0005-leases': leases,
  '0006-decision-chain': decisionChain,
  '0007-feedback': feedback,
  '0008-stream-state': streamState,
  '0009-alerts': alerts,
  '0010-control': control,
  '0011-sign-ins': signIns,
  '0012-trail': trail,
  '0013-judgements': judgements,
  '0014-page-tries': pageTries,
  '0015-who-stopped': whoStopped,
  '0016-classic': classic,
  '0017-review-records': reviewRecords,
  '0018-flagged-revs-series': flaggedRevsSeries,
  '0020-queue-facts': queueFacts,
  '0021-ending-params': endingParams,
  '0022-trials': trials
};

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { AnsweredRequest } from '../ports.ts';
import type { WikiFigures } from './read-figures.ts';

/** The metrics of this process; names and units as Prometheus wants them. */
export interface Instruments {
  answered(request: AnsweredRequest): void;
  /** Sets all that is read rather than counted; null where the database did not answer. */
  set(
    figures: readonly WikiFigures[] | null,
    wikiRequests: ReadonlyMap<string, ReadonlyMap<string, number>>
  ): void;
  text(): Promise<string>;
}

const states = ['never-ran', 'off', 'stopped', 'running', 'stalled'] as const;
const modes = ['off', 'dry-run', 'trial', 'live'] as const;
const decisions = ['approve', 'manual', 'blocked', 'unjudged'] as const;

/** Builds them, in a registry of their own. `alertCodes`: all that can be raised. */
export function buildRegistry(version: string, alertCodes: readonly string[]): Instruments {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `seula_${name}`, help, labelNames, registers });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `seula_${name}`, help, labelNames, registers });
  collectDefaultMetrics({ register: registry });
  gauge('build_info', 'The version that runs; always 1.', ['version']).set({ version }, 1);
  const database = gauge('database_up', 'Whether the database answered when this was read.');
  const requests = counter('http_requests_total', 'Requests answered by the API.', [
    'method',
    'route',
    'status'
  ]);
  const seconds = new Histogram({
    name: 'seula_http_request_duration_seconds',
    help: 'Time until the answer to a request began.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers
  });
  const asked = counter('wiki_requests_total', 'Requests of this process to wikis, by how they ended.', [
    'wiki',
    'outcome'
  ]);
  const ofWikis = {
    pages: gauge('queue_pages', 'Pages of the queue, by what was decided on them.', ['wiki', 'decision']),
    lag: gauge('queue_lag_seconds', 'Age of the oldest pending change; 0 for an empty queue.', ['wiki']),
    state: gauge('bot_state', 'The state of the bot: 1 for the one that it is in.', ['wiki', 'state']),
    mode: gauge('bot_mode', 'What the bot may do: 1 for the mode that it works in.', ['wiki', 'mode']),
    heartbeat: gauge('bot_heartbeat_timestamp_seconds', 'The last sign of life of the bot.', ['wiki']),
    lastPass: gauge('bot_last_pass_timestamp_seconds', 'When the last pass of the bot ended.', ['wiki']),
    lastPassOk: gauge('bot_last_pass_ok', 'Whether the last pass came to its end.', ['wiki']),
    stream: gauge('bot_stream_connected', 'Whether the stream of edits is connected.', ['wiki']),
    suspended: gauge('suspended_checks', 'Checks that the bot does not believe for now.', ['wiki']),
    unknown: gauge('bot_unknown_outcomes', 'Approvals of which nobody knows yet what became.', ['wiki']),
    alert: gauge('alerts_raised', 'How many alerts of a kind are raised.', ['wiki', 'alert']),
    approved: counter('bot_approvals_total', 'Approvals that went through.', ['wiki']),
    refused: counter('bot_refusals_total', 'Approvals that came to nothing.', ['wiki']),
    undone: counter('bot_undone_total', 'Approvals that were taken back.', ['wiki'])
  };

  function setWiki({ wiki, status, totals, raised, heartbeatAt }: WikiFigures): void {
    const { counts, lagMs, state, mode, lastPass, stream, suspensions } = status;
    for (const decision of decisions) ofWikis.pages.set({ wiki, decision }, counts[decision]);
    for (const one of states) ofWikis.state.set({ wiki, state: one }, Number(one === state));
    for (const one of modes) ofWikis.mode.set({ wiki, mode: one }, Number(one === mode));
    for (const code of alertCodes) ofWikis.alert.set({ wiki, alert: code }, raised.get(code) ?? 0);
    ofWikis.lag.set({ wiki }, (lagMs ?? 0) / 1000);
    if (heartbeatAt !== null) ofWikis.heartbeat.set({ wiki }, heartbeatAt / 1000);
    if (lastPass?.endedAt) {
      ofWikis.lastPass.set({ wiki }, Date.parse(lastPass.endedAt) / 1000);
      ofWikis.lastPassOk.set({ wiki }, Number(lastPass.outcome === 'done'));
    }
    if (stream) ofWikis.stream.set({ wiki }, Number(stream.connected));
    ofWikis.suspended.set({ wiki }, suspensions.filter(({ checkId }) => checkId !== null).length);
    ofWikis.unknown.set({ wiki }, totals.unknown);
    ofWikis.approved.inc({ wiki }, totals.approved);
    ofWikis.refused.inc({ wiki }, totals.refused);
    ofWikis.undone.inc({ wiki }, totals.undone);
  }

  return {
    answered({ method, route, status, seconds: took }) {
      requests.inc({ method, route, status: String(status) });
      seconds.observe({ method, route }, took);
    },
    set(figures, wikiRequests) {
      database.set(Number(figures !== null));
      // What is not known now is left out rather than told as it was.
      for (const metric of [...Object.values(ofWikis), asked]) metric.reset();
      for (const one of figures ?? []) setWiki(one);
      for (const [wiki, outcomes] of wikiRequests) {
        for (const [outcome, count] of outcomes) asked.inc({ wiki, outcome }, count);
      }
    },
    text: () => registry.metrics()
  };
}

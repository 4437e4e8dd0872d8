import { expect, it } from 'vitest';
import { createMetrics } from '../../../server/metrics/create-metrics.ts';
import { routes } from '../../../server/routes/index.generated.ts';
import { BotStatus } from '../../../shared/bot-status.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { onlyServices, sampleRoutes, startApi } from '../http/api-stage.ts';

const noon = Date.parse('2026-03-01T12:00:00Z');

it('tells of queue, bot and alerts what the database knows', async () => {
  const { metrics } = setUp();
  metrics.wikiRequest('fiwiki', 'answered');
  metrics.wikiRequest('fiwiki', 'answered');
  metrics.wikiRequest('fiwiki', 'network-error');
  const lines = (await metrics.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'seula_database_up 1',
      'seula_queue_pages{wiki="fiwiki",decision="approve"} 3',
      'seula_queue_pages{wiki="fiwiki",decision="unjudged"} 1',
      'seula_queue_lag_seconds{wiki="fiwiki"} 7200',
      'seula_bot_state{wiki="fiwiki",state="running"} 1',
      'seula_bot_state{wiki="fiwiki",state="stalled"} 0',
      'seula_bot_mode{wiki="fiwiki",mode="live"} 1',
      `seula_bot_heartbeat_timestamp_seconds{wiki="fiwiki"} ${noon / 1000 - 10}`,
      `seula_bot_last_pass_timestamp_seconds{wiki="fiwiki"} ${noon / 1000}`,
      'seula_bot_last_pass_ok{wiki="fiwiki"} 1',
      'seula_bot_approvals_total{wiki="fiwiki"} 40',
      'seula_bot_refusals_total{wiki="fiwiki"} 2',
      'seula_bot_undone_total{wiki="fiwiki"} 1',
      'seula_bot_unknown_outcomes{wiki="fiwiki"} 0',
      'seula_alerts_raised{wiki="fiwiki",alert="stopped"} 1',
      'seula_alerts_raised{wiki="fiwiki",alert="stalled"} 0',
      'seula_wiki_requests_total{wiki="fiwiki",outcome="answered"} 2',
      'seula_wiki_requests_total{wiki="fiwiki",outcome="network-error"} 1'
    ])
  );
  // Totals are read, not counted: asking twice does not double them.
  expect(await metrics.text()).toContain('seula_bot_approvals_total{wiki="fiwiki"} 40');
});

it('holds no names of people or pages', async () => {
  const { metrics } = setUp();
  expect(await metrics.text()).not.toMatch(/Maija|secret reason|Stop page/);
});

it('asks the database once in ten seconds, and tells when it does not answer', async () => {
  const stage = setUp();
  await Promise.all([stage.metrics.text(), stage.metrics.text()]);
  stage.fault = new Error('gone');
  stage.now += 9_999;
  expect(await stage.metrics.text()).toContain('seula_database_up 1');
  expect(stage.reads).toBe(1);
  stage.now += 1;
  const text = await stage.metrics.text();
  expect(text).toContain('seula_database_up 0');
  expect(text).not.toContain('fiwiki');
});

it('are served with every request counted by its route, never by its path', async () => {
  const { metrics } = setUp();
  const { getMetrics } = routes;
  const api = await startApi({
    routes: { ...sampleRoutes, getMetrics },
    services: onlyServices({ metrics: metrics.text }),
    meter: metrics.requests
  });
  await api.get('/echo/Maija/7?titles=Maija');
  await api.get('/echo/Maija/x');
  await api.get('/no/such/Maija');
  await api.get('/refusal', { method: 'DELETE' });
  await api.get('/fault');
  const answer = await api.get('/metrics');
  const text = await answer.text();
  await api.close();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const line of [
    'seula_http_requests_total{method="GET",route="/echo/:name/:number",status="200"} 1',
    'seula_http_requests_total{method="GET",route="/echo/:name/:number",status="400"} 1',
    'seula_http_requests_total{method="GET",route="none",status="404"} 1',
    'seula_http_requests_total{method="DELETE",route="none",status="405"} 1',
    'seula_http_requests_total{method="GET",route="/fault",status="500"} 1',
    'seula_http_request_duration_seconds_count{method="GET",route="/echo/:name/:number"} 2'
  ]) {
    expect(text).toContain(line);
  }
  expect(text).not.toMatch(/Maija|127\.0\.0\.1/);
  // Every line is a comment or a sample.
  const sample = /^[a-zA-Z_:][\w:]*(\{(\w+="[^"\\\n]*",?)*\})? (-?\d[\d.e+-]*|Nan|NaN|\+Inf)$/;
  expect(
    text.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !sample.test(line))
  ).toEqual([]);
});

function setUp() {
  const stage = { now: noon, reads: 0, fault: null as Error | null };
  const metrics = createMetrics({
    version: '1.2.3',
    alertCodes: ['stopped', 'stalled'],
    wikiIds: ['fiwiki'],
    statusOf: async () => {
      stage.reads += 1;
      if (stage.fault) throw stage.fault;
      return status;
    },
    store: {
      figures: { totals: () => Promise.resolve({ approved: 40, refused: 2, undone: 1, unknown: 0 }) },
      alerts: {
        standing: async () => {
          const key = { wiki: 'fiwiki', subject: 'stop-page-stops', holdsSince: noon, params: {} };
          return [
            { ...key, code: 'stopped', raisedAt: noon },
            { ...key, code: 'stalled', raisedAt: null }
          ];
        }
      }
    },
    clock: { now: () => stage.now },
    log: recordedLog()
  });
  return Object.assign(stage, { metrics });
}

const iso = new Date(noon).toISOString();
const status = BotStatus.parse({
  wiki: 'fiwiki',
  state: 'running',
  stop: { code: 'operator-stopped', by: 'Maija', reason: 'secret reason', since: iso },
  stopPage: 'Stop page',
  stalledSince: null,
  stream: { connected: true, since: iso },
  mode: 'live',
  lastPass: {
    runId: 1,
    mode: 'live',
    startedAt: iso,
    endedAt: iso,
    outcome: 'done',
    failure: null,
    pagesJudged: 5,
    approved: 3,
    refused: 0,
    unknown: 0
  },
  nextPassAt: iso,
  heartbeatAgeMs: 10_000,
  counts: { pending: 7, approve: 3, manual: 2, blocked: 1, unjudged: 1 },
  lagMs: 7_200_000,
  settingsVersion: 1,
  suspensions: [],
  reportPage: 'Stop page',
  reportDays: 30,
  publication: null
} satisfies BotStatus);

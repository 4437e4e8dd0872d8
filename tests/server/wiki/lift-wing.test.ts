import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import revertRisk from '../../../server/evidence/revert-risk.ts';
import type { ModelApi, ModelQuestion } from '../../../server/ports.ts';
import { createLiftWing, type LiftWingOptions } from '../../../server/wiki/lift-wing.ts';
import { buildDossier, judgeDossier, stranger } from '../checks/dossier-builder.ts';
import { pageSubject, revisionSubjects, scriptedApi, sourcesOf } from '../evidence/scripted-api.ts';
import { createTestClock } from './scripted-server.ts';

const risk: ModelQuestion = { model: 'revertrisk-language-agnostic', wiki: 'fiwiki', revisionId: 101 };
const damage: ModelQuestion = { model: 'damaging', wiki: 'fiwiki', revisionId: 101 };

const goodRisk = {
  model_name: risk.model,
  model_version: '3',
  wiki_db: 'fiwiki',
  revision_id: 101,
  output: { prediction: false, probabilities: { true: 0.1, false: 0.9 } }
};
const goodDamage = {
  fiwiki: {
    models: { damaging: { version: '0.5.1' } },
    scores: { 101: { damaging: { score: { prediction: false, probability: { true: 0.2, false: 0.8 } } } } }
  }
};

type Answer = { status?: number; body: unknown } | ((response: ServerResponse) => void);
interface Asked {
  path: string;
  body: unknown;
  headers: IncomingHttpHeaders;
}

async function serve(script: (asked: Asked) => Answer, options: Partial<LiftWingOptions> = {}) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as unknown;
      const one = { path: request.url ?? '', body, headers: request.headers };
      asked.push(one);
      const answer = script(one);
      if (typeof answer === 'function') return answer(response);
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const clock = createTestClock();
  const models = createLiftWing({
    baseUrl: `http://127.0.0.1:${port}/`,
    userAgent: 'SeulaTest/1 (test@example.org)',
    clock,
    ...options
  });
  return { models, asked, clock };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (fault: { code?: string }) => fault.code
  );

describe('a question', () => {
  it('to a model for many wikis tells the language', async () => {
    const { models, asked } = await serve(() => ({ body: goodRisk }));
    expect(await models.score(risk)).toBe(0.1);
    expect(asked).toMatchObject([
      {
        path: '/service/lw/inference/v1/models/revertrisk-language-agnostic:predict',
        body: { rev_id: 101, lang: 'fi' },
        headers: { 'user-agent': 'SeulaTest/1 (test@example.org)', 'content-type': 'application/json' }
      }
    ]);
  });

  it('to a model of one wiki names the wiki', async () => {
    const { models, asked } = await serve(() => ({ body: goodDamage }));
    expect(await models.score(damage)).toBe(0.2);
    expect(asked).toMatchObject([
      { path: '/service/lw/inference/v1/models/fiwiki-damaging:predict', body: { rev_id: 101 } }
    ]);
  });

  it('writes codes of languages with dashes', async () => {
    const { models, asked } = await serve(() => ({ body: { ...goodRisk, wiki_db: 'zh_classicalwiki' } }));
    await models.score({ ...risk, wiki: 'zh_classicalwiki' });
    expect(asked[0]?.body).toEqual({ rev_id: 101, lang: 'zh-classical' });
  });

  it('waits while three are under way', async () => {
    const waiting: ServerResponse[] = [];
    const { models, asked } = await serve(() => (response) => void waiting.push(response));
    const scores = Array.from({ length: 5 }, () => models.score(risk));
    await until(() => waiting.length === 3);
    expect(asked).toHaveLength(3);
    const answered = new Set<ServerResponse>();
    while (answered.size < 5) {
      await until(() => waiting.length > answered.size);
      expect(waiting.length - answered.size).toBeLessThanOrEqual(3);
      const next = waiting.find((response) => !answered.has(response));
      if (next) answered.add(next);
      next?.end(JSON.stringify(goodRisk));
    }
    expect(await Promise.all(scores)).toEqual([0.1, 0.1, 0.1, 0.1, 0.1]);
  });
});

/** Everything that a sick service may answer, with the code that it ends in. */
const toxics: [string, () => Answer, string, Partial<LiftWingOptions>?][] = [
  ['nothing, for too long', () => () => undefined, 'timeout', { startTimer: atOnce }],
  ['an error 500', () => ({ status: 500, body: 'x' }), 'http-status'],
  ['an error 503 with a good body', () => ({ status: 503, body: goodRisk }), 'http-status'],
  ['too many requests', () => ({ status: 429, body: {} }), 'http-status'],
  ['no such edit', () => ({ status: 400, body: { error: 'x' } }), 'http-status'],
  ['another model', () => ({ body: { ...goodRisk, model_name: 'revertrisk-multilingual' } }), 'malformed'],
  ['another wiki', () => ({ body: { ...goodRisk, wiki_db: 'dewiki' } }), 'malformed'],
  ['another edit', () => ({ body: { ...goodRisk, revision_id: 7 } }), 'malformed'],
  ['a probability that is none', () => ({ body: withTrue(-0.5) }), 'malformed'],
  ['a probability in words', () => ({ body: withTrue('0.1') }), 'malformed'],
  ['no probability', () => ({ body: { ...goodRisk, output: { prediction: false } } }), 'malformed'],
  ['half an answer', () => ({ body: JSON.stringify(goodRisk).slice(0, 60) }), 'malformed'],
  ['a page', () => ({ body: '<html>' }), 'malformed'],
  ['a cut connection', () => (response) => void response.destroy(), 'network'],
  ['a cut answer', () => cut, 'network'],
  ['a redirect', () => (response) => void response.writeHead(302, { location: '/' }).end(), 'network'],
  [
    'far too much',
    () => ({ body: JSON.stringify(goodRisk) + ' '.repeat(5000) }),
    'too-large',
    { maxBytes: 4096 }
  ]
];

describe.each(toxics)('when the service answers %s', (_, answer, code, options = {}) => {
  it(`the failure is ${code}`, async () => {
    const { models } = await serve(answer, options);
    expect(await codeOf(models.score(risk))).toBe(code);
  });

  it('R23: nothing is accepted that needs the score', async () => {
    const { models } = await serve(answer, options);
    expect(await decisionWith(models)).toBe('manual');
  });
});

it('with a good answer the same edit is accepted', async () => {
  const { models } = await serve(() => ({ body: goodRisk }));
  expect(await decisionWith(models)).toBe('approve');
});

it.each([
  ['another wiki', { dewiki: goodDamage.fiwiki }],
  ['another edit', { fiwiki: { scores: { 102: goodDamage.fiwiki.scores[101] } } }],
  ['an error in place of the score', { fiwiki: { scores: { 101: { damaging: { error: { type: 'x' } } } } } }]
])('an answer of a wiki’s own model about %s is none', async (_, body) => {
  const { models } = await serve(() => ({ body }));
  expect(await codeOf(models.score(damage))).toBe('malformed');
});

describe('the circuit', () => {
  it('R23: opens after five failures, half-opens after 60 seconds and closes when the service is well', async () => {
    let isWell = false;
    const { models, asked, clock } = await serve(() =>
      isWell ? { body: goodRisk } : { status: 502, body: '' }
    );
    for (let time = 0; time < 5; time++) expect(await codeOf(models.score(risk))).toBe('http-status');
    expect(await codeOf(models.score(risk))).toBe('circuit-open');
    expect(await decisionWith(models)).toBe('manual');
    expect(asked).toHaveLength(5);
    clock.advance(60_000);
    expect(await codeOf(models.score(risk))).toBe('http-status');
    expect(await codeOf(models.score(risk))).toBe('circuit-open');
    isWell = true;
    clock.advance(60_000);
    expect(await models.score(risk)).toBe(0.1);
    expect(await decisionWith(models)).toBe('approve');
    expect(asked).toHaveLength(8);
  });

  it('stays closed while the service only refuses single edits', async () => {
    const { models, asked } = await serve(() => ({ status: 400, body: {} }));
    for (let time = 0; time < 9; time++) expect(await codeOf(models.score(risk))).toBe('http-status');
    expect(asked).toHaveLength(9);
  });
});

it('ends when it is told to', async () => {
  const ending = new AbortController();
  const { models } = await serve(() => () => ending.abort());
  expect(await codeOf(models.score(risk, { signal: ending.signal }))).toBe('aborted');
  expect(await codeOf(models.score(risk, { signal: ending.signal }))).toBe('aborted');
});

/** The decision on an edit of a trusted author on a wiki that asks for the risk. */
async function decisionWith(models: ModelApi): Promise<string> {
  const [, subject] = revisionSubjects(pageSubject({}));
  const found = await revertRisk.fetch(
    subject ? [subject] : [],
    sourcesOf(
      scriptedApi(() => undefined),
      { models }
    )
  );
  const author = { Muokkaaja: { ...stranger, rights: ['autoreview'] } };
  const dossier = buildDossier({ edits: ['New.'], evidence: { author } });
  const evidence = { ...dossier.evidence, revertRisk: Object.fromEntries(found) };
  const settings = { ...dossier.settings, checks: { revert_risk: { enabled: true } } };
  return judgeDossier({ ...dossier, evidence, settings }).decision;
}

function withTrue(value: unknown): object {
  return { ...goodRisk, output: { probabilities: { true: value, false: 0.9 } } };
}

function cut(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '500' });
  response.write(JSON.stringify(goodRisk));
  setImmediate(() => response.destroy());
}

/** A timer whose time is up as soon as everything else has had its turn. */
function atOnce(_: number, fire: () => void): () => void {
  const timer = setTimeout(fire, 0);
  return () => clearTimeout(timer);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

import { describe, expect, it } from 'vitest';
import type { EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import type { WikiAnswer } from '../../../../scripts/demo/wiki/http/exchange.ts';
import { shapeDifferences, valueDifferences } from './compare-answers.ts';
import { stepsBefore, type Step } from './contract-scenarios.ts';
import { freeFields, notCovered, openFields, shapeOnly, unknownFields } from './contract-tables.ts';
import { gatherFacts } from './recorded-facts.ts';
import { buildRecordedWorld } from './recorded-world.ts';
import { isRecord, readRecordings, type Recording } from './recordings.ts';
import { replay } from './replay.ts';
import { buildSmallWorld } from './small-world.ts';

const recorded = readRecordings(new URL('../../../../../shared/contract/', import.meta.url));
const own = readRecordings(new URL('../../../fixtures/contract/', import.meta.url));
const facts = gatherFacts(recorded);
const names = new Set(recorded.map((recording) => recording.name));

if (recorded.length > 0)
  describe('answers recorded from a MediaWiki 1.39 with FlaggedRevs', () => {
    const covered = recorded.filter((recording) => !(recording.name in notCovered));

    it.each(covered.map((recording) => [recording.name, recording] as const))(
      '%s',
      async (_name, recording) => {
        const answer = await replay(await prepare(recording), recording);
        const isShape = shapeOnly.some(([pattern]) => pattern.test(recording.name));
        expectSame(recording, answer, isShape);
      }
    );

    it('names only recordings that exist in its tables', () => {
      expect(Object.keys(notCovered).filter((name) => !names.has(name))).toEqual([]);
      const unused = shapeOnly.filter(
        ([pattern]) => !covered.some((recording) => pattern.test(recording.name))
      );
      expect(unused).toEqual([]);
    });
  });

// Taken from this wiki itself on a day when it agreed with the recordings: they notice changes where those are absent.
describe('answers kept from when the recordings agreed', () => {
  it.each(own.map((recording) => [recording.name, recording] as const))('%s', async (_name, recording) => {
    expectSame(recording, await replay(buildSmallWorld(), recording), false);
  });
});

const worlds = new Map<string, EmbeddedWiki>();
const handMade: Step[] = [];

/** A wiki on which the recording's earlier steps have been taken; requests that change nothing share theirs. */
async function prepare(recording: Recording): Promise<EmbeddedWiki> {
  const steps = stepsBefore(recording.name, names);
  const levels = recording.name.startsWith('levels3') ? 3 : 1;
  const key = [levels, ...steps.map((step) => (typeof step === 'string' ? step : nameOf(step)))].join('/');
  const shared = worlds.get(key);
  const changesNothing = recording.method === 'GET' || recording.apiError !== null;
  if (shared && changesNothing) return shared;
  const wiki = buildRecordedWorld(facts, { levels });
  for (const step of steps) {
    const earlier = typeof step === 'string' ? recorded.find((one) => one.name === step) : undefined;
    if (earlier) await replay(wiki, earlier);
    else if (typeof step !== 'string') step(wiki);
  }
  if (changesNothing) worlds.set(key, wiki);
  return wiki;
}

function nameOf(step: Step): string {
  if (!handMade.includes(step)) handMade.push(step);
  return `#${handMade.indexOf(step)}`;
}

const headers = [
  'content-type',
  'mediawiki-api-error',
  'mediawiki-login-suppressed',
  'retry-after',
  'x-database-lag',
  'access-control-allow-origin',
  'access-control-allow-credentials'
];

function expectSame(recording: Recording, answer: WikiAnswer, isShape: boolean): void {
  expect(answer.status).toBe(recording.status);
  const wanted = headers.map((name) => [name, recording.answerHeaders[name]]);
  expect(headers.map((name) => [name, answer.headers[name]])).toEqual(wanted);
  const body: unknown = isJson(answer) ? JSON.parse(answer.body) : answer.body;
  const [left, right] = [closed(recording.response), closed(body)];
  const differences = isShape ? shapeDifferences(left, right) : valueDifferences(left, right, freeFields);
  expect(differences).toEqual([]);
}

function isJson(answer: WikiAnswer): boolean {
  return String(answer.headers['content-type']).startsWith('application/json');
}

/** The answer with open fields emptied and unknown ones left out. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !unknownFields.has(key));
  return Object.fromEntries(entries.map(([key, entry]) => [key, openFields.has(key) ? {} : closed(entry)]));
}

import { z } from 'zod';
import { Decision } from '../../shared/verdict.ts';
import { defineStream } from './define-route.ts';
import { unlessTrialRefused } from './define-trial-refusals.ts';

/** Edits of a trial as regression cases, in the form that `seula replay` reads. */
export default defineStream({
  method: 'get',
  path: '/api/v1/trials/:trial/cases.jsonl',
  summary: 'Edits of a trial as regression cases for "seula replay", one a line',
  access: 'public',
  weight: 50,
  params: z.strictObject({ trial: z.string().max(64).describe('Id of a trial') }),
  query: z.strictObject({
    expected: z
      .string()
      .max(8_000)
      .regex(/^[\d-]+:[a-z]+(\|[\d-]+:[a-z]+)*$/, 'wanted: ID:DECISION, separated by |')
      .describe('Ids of edits with what is expected of them (approve, manual or blocked), separated by |')
  }),
  answer: z.string(),
  mediaType: 'application/x-ndjson',
  fileName: 'seula-cases.jsonl',
  errors: { 'no-such-trial': 404, 'nothing-to-save': 409 },
  async handle({ params: { trial }, query: { expected }, services: { trials } }) {
    const wanted = new Map<string, Decision>();
    for (const pair of expected.split('|')) {
      const [id = '', word] = pair.split(':');
      const decision = Decision.safeParse(word);
      if (decision.success) wanted.set(id, decision.data);
    }
    return asLines(unlessTrialRefused(await trials.cases(trial, wanted)).cases);
  }
});

async function* asLines(cases: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const one of cases) yield `${JSON.stringify(one)}\n`;
}

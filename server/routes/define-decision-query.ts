import { z } from 'zod';
import { DecisionState } from '../../shared/decision.ts';
import { Decision } from '../../shared/verdict.ts';
import type { DecisionFilter, RouteServices } from '../ports.ts';
import { dayOrTime } from './define-day-or-time.ts';
import { RouteError } from './define-route.ts';
import { wholeNumber } from './define-whole-number.ts';

/** What the public log may be filtered by; all that is given must fit. */
export const decisionQuery = {
  wiki: z.string().min(1).max(64).optional().describe('Database name, such as fiwiki'),
  decision: oneOf(Decision).optional().describe('What was decided'),
  state: oneOf(DecisionState).optional().describe('What came of it'),
  check: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,63}$/, 'wanted: the id of a check, see /api/v1/checks')
    .optional()
    .describe('Id of a check that decided on the page or on one of its edits'),
  author: name(255).optional().describe('Who made one of the edits'),
  page: name(512).optional().describe('Title of the page'),
  run: wholeNumber()
    .optional()
    .describe('Id of a pass: what it judged, also where that came out the same as in a pass before'),
  from: dayOrTime().optional().describe('Judged then or later: a day or a time in ISO 8601, UTC'),
  to: dayOrTime().optional().describe('Judged before then: a day or a time in ISO 8601, UTC'),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Words that all stand in title, summary or names of authors; case does not count')
};

type DecisionQuery = z.output<z.ZodObject<typeof decisionQuery>>;

/** The filter that a query asks for. Throws a refusal where nothing could ever be found for it. */
export async function toDecisionFilter(
  query: DecisionQuery,
  services: RouteServices
): Promise<DecisionFilter> {
  const { wiki, check, page: title, run: runId, from, to, q: words, decision, state, author } = query;
  if (from !== undefined && to !== undefined && from >= to) {
    throw badQuery('to', 'wanted: a time later than "from"');
  }
  if (check !== undefined && !services.checks().some(({ id }) => id === check)) {
    throw badQuery('check', 'there is no such check, see /api/v1/checks');
  }
  if (wiki !== undefined && !(await isKnown(wiki, services))) {
    throw new RouteError(404, 'no-such-wiki', 'This wiki is not served here, see /api/v1/wikis.', { wiki });
  }
  const filter = { wiki, decision, state, author, title, runId, check, from, to, words };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** A refusal in the form of those that the schemas make. */
export function badQuery(field: string, reason: string): RouteError {
  const params = { place: 'query', field, reason };
  return new RouteError(400, 'bad-request', `query: ${field}: ${reason}`, params);
}

/** What was decided on a wiki that is no longer served stays public. */
async function isKnown(wiki: string, { wikis, audit }: RouteServices): Promise<boolean> {
  if ((await wikis()).some(({ id }) => id === wiki)) return true;
  return (await audit.heads()).some((head) => head.wiki === wiki);
}

function oneOf<Schema extends z.ZodEnum>(schema: Schema): Schema {
  return schema.clone({ ...schema.def, error: () => `wanted: one of ${schema.options.join(', ')}` });
}

/** A title or name; as in addresses of wikis, underscores stand for spaces. */
function name(longest: number) {
  return z
    .string()
    .max(longest)
    .transform((text) => text.replaceAll('_', ' ').trim())
    .refine((text) => text !== '', 'wanted: a name');
}

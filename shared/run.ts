import { z } from 'zod';
import { PassSummary } from './bot-status.ts';
import { DecisionState } from './decision.ts';
import { PageRef } from './revision.ts';
import { Decision } from './verdict.ts';

/** A run of the bot: a pass over a queue or over single pages. */
export const Run = PassSummary.extend({ wiki: z.string() });
export type Run = z.infer<typeof Run>;

/** What a run is to do: a page by title, or the page of a pending revision; left out: the whole queue, once. */
export const RunOrder = z.strictObject({
  mode: z
    .enum(['dry-run', 'live'])
    .default('dry-run')
    .describe('live accepts what is safe, where the settings of the wiki allow that too'),
  page: z.string().min(1).max(512).optional().describe('Title of a page with pending changes'),
  revision: z.number().int().positive().optional().describe('Id of a revision of a page with pending changes')
});
export type RunOrder = z.infer<typeof RunOrder>;

const page = PageRef;
const revisionId = z.number().int();
/** What the words of the note are about, in their order; left out where it is about nothing. */
const noteParams = z.array(z.string()).optional();

/**
 * What happens in a run, in this order for each page: gathered, judged, decided; and where it is accepted sent and
 * confirmed, which is what the wiki shows afterwards.
 */
export const RunStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('begun'), runId: z.number().int(), mode: z.enum(['dry-run', 'live']) }),
  z.object({ step: z.literal('listed'), pages: z.number().int() }),
  z.object({ step: z.literal('gathered'), page }),
  z.object({ step: z.literal('judged'), page, decision: Decision, safeRevisionId: revisionId.nullable() }),
  /** `note`: code of what kept it from being accepted, if anything did. */
  z.object({
    step: z.literal('decided'),
    page,
    action: z.enum(['leave', 'accept']),
    note: z.string().nullable(),
    noteParams
  }),
  z.object({ step: z.literal('sent'), page, revisionId }),
  z.object({
    step: z.literal('confirmed'),
    page,
    revisionId,
    state: DecisionState,
    note: z.string().nullable(),
    noteParams
  }),
  z.object({
    step: z.literal('ended'),
    ...PassSummary.pick({ failure: true, pagesJudged: true, approved: true, refused: true, unknown: true })
      .shape,
    outcome: PassSummary.shape.outcome.unwrap()
  }),
  /** So many steps are no longer remembered. */
  z.object({ step: z.literal('forgotten'), steps: z.number().int() })
]);
export type RunStep = z.infer<typeof RunStep>;

/** A step as an event of a stream; the id counts from 1 within the run. */
export const RunEvent = z.object({ id: z.number().int(), event: z.string(), data: RunStep });
export type RunEvent = z.infer<typeof RunEvent>;

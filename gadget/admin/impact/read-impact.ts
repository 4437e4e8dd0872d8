import { fields, list, number, object, oneOf, orNull, text } from '../../api/guard.ts';

const counts = object({
  approve: number,
  blocked: number,
  manual: number,
  right: number,
  wrong: number,
  precision: orNull(number),
  coverage: orNull(number)
});
const share = object({
  approve: number,
  blocked: number,
  precision: orNull(number),
  coverage: orNull(number)
});
const decision = oneOf('approve', 'blocked', 'manual');

const impact = object({
  revisions: number,
  lackingEvidence: number,
  before: counts,
  after: counts,
  newly: object({ approve: number, blocked: number, manual: number }),
  checks: list(object({ checkId: text, before: share, after: share })),
  changes: list(
    object({
      page: object({ title: text }),
      revisionId: number,
      before: decision,
      after: decision,
      outcome: oneOf('approved', 'unapproved', 'reverted', 'open')
    })
  ),
  more: number
});

/** What settings would change. */
export type ShownImpact = ReturnType<typeof impact>;

const preview = object({
  preview: text,
  state: oneOf('running', 'done', 'stopped', 'failed'),
  done: number,
  of: number
});

/** How far a preview has come; `impact` once it is done. */
export function readPreview(body: unknown) {
  const found = fields(body);
  return { ...preview(body), impact: orNull(impact)(found.impact) };
}

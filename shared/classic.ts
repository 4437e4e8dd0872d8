import { z } from 'zod';
import { Decision, Outcome } from './verdict.ts';

/** Who made an edit, as it was when the queue was refreshed. */
export const ClassicEditor = z.object({
  usergroups: z.array(z.string()).describe('Groups in force, the implicit ones included'),
  is_blocked: z.boolean().describe('Blocked from the whole wiki'),
  is_bot: z.boolean(),
  is_autopatrolled: z.boolean().describe('By right, whatever the group is called'),
  is_autoreviewed: z.boolean().describe('By right, whatever the group is called')
});
export type ClassicEditor = z.infer<typeof ClassicEditor>;

/** A pending revision. */
export const ClassicRevision = z.object({
  revid: z.number().int(),
  parentid: z.number().int().nullable(),
  timestamp: z.iso.datetime(),
  age_seconds: z.number().int().describe('Age when the queue was refreshed'),
  user_name: z.string().describe('Empty where the name is hidden'),
  change_tags: z.array(z.string()),
  comment: z.string().describe('Empty where the summary is hidden'),
  categories: z
    .array(z.string())
    .describe('Categories of the page when the queue was refreshed, with "Category:" before them'),
  sha1: z.string().describe('Of the text, in hexadecimal; empty where it is hidden'),
  editor_profile: ClassicEditor
});
export type ClassicRevision = z.infer<typeof ClassicRevision>;

/** A pending page with its pending revisions, oldest first. */
export const ClassicPage = z.object({
  pageid: z.number().int(),
  title: z.string(),
  pending_since: z.iso.datetime().nullable(),
  stable_revid: z.number().int(),
  revisions: z.array(ClassicRevision)
});
export type ClassicPage = z.infer<typeof ClassicPage>;

/** What a check found on a page. */
export const ClassicResult = z.object({
  check_id: z.string(),
  check_name: z.string(),
  passed: z.boolean().describe('False where it holds the page back, or could not look'),
  message: z.string().describe('In English'),
  outcome: Outcome,
  revid: z.number().int().describe('The revision that the message is about')
});
export type ClassicResult = z.infer<typeof ClassicResult>;

/** What was found on one revision, and what would become of it. */
export const ClassicRevisionResult = z.object({
  revid: z.number().int(),
  decision: z.object({ status: Decision, label: z.string(), reason: z.string() }),
  tests: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z
        .enum(['ok', 'not_ok', 'fail'])
        .describe('Speaks for the edit, says nothing, or holds it back'),
      message: z.string()
    })
  )
});
export type ClassicRevisionResult = z.infer<typeof ClassicRevisionResult>;

/** A dry run on a page. */
export const ClassicReview = z.object({
  pageid: z.number().int(),
  title: z.string(),
  mode: z.literal('dry-run'),
  results: z.array(ClassicResult).describe('One for each check that ran: the worst that it found'),
  revisions: z.array(ClassicRevisionResult)
});
export type ClassicReview = z.infer<typeof ClassicReview>;

/** The name of a threshold for the scores of models. */
export type ClassicThreshold =
  | 'ores_damaging_threshold'
  | 'ores_goodfaith_threshold'
  | 'ores_damaging_threshold_living'
  | 'ores_goodfaith_threshold_living';

/** The settings of a wiki that the classic API knows. */
export const ClassicConfiguration = z.object({
  blocking_categories: z.array(z.string()),
  auto_approved_groups: z.array(z.string()),
  ores_damaging_threshold: z.number(),
  ores_goodfaith_threshold: z.number(),
  ores_damaging_threshold_living: z.number(),
  ores_goodfaith_threshold_living: z.number()
});
export type ClassicConfiguration = z.infer<typeof ClassicConfiguration>;

/** A change of them. What is left out, or null, stays as it is. */
export const ClassicConfigurationChange = z.strictObject(
  {
    blocking_categories: list('blocking_categories'),
    auto_approved_groups: list('auto_approved_groups'),
    ores_damaging_threshold: chance('ores_damaging_threshold'),
    ores_goodfaith_threshold: chance('ores_goodfaith_threshold'),
    ores_damaging_threshold_living: chance('ores_damaging_threshold_living'),
    ores_goodfaith_threshold_living: chance('ores_goodfaith_threshold_living')
  },
  'The body must be an object'
);
export type ClassicConfigurationChange = z.infer<typeof ClassicConfigurationChange>;

/** One name alone is a list of one, as in a form. */
function list(name: string) {
  return z.union([z.string(), z.array(z.string())], `${name} must be a list of names`).nullish();
}

/** Numbers come as text in a form. */
function chance(name: ClassicThreshold) {
  const bounds = `${name} must be between 0.0 and 1.0`;
  const number = z.number(`${name} must be a valid number`).min(0, bounds).max(1, bounds).nullish();
  const fromText = (given: unknown) =>
    typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return z.preprocess(fromText, number).optional();
}

/** A check as the classic API lists it. */
export const ClassicCheck = z.object({
  id: z.string(),
  name: z.string(),
  priority: z.number().int().describe('Place in lists; what is decided does not depend on it')
});
export type ClassicCheck = z.infer<typeof ClassicCheck>;

/** The checks that run on a wiki, of all that there are. */
export const ClassicEnabledChecks = z.object({
  enabled_checks: z.array(z.string()),
  all_checks: z.array(z.string())
});
export type ClassicEnabledChecks = z.infer<typeof ClassicEnabledChecks>;
const notAList = 'enabled_checks must be a list of check IDs';

/** The checks that are to run. Left out, nothing changes. */
export const ClassicEnabledChecksChange = z.strictObject(
  {
    enabled_checks: z.array(z.string(notAList), notAList).max(1_000, notAList).optional(),
    all_checks: z.unknown().describe('Passed over, so that an answer can be sent back changed').optional()
  },
  'The body must be an object'
);
export type ClassicEnabledChecksChange = z.infer<typeof ClassicEnabledChecksChange>;

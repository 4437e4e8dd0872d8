import type { TrialRefusal } from '../ports.ts';
import { RouteError } from './define-route.ts';

/** What routes about trials end in, as code -> status. */
export const trialErrors = {
  'no-such-trial': 404,
  'nothing-to-try': 400,
  'bad-range': 400,
  'sign-in-for-more': 401,
  'too-many-lines': 400,
  'too-many-trials': 503,
  'too-many-listeners': 503,
  'nothing-to-save': 409,
  'settings-refused': 422,
  closing: 503
} as const;

/** The answer of the desk, or its refusal as an error that says the way out. */
export function unlessTrialRefused<T extends object>(answer: T | TrialRefusal): T {
  if (!('why' in answer)) return answer;
  if (answer.why !== 'settings-refused')
    throw new RouteError(trialErrors[answer.why], answer.why, sentences[answer.why]);
  const { path = '', reason = '' } = answer.faults[0] ?? {};
  const sentence = answer.faults.map((fault) => `${fault.path}: ${fault.reason}`).join('\n');
  throw new RouteError(422, answer.why, sentence, { field: path, reason }, { faults: answer.faults });
}

const sentences: Readonly<Record<Exclude<TrialRefusal['why'], 'settings-refused'>, string>> = {
  'no-such-trial': 'There is no such trial here, or it ended long ago: start it anew.',
  'nothing-to-try': 'Send lines, or a range of time, or the title of a page with cases: one of them.',
  'bad-range': 'A range begins before it ends, and is no longer than 93 days.',
  'sign-in-for-more': 'So many edits are judged for people who are signed in: send fewer, or sign in.',
  'too-many-lines': 'These are too many edits for one trial: send fewer.',
  'too-many-trials': 'Too many trials wait on this wiki already: try again in a moment.',
  'too-many-listeners': 'Too many watch already: ask how far it is instead.',
  'nothing-to-save': 'Name edits of this trial that were judged, with what is expected of them.',
  closing: 'The companion is about to stop: try again in a moment.'
};

import type { UndoRefusal } from '../ports.ts';
import { RouteError } from './define-route.ts';

/** What routes about undos end in, as code -> status. */
export const undoErrors = {
  'no-such-undo': 404,
  'nothing-chosen': 404,
  'too-many-approvals': 400,
  'too-many-undos': 503,
  'not-previewed': 409,
  'wrong-token': 409,
  'nothing-to-withdraw': 409,
  'too-many-listeners': 503,
  closing: 503
} as const;

/** The answer of the desk, or its refusal as an error that says the way out and, where one is to blame, the field. */
export function unlessUndoRefused<T extends object>(answer: T | UndoRefusal): T {
  if (!('why' in answer)) return answer;
  const [sentence, field] = sentences[answer.why];
  throw new RouteError(undoErrors[answer.why], answer.why, sentence, { field: field ?? null });
}

const sentences: Readonly<Record<UndoRefusal['why'], readonly [sentence: string, field?: string]>> = {
  'no-such-undo': ['There is no such undo here, or it ended long ago: look at the approvals anew.', 'undo'],
  'nothing-chosen': ['selection: the bot has no approvals there that stand.', 'selection'],
  'too-many-approvals': [
    'selection: these are more approvals than are withdrawn at once: choose fewer.',
    'selection'
  ],
  'too-many-undos': ['Too many are under way: confirm or cancel one of them first.'],
  'not-previewed': [
    'Only what has been looked at and not confirmed yet can be confirmed: ask how far it is.'
  ],
  'wrong-token': ['token: this is not the token that came with the end of this preview.', 'token'],
  'nothing-to-withdraw': ['None of these approvals is the bot’s own any more: there is nothing to withdraw.'],
  'too-many-listeners': ['Too many are watching: ask for the undo without its events, or try again later.'],
  closing: ['The server is about to stop: try again later.']
};

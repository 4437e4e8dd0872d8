import type { RunRefusal } from '../ports.ts';
import { RouteError } from './define-route.ts';

/** What routes about runs end in, as code -> status. */
export const runErrors = {
  'no-such-wiki': 404,
  'run-under-way': 409,
  'bot-off': 409,
  'not-pending': 404,
  'no-such-run': 404,
  'runs-elsewhere': 409,
  'too-many-listeners': 503,
  closing: 503
} as const;

/** The answer of the desk, or its refusal as an error that says the way out and which run it is about, if any. */
export function unlessRefused<T extends object>(answer: T | RunRefusal, asked?: number): T {
  if (!('why' in answer)) return answer;
  const { why, inTheWay } = answer;
  const run = inTheWay?.runId ?? asked;
  throw new RouteError(runErrors[why], why, sentences[why], run === undefined ? {} : { run });
}

const sentences: Readonly<Record<RunRefusal['why'], string>> = {
  'run-under-way': 'A run is under way on this wiki: wait for its end, or cancel it.',
  'bot-off': 'The settings of this wiki say that the bot is off: set "bot.mode" to dry-run first.',
  'not-pending': 'This page has no pending changes.',
  'no-such-run': 'There is no such run.',
  'runs-elsewhere': 'This run is made by another process, which can be watched and ended there only.',
  'too-many-listeners': 'Too many are watching: ask for the run without its events, or try again later.',
  closing: 'The server is about to stop: try again later.'
};

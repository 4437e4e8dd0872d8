import type { StatisticsLoad } from '../../shared/review-statistics.ts';
import type { LoadRefusal } from '../ports.ts';
import { RouteError } from './define-route.ts';

/** What routes about loadings of reviews end in, as code -> status. */
export const loadErrors = {
  'no-such-load': 404,
  'load-under-way': 409,
  'too-many-listeners': 503,
  closing: 503
} as const;

/** What the classic ones end in, besides. */
export const sourceErrors = {
  'source-failed': 502,
  'database-unavailable': 503,
  'load-stopped': 503
} as const;

/** The answer of the desk, or its refusal as an error that says the way out. */
export function unlessLoadRefused<T extends object>(answer: T | LoadRefusal): T {
  if (!('why' in answer)) return answer;
  throw new RouteError(loadErrors[answer.why], answer.why, sentences[answer.why]);
}

const sentences: Readonly<Record<LoadRefusal['why'], string>> = {
  'no-such-load': 'There is no such loading here, or it ended long ago: start it anew.',
  'load-under-way': 'The reviews of this wiki are being loaded already: wait for that.',
  'too-many-listeners': 'Too many watch already: ask how far it is instead.',
  closing: 'The companion is about to stop: try again in a moment.'
};

/** What has been loaded; throws where that failed or was ended by somebody. */
export function unlessLoadFailed(load: StatisticsLoad): StatisticsLoad {
  const { failure, state } = load;
  if (state === 'stopped') throw new RouteError(503, 'load-stopped', 'The loading was ended by somebody.');
  if (failure === null) return load;
  const { code, message } = failure;
  if (code === 'database-unavailable') throw new RouteError(503, code, message);
  throw new RouteError(502, 'source-failed', message, { reason: code });
}

/** For how long a call of the classic API waits; what is not loaded by then goes on, and is told of as far as it has come. */
export const classicWaitMs = 25_000;

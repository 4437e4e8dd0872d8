import type { Thenable } from './media-wiki.ts';
import { ReviewError } from './review-error.ts';

/** A request through mw.Api as a promise, which fails with a ReviewError. */
export function settled(request: Thenable<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.then(resolve, (code, answer) => reject(new ReviewError(asCode(code), infoOf(answer))));
  });
}

function asCode(code: unknown): string {
  return typeof code === 'string' ? code : 'http';
}

interface ErrorAnswer {
  error?: { info?: unknown; readonlyreason?: unknown };
  errors?: { text?: unknown; html?: unknown }[];
}

function infoOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return '';
  const { error, errors } = answer as ErrorAnswer;
  const info = error?.info ?? (Array.isArray(errors) ? errors[0]?.text : '');
  return typeof info === 'string' ? info.slice(0, 300) : '';
}

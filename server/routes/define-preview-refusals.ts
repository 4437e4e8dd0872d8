import type { PreviewRefusal } from '../ports.ts';
import { RouteError } from './define-route.ts';

/** What routes about previews end in, as code -> status. */
export const previewErrors = {
  'no-such-preview': 404,
  'preview-under-way': 409,
  'too-many-previews': 503,
  'too-many-listeners': 503,
  'settings-refused': 422,
  closing: 503
} as const;

/** The answer of the desk, or its refusal as an error that says the way out. */
export function unlessPreviewRefused<T extends object>(answer: T | PreviewRefusal): T {
  if (!('why' in answer)) return answer;
  if (answer.why !== 'settings-refused')
    throw new RouteError(previewErrors[answer.why], answer.why, sentences[answer.why]);
  const { path = '', reason = '' } = answer.faults[0] ?? {};
  const sentence = answer.faults.map((fault) => `${fault.path}: ${fault.reason}`).join('\n');
  throw new RouteError(422, answer.why, sentence, { field: path, reason }, { faults: answer.faults });
}

const sentences: Readonly<Record<Exclude<PreviewRefusal['why'], 'settings-refused'>, string>> = {
  'no-such-preview': 'There is no such preview here, or it ended long ago: start it anew.',
  'preview-under-way': 'Settings are being tried on this wiki already: wait for that, or cancel it.',
  'too-many-previews': 'Too many previews are under way: try again in a moment.',
  'too-many-listeners': 'Too many watch already: ask how far it is instead.',
  closing: 'The companion is about to stop: try again in a moment.'
};

import type { SettingsRefusal } from '../ports.ts';
import { RouteError } from './define-route.ts';

/** What changes of settings end in, as code -> status. */
export const settingsErrors = {
  'no-such-wiki': 404,
  'settings-refused': 422,
  'version-conflict': 409,
  'no-such-version': 404
} as const;

/**
 * The answer of the desk, or its refusal: `settings-refused` has all `faults` in its details, `version-conflict` the
 * `current` document and the one that was `sent`.
 */
export function unlessSettingsRefused<T extends object>(answer: T | SettingsRefusal): T {
  if (!('why' in answer)) return answer;
  switch (answer.why) {
    case 'no-such-version':
      throw new RouteError(
        404,
        answer.why,
        'There is no such version; the list of versions shows them all.',
        {
          field: 'version'
        }
      );
    case 'version-conflict': {
      const { current, sent } = answer;
      const sentence = `The settings have been changed meanwhile: bring your change into version ${current.version} and send that as "basedOn".`;
      throw new RouteError(409, answer.why, sentence, { current: current.version }, { current, sent });
    }
    case 'settings-refused': {
      const { faults } = answer;
      const { path = '', reason = '' } = faults[0] ?? {};
      const sentence = faults.map((fault) => `${fault.path}: ${fault.reason}`).join('\n');
      throw new RouteError(422, answer.why, sentence, { field: path, reason }, { faults });
    }
  }
}

/** What changes through the classic API end in, as code -> status. */
export const classicSettingsErrors = { 'settings-refused': 400, 'version-conflict': 409 } as const;

/** The same for the classic API, in which what cannot be saved is a bad request. */
export function unlessClassicRefused<T extends object>(answer: T | SettingsRefusal): T {
  try {
    return unlessSettingsRefused(answer);
  } catch (fault) {
    if (!(fault instanceof RouteError) || fault.status !== 422) throw fault;
    throw new RouteError(400, fault.code, fault.message, fault.params, fault.details);
  }
}

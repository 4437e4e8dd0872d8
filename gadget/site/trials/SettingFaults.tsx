import { fields, list, object, text } from '../../api/guard.ts';
import type { AskFailed } from '../api/ask.ts';
import { useSite } from '../site.ts';

/** What keeps settings from being used: where, why in a word, and the API's own reason, which is in English. */
export interface SettingFault {
  readonly path: string;
  readonly code: string;
  readonly reason: string;
}

/** The faults of settings in the reader's language; the details stay in English. */
export function SettingFaults({ faults }: { faults: readonly SettingFault[] }) {
  const { knows, speaker } = useSite();
  return (
    <>
      {faults.map(({ path, code, reason }) => {
        const key = `try-setting-${code}`;
        return (
          <p key={path + reason} class="try-fault" role="alert">
            {path !== '' && (
              <>
                <code dir="ltr">{path}</code>
                {': '}
              </>
            )}
            {speaker.text(knows(key) ? key : 'try-setting-unfit')}{' '}
            <bdi lang="en" class="seula-subtle">
              ({reason})
            </bdi>
          </p>
        );
      })}
    </>
  );
}

/** All faults that a refusal tells; its sentence where it tells none that can be read. */
export function settingFaultsOf({ details, sentence }: AskFailed): SettingFault[] {
  try {
    return list(object<SettingFault>({ path: text, code: text, reason: text }))(fields(details).faults);
  } catch {
    return [{ path: '', code: '', reason: sentence }];
  }
}

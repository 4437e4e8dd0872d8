import { readReason, type Fault } from '../../admin/draft/read-faults.ts';
import { faultWords } from '../../admin/fields/fault-words.ts';
import { fields, list, object, text } from '../../api/guard.ts';
import type { AskFailed } from '../api/ask.ts';
import { useSite } from '../site.ts';

/** What keeps settings from being used: where, why in a word, and the API's own reason, which is in English. */
export interface SettingFault extends Fault {
  code: string;
}

/** The faults of settings in the reader's language; the details stay in English where there are no words for them. */
export function SettingFaults({ faults }: { faults: readonly SettingFault[] }) {
  const { knows, speaker } = useSite();
  return (
    <>
      {faults.map((fault) => {
        const { path, code, reason } = fault;
        const key = `try-setting-${code}`;
        const words = faultWords(fault, speaker);
        return (
          <p key={path + reason} class="try-fault" role="alert">
            {path !== '' && (
              <>
                <code dir="ltr">{path}</code>
                {': '}
              </>
            )}
            {words === reason ? (
              <>
                {speaker.text(knows(key) ? key : 'try-setting-unfit')}{' '}
                <bdi lang="en" class="seula-subtle">
                  ({reason})
                </bdi>
              </>
            ) : (
              words
            )}
          </p>
        );
      })}
    </>
  );
}

/** All faults that a refusal tells; its sentence where it tells none that can be read. */
export function settingFaultsOf({ details, sentence }: AskFailed): SettingFault[] {
  try {
    return readSettingFaults(fields(details).faults);
  } catch {
    return [{ path: '', code: '', reason: sentence }];
  }
}

const readSettingFaults = list(
  object<SettingFault>({ path: text, code: text, reason: text, wanted: readReason })
);

import { readField } from '../../admin/fields/read-field.ts';
import type { Answer } from '../../api/client.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useStore } from '../../state/use-store.ts';
import { useSite } from '../site.ts';
import { OptionField } from './OptionField.tsx';
import { optionIn, withOption, type Patch } from './trial-view.ts';

type Check = Answer<'getChecks'>['checks'][number];
type Settings = Answer<'getSettings'>['settings'];

/** Which checks run, and with which options; left alone, those that are switched on on the wiki. */
export function CheckPicker(props: {
  checks: readonly Check[];
  inForce: Settings;
  picked: readonly string[] | null;
  patch: Patch;
  onPick: (picked: readonly string[] | null) => void;
  onPatch: (patch: Patch) => void;
}) {
  const { checks, inForce, picked, patch, onPick, onPatch } = props;
  const { speaker } = useSite();
  const usual = checks.filter((check) => isOn(check, inForce)).map(({ id }) => id);
  const chosen = picked ?? usual;
  const pick = (id: string, on: boolean) =>
    onPick(checks.map((check) => check.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <fieldset class="try-checks">
      <legend class="seula-unseen">{speaker.text('try-checks')}</legend>
      <p class="try-buttons">
        <CdxButton size="small" disabled={picked === null} onClick={() => onPick(null)}>
          {speaker.text('try-checks-usual')}
        </CdxButton>
        <CdxButton size="small" onClick={() => onPick(checks.map(({ id }) => id))}>
          {speaker.text('try-checks-all')}
        </CdxButton>
        <CdxButton size="small" onClick={() => onPick([])}>
          {speaker.text('try-checks-none')}
        </CdxButton>
      </p>
      <ul class="try-check-list">
        {checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            isOn={chosen.includes(check.id)}
            onSwitch={(on) => pick(check.id, on)}
            {...{ inForce, patch, onPatch }}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function CheckRow(props: {
  check: Check;
  inForce: Settings;
  patch: Patch;
  isOn: boolean;
  onSwitch: (on: boolean) => void;
  onPatch: (patch: Patch) => void;
}) {
  const { check, inForce, patch, isOn: isChosen, onSwitch, onPatch } = props;
  const { id } = check;
  const { speaker, texts } = useSite();
  const said = useStore(texts);
  const { fields } = readField(check.options, []);
  const inputId = `try-check-${id}`;
  const title = said?.[check.title] ?? id;
  const changed = fields.filter(({ path }) => optionIn(patch, id, path[0] ?? '') !== undefined).length;
  return (
    <li>
      <span class="try-check">
        <input
          type="checkbox"
          id={inputId}
          checked={isChosen}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        <label for={inputId}>{title}</label>
      </span>
      {fields.length > 0 && (
        <details class="try-options" open={changed > 0}>
          <summary>
            {speaker.text('try-options', fields.length)}
            <span class="seula-unseen"> {title}</span>
          </summary>
          <p class="seula-subtle">{said?.[check.description]}</p>
          {fields.map((field) => {
            const option = field.path[0] ?? '';
            const own = optionIn(patch, id, option);
            return (
              <OptionField
                key={option}
                checkId={id}
                field={field}
                isChanged={own !== undefined}
                value={own ?? optionIn(inForce, id, option) ?? field.fallback}
                onChange={(value) => onPatch(withOption(patch, id, option, value))}
              />
            );
          })}
        </details>
      )}
    </li>
  );
}

/** Whether the settings in force switch a check on. */
function isOn({ id, onByDefault }: Check, { checks, onlyChecks }: Settings): boolean {
  const own = checks[id]?.enabled;
  if (onlyChecks) return onlyChecks.includes(id) && (own ?? true);
  return own ?? onByDefault;
}

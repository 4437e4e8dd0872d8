import { useRef } from 'preact/hooks';
import { cdxIconClose } from '@wikimedia/codex-icons';
import { useApp } from '../../app.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { CdxIcon } from '../../codex/CdxIcon.tsx';
import type { InputProps } from './FieldRow.tsx';
import { Suggestions, useSuggestions } from './Suggestions.tsx';

/** A list of texts: each can be taken away, and others added, with suggestions of the wiki or out of a few words. */
export function ListInput({ field, id, value, isFixed, onChange }: InputProps) {
  const { speaker } = useApp();
  const { found, ask } = useSuggestions(field.source);
  const typed = useRef<HTMLInputElement>(null);
  const entries = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const offered = field.choices.length > 0 ? field.choices : found;

  function add(): void {
    const word = typed.current?.value.trim() ?? '';
    if (word === '') return;
    if (entries.indexOf(word) === -1) onChange([...entries, word]);
    if (typed.current) typed.current.value = '';
    typed.current?.focus();
  }

  return (
    <div class="seula-list">
      {entries.length === 0 && <span class="seula-subtle">{speaker.text('value-empty')}</span>}
      <ul>
        {entries.map((entry) => (
          <li key={entry}>
            <bdi>{entry}</bdi>
            {!isFixed && (
              <CdxButton
                weight="quiet"
                size="small"
                aria-label={speaker.text('list-remove', entry)}
                onClick={() => onChange(entries.filter((one) => one !== entry))}
              >
                <CdxIcon icon={cdxIconClose} size="small" />
              </CdxButton>
            )}
          </li>
        ))}
      </ul>
      {!isFixed && (
        <div class="seula-list__add">
          <input
            ref={typed}
            type="text"
            id={id}
            class="seula-input"
            list={`${id}-list`}
            onInput={(event) => ask(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <Suggestions id={`${id}-list`} found={offered} />
          <CdxButton onClick={add}>{speaker.text('list-add')}</CdxButton>
        </div>
      )}
    </div>
  );
}

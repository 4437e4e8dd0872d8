import type { ComponentChildren } from 'preact';
import { CdxButton } from './CdxButton.tsx';

/** One button of the group. */
export interface GroupChoice<Value> {
  value: Value;
  label: ComponentChildren;
}

/** A row of Codex buttons of which one is on; `label` names the row for screen readers. */
export function CdxButtonGroup<Value extends string>(props: {
  label: string;
  buttons: readonly GroupChoice<Value>[];
  modelValue: Value;
  onClick: (value: Value) => void;
}) {
  const { label, buttons, modelValue, onClick } = props;
  return (
    <div class="cdx-button-group" role="group" aria-label={label}>
      {buttons.map(({ value, label: content }) => (
        <CdxButton
          key={value}
          {...(value === modelValue && ({ action: 'progressive', weight: 'primary' } as const))}
          aria-pressed={value === modelValue}
          onClick={() => onClick(value)}
        >
          {content}
        </CdxButton>
      ))}
    </div>
  );
}

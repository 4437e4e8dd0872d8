import { useRef, useState } from 'preact/hooks';
import { CdxButton } from '../codex/CdxButton.tsx';
import { ReasonInput } from './ReasonInput.tsx';

/** A button that asks why; nothing is done without a reason, nor twice at once. */
export function ReasonForm({
  button,
  onSend
}: {
  button: string;
  onSend: (reason: string) => Promise<void>;
}) {
  const [isBusy, setBusy] = useState(false);
  const reason = useRef<HTMLInputElement>(null);

  async function send(): Promise<void> {
    const words = reason.current?.value.trim() ?? '';
    if (isBusy || words === '') return;
    setBusy(true);
    await onSend(words);
    setBusy(false);
    if (reason.current) reason.current.value = '';
  }

  return (
    <form
      class="seula-save__form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ReasonInput input={reason} />
      <CdxButton type="submit" disabled={isBusy}>
        {button}
      </CdxButton>
    </form>
  );
}

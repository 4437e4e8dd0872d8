import type { RefObject } from 'preact';
import { useApp } from '../app.ts';

/** The field for a reason that others will read; nothing is sent while it is empty. */
export function ReasonInput({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const { speaker } = useApp();
  const words = speaker.text('save-reason');
  return (
    <input
      ref={input}
      type="text"
      class="seula-input"
      required
      maxLength={1000}
      placeholder={words}
      aria-label={words}
    />
  );
}

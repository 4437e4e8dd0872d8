import { useApp } from '../app.ts';

/** The one line that is shown when the companion gives no answer. */
export function QuietLine({ why }: { why: 'asking' | 'unreachable' | 'slow' | 'not-served' }) {
  const { speaker } = useApp();
  return (
    <p class="seula-quiet" role="status">
      {speaker.text(why)}
    </p>
  );
}

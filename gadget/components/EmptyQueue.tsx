import { useApp } from '../app.ts';

/** What stands in the bar in place of the filter when the wiki lists nothing. */
export function EmptyQueue() {
  const { speaker } = useApp();
  return <p class="seula-bar__empty">{speaker.text('queue-empty')}</p>;
}

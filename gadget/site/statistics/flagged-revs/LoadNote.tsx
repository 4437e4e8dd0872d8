import type { FlaggedRevsNote } from '../../../../shared/flagged-revs-statistics.ts';
import { useSite } from '../../site.ts';

/** How far the figures of a wiki go, and whether the last loading came to its end. */
export function LoadNote({ note }: { note: FlaggedRevsNote }) {
  const { speaker } = useSite();
  const { completeUntil, loadedAt, state } = note;
  return (
    <p class="seula-subtle">
      {completeUntil !== null && speaker.text('flagged-complete', { time: `${completeUntil}T00:00Z` })}{' '}
      {loadedAt !== null && speaker.text('flagged-loaded', { time: loadedAt })}{' '}
      {state === 'failed' && <b>{speaker.text('flagged-failed')}</b>}
    </p>
  );
}

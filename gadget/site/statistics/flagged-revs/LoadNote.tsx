import type { FlaggedRevsNote } from '../../../../shared/flagged-revs-statistics.ts';
import { createFigures } from '../../charts/write-figures.ts';
import { useSite } from '../../site.ts';

/** How far the figures of a wiki go, and whether the last loading came to its end. */
export function LoadNote({ note }: { note: FlaggedRevsNote }) {
  const { speaker, spoken } = useSite();
  const { completeUntil, loadedAt, state } = note;
  return (
    <p class="seula-subtle">
      {completeUntil !== null &&
        speaker.rich('flagged-complete', {
          node: createFigures(spoken).period(completeUntil, 'daily', 'long')
        })}{' '}
      {loadedAt !== null && speaker.text('flagged-loaded', { time: loadedAt })}{' '}
      {state === 'failed' && <b>{speaker.text('flagged-failed')}</b>}
    </p>
  );
}

import { useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { useStore } from '../state/use-store.ts';
import { ConsentCard } from './ConsentCard.tsx';

/**
 * Asks whether the companion may be asked: with a card on the list; with one line on a diff, and on the list for who does
 * not want it now, both of which lead to the card.
 */
export function ConsentAsked({ place }: { place: 'list' | 'diff' }) {
  const { speaker, consent } = useApp();
  const state = useStore(consent);
  const [isWanted, setWanted] = useState(false);
  if (isWanted || (state === 'open' && place === 'list')) {
    return <ConsentCard onLater={() => setWanted(false)} hasFocus={isWanted} />;
  }
  if (place === 'diff' && state !== 'open') return null;
  return (
    <p class="seula-quiet" role="status">
      {speaker.text(state === 'open' ? 'consent-line' : 'consent-off')}{' '}
      <button type="button" class="seula-link" onClick={() => setWanted(true)}>
        {speaker.text(state === 'open' ? 'consent-more' : 'consent-turn-on')}
      </button>
    </p>
  );
}

import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import type { DetailsPart } from '../details-part.ts';
import { PartError } from '../mw/load-part.ts';

/** What the second file of the gadget draws; its room while it is fetched, and one quiet line when it does not come. */
export function FromPart(props: { room: ComponentChild; children: (part: DetailsPart) => ComponentChild }) {
  const { speaker, loadPart } = useApp();
  const [part, setPart] = useState<DetailsPart | null>(null);
  const [why, setWhy] = useState<PartError['reason'] | null>(null);
  const ask = () => {
    setWhy(null);
    loadPart('details').then(setPart, (fault) =>
      setWhy(fault instanceof PartError ? fault.reason : 'absent')
    );
  };
  useEffect(ask, []);
  if (part) return <>{props.children(part)}</>;
  if (!why) return <>{props.room}</>;
  return (
    <p class="seula-quiet" role="status">
      {speaker.text(`part-${why}`)}{' '}
      {why === 'absent' && (
        <button type="button" class="seula-link" onClick={ask}>
          {speaker.text('part-again')}
        </button>
      )}
    </p>
  );
}

import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import type { Parts } from '../part-shapes.ts';
import { PartError } from '../mw/load-part.ts';

/** What another file of the gadget draws; its room while it is fetched, and one quiet line when it does not come. */
export function FromPart<Name extends keyof Parts>(props: {
  name: Name;
  room: ComponentChild;
  children: (part: Parts[Name]) => ComponentChild;
}) {
  const { speaker, loadPart } = useApp();
  const [part, setPart] = useState<Parts[Name] | null>(null);
  const [why, setWhy] = useState<PartError['reason'] | null>(null);
  const ask = () => {
    setWhy(null);
    loadPart(props.name).then(
      (found) => setPart(() => found),
      (fault) => setWhy(fault instanceof PartError ? fault.reason : 'absent')
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

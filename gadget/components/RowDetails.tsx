import type { Explanation } from '../api/shown-verdict.ts';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { drawnChange } from '../state/drawn-change.ts';
import { useStore } from '../state/use-store.ts';
import { EditList } from './EditList.tsx';
import type { RowProps } from './RowVerdict.tsx';
import { VerdictFoot } from './VerdictFoot.tsx';

/** All checks of a page, under its row; asked for when it is unfolded. */
export function RowDetails({ entry, open }: RowProps) {
  const { client } = useApp();
  const known = useStore(entry);
  const isOpen = useStore(open);
  const [full, setFull] = useState<Explanation | null>(null);
  const stored = known.state === 'judged' ? known.verdict : null;
  useEffect(() => {
    if (!isOpen || full || !stored) return;
    client.explain(stored.latestRevisionId).then(setFull, () => undefined);
  }, [isOpen]);
  if (!isOpen || !stored) return null;
  const { verdict, costs } = full ?? { verdict: stored, costs: null };
  const change = drawnChange(verdict, verdict.stableRevisionId, verdict.latestRevisionId);
  if (!change) return null;
  return (
    <div class="seula-box seula-details">
      <EditList edits={change.edits} deciding={change.deciding} explained={{ costs }} isTold={false} />
      <VerdictFoot verdict={verdict} revisionId={verdict.latestRevisionId} />
    </div>
  );
}

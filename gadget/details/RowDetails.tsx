import type { Explanation } from '../api/shown-verdict.ts';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { drawnChange } from '../state/drawn-change.ts';
import { useStore } from '../state/use-store.ts';
import { EditList } from './EditList.tsx';
import type { RowProps } from '../components/RowVerdict.tsx';
import { VerdictFoot } from './VerdictFoot.tsx';

/** All checks of a page, under its row; asked for when it is drawn. */
export function RowDetails({ entry }: RowProps) {
  const { client } = useApp();
  const known = useStore(entry);
  const [full, setFull] = useState<Explanation | null>(null);
  const stored = known.state === 'judged' ? known.verdict : null;
  useEffect(() => {
    if (!stored) return;
    client.explain(stored.latestRevisionId).then(setFull, () => undefined);
  }, []);
  if (!stored) return null;
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

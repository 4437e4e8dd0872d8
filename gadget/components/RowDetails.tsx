import type { ShownVerdict } from '../api/shown-verdict.ts';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { drawnChange } from '../state/drawn-change.ts';
import { useStore } from '../state/use-store.ts';
import { EditList } from './EditList.tsx';
import type { RowProps } from './RowVerdict.tsx';
import { VerdictFoot } from './VerdictFoot.tsx';

/** All checks of a page, under its row; asked for when it is unfolded. */
export function RowDetails({ title, entry, open }: RowProps) {
  const { client } = useApp();
  const known = useStore(entry);
  const isOpen = useStore(open);
  const [full, setFull] = useState<ShownVerdict | null>(null);
  useEffect(() => {
    if (!isOpen || full) return;
    client.verdicts({ titles: title, results: 'all' }).then(
      ({ verdicts }) => {
        const answer = verdicts[0];
        if (answer?.state === 'judged') setFull(answer.verdict);
      },
      () => undefined
    );
  }, [isOpen]);
  if (!isOpen || known.state !== 'judged') return null;
  const verdict = full ?? known.verdict;
  const change = drawnChange(verdict, verdict.stableRevisionId, verdict.latestRevisionId);
  if (!change) return null;
  return (
    <div class="seula-box seula-details">
      <EditList edits={change.edits} deciding={change.deciding} />
      <VerdictFoot verdict={verdict} revisionId={verdict.latestRevisionId} />
    </div>
  );
}

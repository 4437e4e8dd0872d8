import type { ShownVerdict } from '../api/shown-verdict.ts';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import type { ReviewPort } from '../mw/review-api.ts';
import { drawnChange } from '../state/drawn-change.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import type { BoardEntry } from '../state/verdict-board.ts';
import { QuietLine } from './QuietLine.tsx';
import { PanelSkeleton, VerdictPanel } from './VerdictPanel.tsx';

const slowMs = 6_000;

/** What stands above a diff: room at first, then the verdict, or one quiet line. `repaint` changes with the diff's rows. */
export function DiffPanel(props: {
  entry: Store<BoardEntry>;
  review: Store<ReviewPort | null>;
  repaint: Store<number>;
}) {
  const { speaker, page, client } = useApp();
  const known = useStore(props.entry);
  const review = useStore(props.review);
  const reachable = useStore(client.gate.reachable);
  const isSlow = useSlow();
  const verdict = useExplained(known);
  useStore(props.repaint);
  const sides = [page.diffOld, page.diffNew].sort((one, other) => one - other);
  const change = verdict && drawnChange(verdict, sides[0] ?? 0, sides[1] ?? 0);
  const label = speaker.text('panel-label');
  if (change) {
    return (
      <section class="seula-box seula-panel" aria-label={label}>
        <VerdictPanel change={change} review={review} />
      </section>
    );
  }
  if (!reachable) return <QuietLine why="unreachable" />;
  const isWaiting = known.state === 'open' || known.state === 'judging';
  if (!isWaiting) {
    return page.special ? null : <p class="seula-quiet">{speaker.text('panel-unknown')}</p>;
  }
  return (
    <section class="seula-box seula-panel" aria-label={label} aria-busy="true">
      {isSlow ? <QuietLine why="slow" /> : <PanelSkeleton />}
    </section>
  );
}

/** A person is looking: when a stored verdict lacks evidence, all of it is asked for. */
function useExplained(known: BoardEntry): ShownVerdict | null {
  const { client, page } = useApp();
  const [explained, setExplained] = useState<ShownVerdict | null>(null);
  const stored = known.state === 'judged' ? known.verdict : null;
  const lacks = stored?.revisions.some(({ results }) =>
    results.some(({ outcome }) => outcome === 'unavailable')
  );
  useEffect(() => {
    if (!lacks) return;
    client.explain(Math.max(page.diffOld, page.diffNew)).then(
      ({ verdict }) => setExplained(verdict),
      () => undefined
    );
  }, [lacks]);
  const isNewer = stored && explained && explained.latestRevisionId >= stored.latestRevisionId;
  return isNewer ? explained : stored;
}

function useSlow(): boolean {
  const { clock } = useApp();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    void clock.wait(slowMs, controller.signal).then(() => setSlow(true));
    return () => controller.abort();
  }, []);
  return isSlow;
}

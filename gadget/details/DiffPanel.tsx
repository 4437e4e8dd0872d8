import type { Explanation, ShownVerdict } from '../api/shown-verdict.ts';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import type { DiffPanelProps } from '../part-shapes.ts';
import { clearHighlight } from '../dom/highlight.ts';
import { createReviewApi, type ReviewPort } from '../mw/review-api.ts';
import { hasRight } from '../mw/rights.ts';
import type { WikiPage } from '../mw/wiki-page.ts';
import type { AcceptOutcome } from '../state/accept-change.ts';
import { drawnChange, type DrawnChange } from '../state/drawn-change.ts';
import { useStore } from '../state/use-store.ts';
import type { BoardEntry } from '../state/verdict-board.ts';
import { AcceptResult } from './AcceptResult.tsx';
import type { Explained } from './EditList.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { QuietLine } from '../components/QuietLine.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

const slowMs = 6_000;

/**
 * What stands above a diff: room at first, then the verdict, or one quiet line; once the reader has accepted, what came
 * of that and nothing else. `repaint` changes with the diff's rows.
 */
export function DiffPanel({ entry, repaint }: DiffPanelProps) {
  const { speaker, page, client } = useApp();
  const known = useKnown(entry);
  const review = useReview(page);
  const reachable = useStore(client.gate.reachable);
  const isSlow = useSlow();
  const { verdict, ...explained } = useExplained(known);
  useStore(repaint);
  useEffect(() => clearHighlight, []);
  const sides = [page.diffOld, page.diffNew].sort((one, other) => one - other);
  const [settled, setSettled] = useState<{ outcome: AcceptOutcome; change: DrawnChange } | null>(null);
  const change = verdict && drawnChange(verdict, sides[0] ?? 0, sides[1] ?? 0);
  const isWaiting = known.state === 'open' || known.state === 'judging';
  if (!change && !settled) {
    if (!reachable) return <QuietLine why="unreachable" />;
    if (!isWaiting) {
      return page.special ? null : <p class="seula-quiet">{speaker.text('panel-unknown')}</p>;
    }
  }
  return settled ? (
    <PanelFrame verdict={<AcceptResult {...settled} />} isGrown />
  ) : (
    <VerdictPanel
      {...{ change, isSlow, review, explained }}
      onSettled={(outcome) => change && setSettled({ outcome, change })}
    />
  );
}

/** What is known, but not at once: the place where it is said has to be there before, to be read out. */
function useKnown(entry: DiffPanelProps['entry']): BoardEntry {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const known = useStore(entry);
  return isDrawn ? known : { state: 'open' };
}

/** Null for those who may not accept. */
function useReview({ userName, levels }: WikiPage): ReviewPort | null {
  const [review, setReview] = useState<ReviewPort | null>(null);
  useEffect(() => {
    if (!userName) return;
    void hasRight('review').then((may) => {
      if (may) setReview(createReviewApi(userName, levels));
    });
  }, []);
  return review;
}

/** A person is looking: when a stored verdict lacks evidence, or the reader asks, it is judged with all of it. */
function useExplained(known: BoardEntry): Explained & { verdict: ShownVerdict | null } {
  const { client, page } = useApp();
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const [isAsked, setAsked] = useState(false);
  const stored = known.state === 'judged' ? known.verdict : null;
  const lacks = stored?.revisions.some(({ results }) =>
    results.some(({ outcome }) => outcome === 'unavailable')
  );
  useEffect(() => {
    if (!lacks && !isAsked) return;
    client.explain(Math.max(page.diffOld, page.diffNew)).then(setExplanation, () => undefined);
  }, [lacks || isAsked]);
  const isNewer = stored && explanation && explanation.verdict.latestRevisionId >= stored.latestRevisionId;
  const ask = () => setAsked(true);
  return isNewer ? { ...explanation, ask } : { verdict: stored, costs: null, ask };
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

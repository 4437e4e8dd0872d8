import { diffOf } from './diff.ts';
import { joinSpans, type Span } from './span.ts';
import { perChange, type Change } from './version.ts';

/** One place of a change: what stood there and what stands there now; one of the two may be empty. */
export interface HunkSpans {
  readonly before: Span;
  readonly after: Span;
}

/** The places of a change in order. Text that was moved away or came from elsewhere counts as gone and come. */
export const hunksOf: (change: Change) => readonly HunkSpans[] = perChange((change) => {
  const { added, removed, moved } = diffOf(change);
  const gone = joinSpans([...removed, ...moved.map(({ from }) => from)]);
  const come = joinSpans([...added, ...moved.map(({ to }) => to)]);
  const hunks: HunkSpans[] = [];
  let [left, right, atGone, atCome] = [0, 0, 0, 0];
  while (atGone < gone.length || atCome < come.length) {
    // What is kept is the same on both sides: the nearer change comes first, two at once are one place.
    const toGone = (gone[atGone]?.start ?? Infinity) - left;
    const toCome = (come[atCome]?.start ?? Infinity) - right;
    const step = Math.min(toGone, toCome);
    left += step;
    right += step;
    const before = toGone === step ? gone[atGone++]! : { start: left, end: left };
    const after = toCome === step ? come[atCome++]! : { start: right, end: right };
    hunks.push({ before, after });
    left = before.end;
    right = after.end;
  }
  return hunks;
});

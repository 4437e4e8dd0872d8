import { useStore } from '../state/use-store.ts';
import { FromPart } from './FromPart.tsx';
import { QuietLine } from './QuietLine.tsx';
import type { RowProps } from './RowVerdict.tsx';

/** All checks of a page, under its row; what draws them is fetched when the first row is unfolded. */
export function RowPart(props: RowProps) {
  if (!useStore(props.open)) return null;
  return (
    <FromPart name="details" room={<QuietLine why="asking" />}>
      {({ RowDetails }) => <RowDetails {...props} />}
    </FromPart>
  );
}

import { useMemo } from 'preact/hooks';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { useSite } from '../../site.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useResource } from '../../state/use-resource.ts';
import { askRows } from './ask-rows.ts';
import { chartsOfWiki } from './flagged-revs-data.ts';
import { monthOf, type FlaggedRevsView } from './flagged-revs-view.ts';
import { LoadNote } from './LoadNote.tsx';
import { isFine } from './measures.ts';
import { namesFor } from './names.ts';
import { NothingYet } from './NothingYet.tsx';
import type { ViewProps } from './view-props.ts';

/** All charts of one wiki. A point leads to its month, with all wikis. */
export function ByWiki({ view, wiki, wikis, from, address, go, toggle }: ViewProps & { wiki: string }) {
  const { api, speaker } = useSite();
  const { to, resolution } = view;
  const rows = useResource(
    (signal) => askRows(api, { wiki, from, to, resolution, wikis }, signal),
    [wiki, from, to, resolution]
  );
  const charts = useMemo(
    () => rows.value && chartsOfWiki(rows.value.rows, resolution, namesFor(speaker)),
    [rows.value, speaker]
  );
  const month = (place: string): Partial<FlaggedRevsView> => ({ by: 'month', month: monthOf(place) });
  return (
    <Loaded of={rows}>
      {({ rows: known, notes: [note] }) =>
        known.length === 0 ? (
          <NothingYet wiki={wiki} note={note} />
        ) : (
          <>
            {note && <LoadNote note={note} />}
            <div class="stats-charts">
              {charts?.map((data) => (
                <ChartFigure
                  key={data.id}
                  data={data}
                  choice={{ ...view, hidden: hiddenOf(data, view) }}
                  of={wiki}
                  onToggle={toggle}
                  onPick={(_, index) => go(month(data.places[index] ?? ''))}
                  addressOf={(place) => address(month(place))}
                />
              ))}
            </div>
          </>
        )
      }
    </Loaded>
  );
}

function hiddenOf({ lines }: ChartData, { hidden, added }: FlaggedRevsView): string[] {
  return [...hidden, ...lines.map(({ id }) => id).filter((id) => isFine(id) && !added.includes(id))];
}

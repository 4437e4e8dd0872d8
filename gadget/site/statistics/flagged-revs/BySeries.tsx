import { useMemo } from 'preact/hooks';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { useSite, useWikiNames } from '../../site.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useResource } from '../../state/use-resource.ts';
import { askRows } from './ask-rows.ts';
import { chartOfSeries, greatestWikis } from './flagged-revs-data.ts';
import { measureOf } from './measures.ts';
import { namesFor } from './names.ts';
import { NothingYet } from './NothingYet.tsx';
import { wikisIn } from './statistics-row.ts';
import type { ViewProps } from './view-props.ts';
import { WikiChooser } from './WikiChooser.tsx';

const mostAtFirst = 6;

/** One measure of several wikis over time. A point leads to the charts of its wiki. */
export function BySeries({ view, wikis: served, from, address, go, toggle }: ViewProps) {
  const { api, speaker } = useSite();
  const nameOf = useWikiNames();
  const { to, resolution, series } = view;
  const rows = useResource(
    (signal) => askRows(api, { wiki: null, from, to, resolution, wikis: served }, signal),
    [from, to, resolution]
  );
  const all = useMemo(() => wikisIn(rows.value?.rows ?? []), [rows.value]);
  const chosen = view.wikis.join();
  const chart = useMemo(() => {
    if (!rows.value) return null;
    const measure = measureOf(series);
    const wikis = chosen === '' ? greatestWikis(rows.value.rows, measure, mostAtFirst) : chosen.split(',');
    return chartOfSeries(rows.value.rows, measure, wikis, resolution, namesFor(speaker, nameOf));
  }, [rows.value, series, chosen, speaker, nameOf]);
  return (
    <Loaded of={rows}>
      {({ rows: known }) =>
        known.length === 0 || !chart ? (
          <NothingYet wiki={null} />
        ) : (
          <>
            <WikiChooser
              wikis={all}
              chosen={view.wikis.length > 0 ? view.wikis : chart.lines.map(({ id }) => id)}
              onChange={(wikis) => go({ wikis })}
            />
            <div class="stats-charts">
              <ChartFigure
                data={chart}
                choice={view}
                of={null}
                onToggle={toggle}
                onPick={({ id }) => go({ by: 'wiki', wiki: id })}
              />
            </div>
            <p class="site-links">
              {chart.lines.map(({ id }) => (
                <a key={id} href={address({ by: 'wiki', wiki: id })}>
                  {speaker.rich('flagged-all-of', nameOf(id))}
                </a>
              ))}
            </p>
          </>
        )
      }
    </Loaded>
  );
}

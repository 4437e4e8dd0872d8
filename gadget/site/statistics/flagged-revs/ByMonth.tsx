import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useSite, useWikiNames } from '../../site.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useResource } from '../../state/use-resource.ts';
import { createFigures } from '../../charts/write-figures.ts';
import { askMonths, askRows } from './ask-rows.ts';
import { chartOfMonth } from './flagged-revs-data.ts';
import { daysOfMonth } from './flagged-revs-view.ts';
import { measureOf } from './measures.ts';
import { MonthTable } from './MonthTable.tsx';
import { namesFor } from './names.ts';
import { NothingYet } from './NothingYet.tsx';
import type { ViewProps } from './view-props.ts';

/** All wikis in one month: a bar for each, and a table of everything. A bar leads to the charts of its wiki. */
export function ByMonth(props: ViewProps & { children: ComponentChildren }) {
  const { view, go, children } = props;
  const { api, speaker, spoken } = useSite();
  const figures = useMemo(() => createFigures(spoken), [spoken]);
  const months = useResource((signal) => askMonths(api, signal), []);
  return (
    <Loaded of={months}>
      {(known) => {
        const month = view.month ?? known[0]?.value;
        if (month === undefined) return <NothingYet wiki={null} />;
        const listed = known.some(({ value }) => value === month) ? known : [{ value: month }, ...known];
        return (
          <>
            <div class="seula-box stats-filters">
              <Choice
                isLabelled
                label={speaker.text('flagged-month')}
                value={month}
                options={listed.map(({ value }) => ({
                  value,
                  label: figures.period(`${value.slice(0, 4)}-${value.slice(4)}`, 'monthly', 'long')
                }))}
                onChange={(value) => go({ month: value })}
              />
              {children}
            </div>
            <Month {...props} month={month} />
          </>
        );
      }}
    </Loaded>
  );
}

function Month({ view, wikis, month, address, go, toggle }: ViewProps & { month: string }) {
  const { api, speaker } = useSite();
  const nameOf = useWikiNames();
  const { first, last } = daysOfMonth(month);
  const wanted = { wiki: null, from: first, to: last, resolution: 'monthly', wikis };
  const rows = useResource((signal) => askRows(api, wanted, signal), [month]);
  const chart = useMemo(
    () => rows.value && chartOfMonth(rows.value.rows, measureOf(view.series), namesFor(speaker, nameOf)),
    [rows.value, view.series, speaker, nameOf]
  );
  return (
    <Loaded of={rows}>
      {({ rows: known }) =>
        known.length === 0 || !chart ? (
          <p class="seula-subtle">{speaker.text('flagged-month-empty')}</p>
        ) : (
          <div class="stats-charts">
            <ChartFigure
              data={chart}
              choice={{ ...view, tables: false }}
              of={month}
              onToggle={toggle}
              onPick={(_, index) => go({ by: 'wiki', wiki: chart.placeIds?.[index] ?? null })}
            />
            {view.tables && (
              <MonthTable
                rows={known}
                month={month}
                series={view.series}
                addressOfWiki={(wiki) => address({ by: 'wiki', wiki })}
                addressOfSeries={(series) => address({ series })}
              />
            )}
          </div>
        )
      }
    </Loaded>
  );
}

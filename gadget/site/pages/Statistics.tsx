import { useStore } from '../../state/use-store.ts';
import { ChartSwitches } from '../charts/ChartSwitches.tsx';
import { toggled } from '../charts/toggled.ts';
import { Choice } from '../components/Choice.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, useTitle, useWikiNames, type PageProps } from '../site.ts';
import { ByMonth } from '../statistics/flagged-revs/ByMonth.tsx';
import { BySeries } from '../statistics/flagged-revs/BySeries.tsx';
import { ByWiki } from '../statistics/flagged-revs/ByWiki.tsx';
import {
  firstDayOf,
  readFlaggedRevsView,
  writeFlaggedRevsView,
  type FlaggedRevsView
} from '../statistics/flagged-revs/flagged-revs-view.ts';
import { isFine, measureOf, measures } from '../statistics/flagged-revs/measures.ts';
import { namesFor } from '../statistics/flagged-revs/names.ts';
import { Period } from '../statistics/flagged-revs/Period.tsx';
import '../statistics/statistics.css';

const views = ['wiki', 'series', 'month'] as const;

/** What FlaggedRevs itself counts: pages, lags and reviews of a wiki, or of all wikis side by side. */
export default function Statistics({ query, change }: PageProps) {
  const { clock, router, speaker, wikis } = useSite();
  const view = readFlaggedRevsView(query);
  const served = useStore(wikis)?.map(({ id }) => id) ?? null;
  const wiki = view.wiki ?? served?.[0] ?? null;
  const from = firstDayOf(view, new Date(clock.now()));
  const nameOf = useWikiNames();
  const title = speaker.text('flagged-title');
  useTitle(title);

  const go = (some: Partial<FlaggedRevsView>) => change(writeFlaggedRevsView({ ...view, ...some }));
  const address = (some: Partial<FlaggedRevsView>) =>
    addressOf(router.place.get().path, { ...query, ...writeFlaggedRevsView({ ...view, ...some }) });
  const look = (some: Partial<FlaggedRevsView>) =>
    change(writeFlaggedRevsView({ ...view, ...some }), 'replace');
  const parts = {
    view,
    wikis: served ?? [],
    from,
    address,
    go,
    toggle: (line: string) =>
      look(isFine(line) ? { added: toggled(view.added, line) } : { hidden: toggled(view.hidden, line) })
  };

  return (
    <div class="stats">
      <h1>{title}</h1>
      <p class="site-lead">{speaker.text('flagged-lead')}</p>
      <nav class="stats-views" aria-label={speaker.text('flagged-views')}>
        {views.map((by) => (
          <a key={by} href={address({ by })} aria-current={by === view.by ? 'page' : undefined}>
            {speaker.text(`flagged-by-${by}`)}
          </a>
        ))}
      </nav>
      {view.by !== 'month' && (
        <div class="seula-box stats-filters">
          {view.by === 'series' ? (
            <SeriesChoice series={view.series} onChange={(series) => go({ series })} />
          ) : (
            <Choice
              isLabelled
              label={speaker.text('stats-wiki')}
              value={wiki ?? ''}
              options={namesOf(served ?? [], wiki).map((id) => ({ value: id, label: nameOf(id) }))}
              onChange={(id) => go({ wiki: id })}
            />
          )}
          <Period view={view} from={from} onChange={go} />
          <ChartSwitches choice={view} onChange={look} />
        </div>
      )}
      {served && view.by === 'wiki' && wiki !== null && <ByWiki {...parts} wiki={wiki} />}
      {served && view.by === 'series' && <BySeries {...parts} />}
      {served && view.by === 'month' && (
        <ByMonth {...parts}>
          <SeriesChoice series={view.series} onChange={(series) => go({ series })} />
          <ChartSwitches choice={view} hasLegends={false} onChange={look} />
        </ByMonth>
      )}
    </div>
  );
}

function SeriesChoice({ series, onChange }: { series: string; onChange: (series: string) => void }) {
  const { speaker } = useSite();
  const names = namesFor(speaker);
  return (
    <Choice
      isLabelled
      label={speaker.text('flagged-series')}
      value={measureOf(series).id}
      options={measures.map(({ id }) => ({ value: id, label: names.measure(id) }))}
      onChange={onChange}
    />
  );
}

/** The wikis of a list, and the one that is looked at, which may be served here no more. */
function namesOf(listed: readonly string[], wiki: string | null): readonly string[] {
  return wiki === null || listed.includes(wiki) ? listed : [...listed, wiki];
}

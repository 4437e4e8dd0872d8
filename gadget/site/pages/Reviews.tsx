import { useMemo } from 'preact/hooks';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { ChartSwitches } from '../charts/ChartSwitches.tsx';
import { toggled } from '../charts/toggled.ts';
import { Loaded } from '../components/Loaded.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, useTitle, useWiki, useWikiNames, type PageProps } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { askReviewCharts, askReviews } from '../statistics/reviews/ask-reviews.ts';
import { Filters } from '../statistics/reviews/Filters.tsx';
import { Known, Numbers } from '../statistics/reviews/Numbers.tsx';
import { Records } from '../statistics/reviews/Records.tsx';
import { reviewCharts, spanOf } from '../statistics/reviews/review-data.ts';
import { readReviewView, writeReviewView, type ReviewView } from '../statistics/reviews/review-view.ts';
import { TopPeople } from '../statistics/reviews/TopPeople.tsx';
import '../statistics/statistics.css';
import type { SiteKey } from '../texts/catalogues.ts';

/** The reviews of a wiki: how many, by whom, of whose edits, and how long these waited. */
export default function Reviews({ params, query, change }: PageProps) {
  const { api, clock, router, speaker } = useSite();
  const wiki = params.wiki ?? '';
  const served = useWiki(wiki);
  const view = readReviewView(query);
  const chosen = [wiki, view.time, view.excludeAuto];
  const statistics = useResource(
    (signal) => askReviews(api, wiki, view, signal),
    [...chosen, view.reviewer, view.author, view.cursor]
  );
  const charts = useResource((signal) => askReviewCharts(api, wiki, view, signal), chosen);
  const oldest = statistics.value?.metadata.oldest_review_timestamp ?? null;
  const drawn = useMemo(
    () =>
      charts.value &&
      reviewCharts(charts.value, spanOf(view.time, oldest, clock.now()), {
        chart: (id) => speaker.text(`reviews-chart-${id}`),
        line: (id) => speaker.text(lineKeys[id] ?? 'reviews-count')
      }),
    [charts.value, oldest, speaker]
  );
  const nameOf = useWikiNames();
  useTitle(speaker.text('reviews-title', nameOf(wiki)));

  const set = (some: Partial<ReviewView>, how?: 'push' | 'replace') =>
    change(writeReviewView({ ...view, ...some }), how);
  const address = (some: Partial<ReviewView>) =>
    addressOf(router.place.get().path, { ...query, ...writeReviewView({ ...view, cursor: null, ...some }) });

  return (
    <div class="stats">
      <h1>{speaker.rich('reviews-title', nameOf(wiki))}</h1>
      <p class="site-lead">{speaker.text('reviews-lead')}</p>
      <Filters view={view} onChange={set} />
      <Loaded of={statistics}>
        {(known) =>
          known.metadata.last_data_loaded_at === null && known.metadata.total_records === 0 ? (
            <NothingYet wiki={wiki} />
          ) : (
            <>
              <Known metadata={known.metadata} />
              <ChosenNames view={view} clear={address({ reviewer: null, author: null })} />
              <Loaded of={charts}>{({ overall_stats: overall }) => <Numbers overall={overall} />}</Loaded>
              <div class="stats-heading">
                <h2>{speaker.text('reviews-charts')}</h2>
                <ChartSwitches choice={view} onChange={(some) => set(some, 'replace')} />
              </div>
              <div class="stats-charts">
                {drawn?.map((data) => (
                  <ChartFigure
                    key={data.id}
                    data={data}
                    choice={view}
                    of={wiki}
                    heading="h3"
                    onToggle={(line) => set({ hidden: toggled(view.hidden, line) }, 'replace')}
                  />
                ))}
              </div>
              <h2>{speaker.text('reviews-top')}</h2>
              <div class="stats-pair">
                <TopPeople
                  title={speaker.text('reviews-top-reviewers')}
                  people={known.top_reviewers.map((one) => ({
                    name: one.reviewer_name,
                    count: one.review_count
                  }))}
                  chosen={view.reviewer}
                  addressOf={(reviewer) => address({ reviewer })}
                />
                <TopPeople
                  title={speaker.text('reviews-top-authors')}
                  people={known.top_reviewed_users.map((one) => ({
                    name: one.reviewed_user_name,
                    count: one.review_count
                  }))}
                  chosen={view.author}
                  addressOf={(author) => address({ author })}
                />
              </div>
              <Records
                statistics={known}
                wiki={wiki}
                served={served}
                isFirst={view.cursor === null}
                addressOf={(cursor) => address({ cursor })}
                byReviewer={(reviewer) => address({ reviewer })}
                byAuthor={(author) => address({ author })}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

const lineKeys: Record<string, SiteKey> = {
  reviewers: 'reviews-people',
  reviews: 'reviews-total',
  avg_delay: 'reviews-average',
  p10: 'reviews-line-p10',
  p50: 'reviews-line-p50',
  p90: 'reviews-line-p90'
};

/** The names that are chosen, what they do not filter, and the way back to everybody. */
function ChosenNames({ view, clear }: { view: ReviewView; clear: string }) {
  const { speaker } = useSite();
  if (view.reviewer === null && view.author === null) return null;
  return (
    <div class="stats-chosen-names" role="status">
      <p>
        {view.reviewer !== null && <b>{speaker.rich('reviews-chosen-reviewer', view.reviewer)}</b>}{' '}
        {view.author !== null && <b>{speaker.rich('reviews-chosen-author', view.author)}</b>}{' '}
        <a href={clear}>{speaker.text('reviews-clear')}</a>
      </p>
      <p class="seula-subtle">{speaker.text('reviews-named-only')}</p>
    </div>
  );
}

function NothingYet({ wiki }: { wiki: string }) {
  const { speaker } = useSite();
  const command = <code dir="ltr">{`POST /api/wikis/${wiki}/statistics/refresh/`}</code>;
  return (
    <div class="seula-box stats-nothing">
      <p>{speaker.text('reviews-none')}</p>
      <p class="seula-subtle">{speaker.rich('reviews-none-operator', { node: command })}</p>
    </div>
  );
}

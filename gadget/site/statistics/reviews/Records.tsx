import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReviewRecord, ReviewStatistics } from '../../../../shared/review-statistics.ts';
import { Exports } from '../../charts/Exports.tsx';
import type { RawTable } from '../../charts/table-of.ts';
import { createFigures, unknown } from '../../charts/write-figures.ts';
import { CardTable } from '../../components/CardTable.tsx';
import { useSite, type ServedWiki } from '../../site.ts';
import { diffAddress, indexAddress } from '../../wiki-address.ts';

const columns = [
  { head: 'reviews-column-page' },
  { head: 'reviews-column-reviewer' },
  { head: 'reviews-column-author' },
  { head: 'reviews-column-at' },
  { head: 'reviews-column-delay', isNumber: true }
] as const;

type Named = 'reviewer' | 'author' | 'at' | 'delay';

/** Single reviews, newest first, a page at a time. */
export function Records(props: {
  statistics: ReviewStatistics;
  wiki: string;
  served: ServedWiki | null;
  /** Where the list goes on behind a record, or begins anew. */
  addressOf: (cursor: string | null) => string;
  isFirst: boolean;
  byReviewer: (name: string) => string;
  byAuthor: (name: string) => string;
}) {
  const { statistics, wiki, served, addressOf, isFirst, byReviewer, byAuthor } = props;
  const { records, next_cursor: next } = statistics;
  const { speaker, spoken } = useSite();
  const figures = useMemo(() => createFigures(spoken), [spoken]);
  const title = speaker.text('reviews-records');
  return (
    <section class="seula-box stats-records">
      <div class="stats-chart__head">
        <h2>{title}</h2>
        {records.length > 0 && (
          <Exports title={title} name={[wiki, 'reviews']} table={() => tableOf(records)} />
        )}
      </div>
      {records.length === 0 ? (
        <p class="seula-subtle">{speaker.text('reviews-no-records')}</p>
      ) : (
        <CardTable name="records" columns={columns}>
          <tbody role="rowgroup">
            {records.map((record) => (
              <tr key={record.log_id} role="row">
                <th role="rowheader" scope="row">
                  <PageLink record={record} served={served} />
                </th>
                <Cell column="reviewer">{nameLink(record.reviewer_name, byReviewer)}</Cell>
                <Cell column="author">{nameLink(record.reviewed_user_name, byAuthor)}</Cell>
                <Cell column="at">
                  <time dateTime={record.reviewed_timestamp}>
                    {speaker.times.short(record.reviewed_timestamp)}
                  </time>
                </Cell>
                <Cell column="delay">{figures.value(record.review_delay_days, 'days')}</Cell>
              </tr>
            ))}
          </tbody>
        </CardTable>
      )}
      {(next !== null || !isFirst) && (
        <nav class="stats-paging" aria-label={speaker.text('reviews-paging')}>
          {!isFirst && <a href={addressOf(null)}>{speaker.text('reviews-newest')}</a>}
          {next !== null && <a href={addressOf(next)}>{speaker.text('reviews-older')}</a>}
        </nav>
      )}
    </section>
  );
}

/** A cell; on a phone, where no head stands over it, with the name of its column. */
function Cell({ column, children }: { column: Named; children: ComponentChildren }) {
  const { speaker } = useSite();
  return (
    <td
      role="cell"
      class={column === 'delay' ? 'site-number' : undefined}
      data-label={speaker.text(`reviews-column-${column}`)}
    >
      {children}
    </td>
  );
}

function nameLink(name: string | null, addressOf: (name: string) => string) {
  if (name === null) return <span class="seula-subtle">{unknown}</span>;
  return (
    <a href={addressOf(name)}>
      <bdi>{name}</bdi>
    </a>
  );
}

/** The page, linked to what was reviewed where the wiki and the revisions are known. */
function PageLink({ record, served }: { record: ReviewRecord; served: ServedWiki | null }) {
  const { page_title: title, reviewed_revision_id: reviewed, pending_revision_id: pending } = record;
  if (title === null) return <span class="seula-subtle">{unknown}</span>;
  const words = <bdi>{title.replaceAll('_', ' ')}</bdi>;
  if (!served || reviewed === null) return words;
  const address =
    pending === null || pending === reviewed
      ? indexAddress(served.apiUrl, { diff: reviewed })
      : diffAddress(served.apiUrl, pending, reviewed);
  return (
    <a href={address} rel="noreferrer">
      {words}
    </a>
  );
}

function tableOf(records: readonly ReviewRecord[]): RawTable {
  const columns = [
    'log_id',
    'action',
    'page_id',
    'page_title',
    'reviewer_name',
    'reviewed_user_name',
    'reviewed_revision_id',
    'pending_revision_id',
    'reviewed_timestamp',
    'pending_timestamp',
    'review_delay_days'
  ] as const;
  return { columns, rows: records.map((record) => columns.map((column) => record[column])) };
}

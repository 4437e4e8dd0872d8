import { addressOf } from '../router/router.ts';
import { useSite } from '../site.ts';

/** The ways to the beginning and to the next part of a list; `next` is the cursor of the answer, null at the end. */
export function Pager({ query, next }: { query: Readonly<Record<string, string>>; next: string | null }) {
  const { router, speaker } = useSite();
  const { path } = router.place.get();
  if (next === null && !query.cursor) return null;
  return (
    <nav class="site-pager" aria-label={speaker.text('pager-label')}>
      {query.cursor && (
        <a
          class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled"
          href={addressOf(path, { ...query, cursor: undefined })}
        >
          {speaker.text('pager-first')}
        </a>
      )}
      {next !== null && (
        <a
          class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled"
          rel="next"
          href={addressOf(path, { ...query, cursor: next })}
        >
          {speaker.text('pager-next')}
        </a>
      )}
    </nav>
  );
}

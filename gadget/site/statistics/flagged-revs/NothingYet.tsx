import type { FlaggedRevsNote } from '../../../../shared/flagged-revs-statistics.ts';
import { useSite, useWikiNames } from '../../site.ts';

/** What stands where nothing is known: why, and what those can do who operate the companion. */
export function NothingYet({ wiki, note }: { wiki: string | null; note?: FlaggedRevsNote | undefined }) {
  const { speaker } = useSite();
  const nameOf = useWikiNames();
  const command = <code dir="ltr">{`npx seula statistics load --wiki ${wiki ?? 'all'}`}</code>;
  const state = note?.state ?? 'never-loaded';
  return (
    <div class="seula-box stats-nothing">
      <p>
        {wiki === null
          ? speaker.text('flagged-none')
          : state === 'no-tables'
            ? speaker.rich('flagged-no-tables', nameOf(wiki))
            : state === 'loaded'
              ? speaker.rich('flagged-none-in', nameOf(wiki))
              : speaker.rich('flagged-none-of', nameOf(wiki))}
      </p>
      {state === 'failed' && <p>{speaker.text('flagged-failed')}</p>}
      {(state === 'never-loaded' || state === 'failed') && (
        <p class="seula-subtle">{speaker.rich('flagged-none-operator', { node: command })}</p>
      )}
    </div>
  );
}

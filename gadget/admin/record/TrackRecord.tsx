import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { CountsTable } from './CountsTable.tsx';
import { LiftForm } from './LiftForm.tsx';
import { readPrecision, type ShownPrecision } from './read-precision.ts';

const spans = [7, 30, 90] as const;

/** What became of the bot's approvals, by check and by version of the settings; what is suspended, and how that ends. */
export function TrackRecord() {
  const { speaker, page, client, texts } = useApp();
  const said = useStore(texts);
  const [days, setDays] = useState<(typeof spans)[number]>(30);
  const [found, setFound] = useState<ShownPrecision | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const titleOf = (id: string) => said?.[`seula-check-${id}-title`] ?? id;

  function ask(): void {
    setFailed(false);
    const path = `/v1/wikis/${encodeURIComponent(page.wiki)}/precision?days=${days}`;
    client.call({ path }, readPrecision).then(setFound, () => setFailed(true));
  }

  useEffect(ask, [days]);
  if (hasFailed) return <p role="status">{speaker.text('did-not-work')}</p>;
  if (!found) return <p role="status">{speaker.text('asking')}</p>;
  const { total, checks, settingsVersions, suspensions, readUntil } = found;
  return (
    <>
      {suspensions.map((suspension) => (
        <LiftForm
          key={String(suspension.checkId)}
          suspension={suspension}
          title={suspension.checkId === null ? null : titleOf(suspension.checkId)}
          onDone={ask}
        />
      ))}
      <p>
        <select
          class="seula-input"
          aria-label={speaker.text('record-span')}
          onChange={(event) => setDays(spans[event.currentTarget.selectedIndex] ?? 30)}
        >
          {spans.map((one) => (
            <option key={one} selected={one === days}>
              {speaker.text('record-days', one)}
            </option>
          ))}
        </select>{' '}
        {total.approved === 0
          ? speaker.text('record-none')
          : speaker.text('record-total', total.approved, total.standing, total.undone)}
      </p>
      {total.approved > 0 && (
        <>
          <CountsTable
            head={speaker.text('record-check')}
            rows={checks.map(({ checkId, counts }) => ({ name: titleOf(checkId), counts }))}
          />
          <CountsTable
            head={speaker.text('record-version')}
            rows={settingsVersions.map(({ settingsVersion, counts }) => ({
              name: settingsVersion === null ? '–' : speaker.text('history-version', settingsVersion),
              counts
            }))}
          />
        </>
      )}
      <p class="seula-subtle">
        {readUntil === null
          ? speaker.text('record-not-read')
          : speaker.text('record-read', { time: readUntil })}
      </p>
    </>
  );
}

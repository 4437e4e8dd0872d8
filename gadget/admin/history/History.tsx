import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { CdxButton } from '../../codex/CdxButton.tsx';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { readVersions, type ShownVersion } from '../draft/read-settings.ts';
import { Transfer } from '../transfer/Transfer.tsx';
import { VersionRow } from './VersionRow.tsx';

/** Who changed what, when and why, newest first. */
export function History() {
  const { speaker, page, client } = useApp();
  const { document } = useStore(useForms().draft.store);
  const [versions, setVersions] = useState<readonly ShownVersion[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const base = `/v1/wikis/${encodeURIComponent(page.wiki)}/settings/versions`;

  function ask(cursor: string | null): void {
    setFailed(false);
    const path = `${base}?limit=20${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    client.call({ path }, readVersions).then(
      (found) => {
        setVersions((known) => (cursor === null ? found.versions : [...known, ...found.versions]));
        setNext(found.next);
      },
      () => setFailed(true)
    );
  }

  useEffect(() => ask(null), [document?.version]);
  return (
    <>
      {hasFailed && <p role="status">{speaker.text('did-not-work')}</p>}
      <Transfer />
      <ol class="seula-history">
        {versions.map((version) => (
          <VersionRow key={version.version} version={version} path={`${base}/${version.version}`} />
        ))}
      </ol>
      {next !== null && <CdxButton onClick={() => ask(next)}>{speaker.text('history-more')}</CdxButton>}
      <p>
        <a rel="noreferrer" href={`${client.address}/audit?wiki=${encodeURIComponent(page.wiki)}`}>
          {speaker.text('history-audit')}
        </a>
      </p>
    </>
  );
}

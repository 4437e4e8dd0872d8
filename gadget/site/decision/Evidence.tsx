import { useState } from 'preact/hooks';
import { Loaded } from '../components/Loaded.tsx';
import { useSite } from '../site.ts';
import { useResource } from '../state/use-resource.ts';

const mostLetters = 1_500;

/** All that a verdict was made from, as people can read it; asked for when it is unfolded. */
export function Evidence({ wiki, revisionId }: { wiki: string; revisionId: number }) {
  const { speaker } = useSite();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2>{speaker.text('evidence-title')}</h2>
      <details class="seula-box" onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}>
        <summary>{speaker.text('evidence-show')}</summary>
        {isOpen && <EvidenceTable wiki={wiki} revisionId={revisionId} />}
      </details>
    </section>
  );
}

function EvidenceTable({ wiki, revisionId }: { wiki: string; revisionId: number }) {
  const { api, speaker } = useSite();
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/dossiers/${revisionId}`;
  const dossier = useResource((signal) => api.get('getDossier', path, {}, signal), [path]);
  return (
    <Loaded of={dossier} missing={<p class="site-note">{speaker.text('evidence-gone')}</p>}>
      {({ evidence }) => (
        <>
          <p class="site-note">
            <a href={`/api${path}`} download={`seula-${wiki}-${revisionId}.json`}>
              {speaker.text('evidence-raw')}
            </a>
          </p>
          <table class="site-table site-evidence">
            <thead>
              <tr>
                <th scope="col">{speaker.text('evidence-kind')}</th>
                <th scope="col">{speaker.text('evidence-of')}</th>
                <th scope="col">{speaker.text('evidence-value')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(evidence).flatMap(([kind, bySubject]) =>
                Object.entries(bySubject).map(([subject, found]) => (
                  <tr key={`${kind} ${subject}`}>
                    <th scope="row">
                      <code>{kind}</code>
                    </th>
                    <td>
                      <bdi>{subject}</bdi>
                    </td>
                    <td>
                      {'value' in found ? (
                        <Value value={found.value} />
                      ) : (
                        <span class="seula-subtle">{speaker.rich('evidence-none', found.unavailable)}</span>
                      )}
                    </td>
                  </tr>
                ))
              )}
            </tbody>
          </table>
        </>
      )}
    </Loaded>
  );
}

/** A value as it is, cut where it is long. */
function Value({ value }: { value: unknown }) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value, null, 1) ?? '–');
  const isLong = text.length > mostLetters;
  return (
    <pre dir="auto">
      {isLong ? text.slice(0, mostLetters) : text}
      {isLong && ' …'}
    </pre>
  );
}

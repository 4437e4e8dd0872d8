import { EditList } from '../../details/EditList.tsx';
import { drawnChange } from '../../state/drawn-change.ts';
import { Loaded } from '../components/Loaded.tsx';
import { useSite } from '../site.ts';
import { useResource } from '../state/use-resource.ts';

/** What every check found in the pending edits of a page, asked for when it is drawn. */
export function QueueChecks({ wiki, revisionId }: { wiki: string; revisionId: number }) {
  const { api, speaker } = useSite();
  const asked = { revisions: String(revisionId), results: 'all' };
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/verdicts`;
  const found = useResource((signal) => api.get('getVerdicts', path, asked, signal), [wiki, revisionId]);
  return (
    <Loaded of={found}>
      {({ verdicts: [entry] }) => {
        const verdict = entry?.state === 'judged' ? entry.verdict : null;
        const change = verdict && drawnChange(verdict, verdict.stableRevisionId, revisionId);
        if (!change) return <p class="seula-subtle">{speaker.text('queue-gone')}</p>;
        return (
          <EditList
            edits={change.edits}
            deciding={change.deciding}
            explained={{ costs: null }}
            isTold={false}
          />
        );
      }}
    </Loaded>
  );
}

import { useState, useEffect } from 'preact/hooks';
import { createDraft } from '../../admin/draft/create-draft.ts';
import { FormsContext } from '../../admin/draft/draft-context.ts';
import { Differences } from '../../admin/fields/Differences.tsx';
import type { Session } from '../../admin/session.ts';
import { useApp } from '../../app.ts';
import { Loaded } from '../components/Loaded.tsx';
import { createCompanionSuggest } from '../settings/suggest.ts';
import { useSite } from '../site.ts';
import { useResource } from '../state/use-resource.ts';

/** What a version of the settings of a wiki changed: each setting by its name, with what it was and is. */
export function VersionChanges(props: { session: Session; wiki: string; version: number }) {
  const { session, wiki, version } = props;
  const { api, speaker } = useSite();
  const app = useApp();
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/settings/versions/${version}`;
  const found = useResource((signal) => api.get('getSettingsVersion', path, {}, signal), [path]);
  // It knows what settings are called.
  const [forms] = useState(() => ({
    draft: createDraft({ client: app.client, page: { ...app.page, wiki } }, session),
    suggest: createCompanionSuggest(session, wiki)
  }));
  useEffect(() => void forms.draft.load(), []);
  return (
    <Loaded of={found}>
      {({ differences }) =>
        differences.length === 0 ? (
          <p>{speaker.text('history-same')}</p>
        ) : (
          <FormsContext.Provider value={forms}>
            <p>{speaker.text('audit-changed', String(version))}</p>
            <Differences all={differences} />
          </FormsContext.Provider>
        )
      }
    </Loaded>
  );
}

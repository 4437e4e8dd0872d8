import { useState } from 'preact/hooks';
import type { DecisionAccount } from '../../../shared/decision-account.ts';
import { Badge } from '../../components/Badge.tsx';
import { CheckSentence } from '../../components/CheckSentence.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { ChangeSection } from '../decision/ChangeSection.tsx';
import { ChecksSection } from '../decision/ChecksSection.tsx';
import { Evidence } from '../decision/Evidence.tsx';
import { Facts } from '../decision/Facts.tsx';
import { Scores } from '../decision/Scores.tsx';
import { Steps } from '../decision/Steps.tsx';
import { addressOf } from '../router/router.ts';
import { useSite, useTitle, useWikiNames, type PageProps } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import '../decision/decision.css';

/** All about one decision: what was decided on what, why, from what, and what became of it. */
export default function DecisionPage({ params, query, change }: PageProps) {
  const { api, speaker } = useSite();
  const { wiki = '', id = '' } = params;
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/decisions/${encodeURIComponent(id)}`;
  const account = useResource((signal) => api.get('getDecision', path, {}, signal), [path]);
  const title = account.value?.decision.page.title;
  useTitle(title === undefined ? '' : speaker.text('decision-title', title));
  const missing = (
    <>
      <h1>{speaker.text('missing-title')}</h1>
      <p>{speaker.text('decision-missing')}</p>
      <a href={addressOf('/decisions')}>{speaker.text('decision-to-log')}</a>
    </>
  );
  return (
    <Loaded of={account} missing={missing}>
      {(found) => (
        <Drawn account={found} edit={query.edit ?? ''} choose={(edit) => change({ edit }, 'replace')} />
      )}
    </Loaded>
  );
}

function Drawn(props: { account: DecisionAccount; edit: string; choose: (edit: string) => void }) {
  const nameOf = useWikiNames();
  const { account, edit, choose } = props;
  const { speaker } = useSite();
  const { decision } = account;
  const { id, wiki, page, revisionId, revisions } = decision;
  // What points into the diff can be drawn once it is there.
  const [shown, setShown] = useState(0);
  return (
    <>
      <h1>
        <bdi>{page.title}</bdi>
      </h1>
      <p class="seula-subtle">{speaker.rich('decision-where', { node: String(id) }, nameOf(wiki))}</p>
      <div class="seula-box site-verdict-box">
        <Badge decision={decision.decision} />
        <p>
          <CheckSentence message={decision.reason} />
        </p>
        <Facts decision={decision} />
      </div>
      <Steps account={account} />
      <ChangeSection
        account={account}
        edit={edit}
        choose={choose}
        onShown={() => requestAnimationFrame(() => setShown((before) => before + 1))}
      />
      <ChecksSection key={shown} account={account} />
      <Evidence wiki={wiki} revisionId={revisionId} />
      <Scores wiki={wiki} pageId={page.id} decided={revisions.map((revision) => revision.revisionId)} />
    </>
  );
}

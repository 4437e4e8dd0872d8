import type { DecisionAccount } from '../../../shared/decision-account.ts';
import type { Mark } from '../../../shared/mark.ts';
import { CdxButtonGroup } from '../../codex/CdxButtonGroup.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { useSite } from '../site.ts';
import { useResource } from '../state/use-resource.ts';
import { DiffTable } from './DiffTable.tsx';

/** What was decided on, as a diff: all edits together, or one of them (`edit`, its revision; '' for all). */
export function ChangeSection(props: {
  account: DecisionAccount;
  edit: string;
  choose: (edit: string) => void;
  onShown: () => void;
}) {
  const { account, choose, onShown } = props;
  const { api, speaker } = useSite();
  const { wiki, stableRevisionId, revisions, revisionId } = account.decision;
  const index = revisions.findIndex((one) => String(one.revisionId) === props.edit);
  const to = revisions[index]?.revisionId ?? revisionId;
  const judged = account.verdict?.revisions.find((one) => one.revisionId === to);
  const before = revisions[index - 1]?.revisionId ?? stableRevisionId;
  const from = index === -1 ? stableRevisionId : (judged?.parentId ?? before);
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/changes/${from}/${to}`;
  const change = useResource(
    async (signal) => {
      const found = await api.get('getChange', path, {}, signal);
      onShown();
      return found;
    },
    [path]
  );
  const marks = marksOf(account);
  return (
    <section>
      <h2>{speaker.text('change-title')}</h2>
      {revisions.length > 1 && (
        <CdxButtonGroup
          label={speaker.text('change-which')}
          modelValue={index === -1 ? '' : String(to)}
          onClick={choose}
          buttons={[
            { value: '', label: speaker.text('change-whole', revisions.length) },
            ...revisions.map((one, place) => ({
              value: String(one.revisionId),
              label: speaker.text('change-edit', place + 1)
            }))
          ]}
        />
      )}
      <Loaded of={change}>
        {(found) => (
          <>
            {(revisions.length === 1 || index !== -1) && (
              <p class="site-note">
                {speaker.rich('change-by', found.after.user ?? speaker.text('hidden-user'), {
                  time: found.after.timestamp
                })}{' '}
                {found.after.summary && <q dir="auto">{found.after.summary}</q>}
              </p>
            )}
            <DiffTable change={found} marks={marks} />
            {marks.some((mark) => mark.revisionId === to || mark.revisionId === from) && (
              <p class="seula-subtle site-note">{speaker.text('change-marks')}</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function marksOf({ verdict }: DecisionAccount): Mark[] {
  return (verdict?.revisions ?? []).flatMap(({ results, cumulative }) =>
    [...results, ...cumulative].flatMap(({ outcome, marks }) => (outcome === 'neutral' ? [] : marks))
  );
}

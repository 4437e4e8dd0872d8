import { useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { useStore } from '../../state/use-store.ts';
import { useForms } from '../draft/draft-context.ts';
import { readChange, readDocument, type ShownChange, type ShownVersion } from '../draft/read-settings.ts';
import { Differences } from '../fields/Differences.tsx';
import { refusalWords } from '../refusal-words.ts';
import { ReasonForm } from '../ReasonForm.tsx';
import { mayChange } from '../session.ts';
import { useSession } from '../session-context.ts';

/** One version: who, when, why; what it changed unfolds, with the way back to it. */
export function VersionRow({ version: shown, path }: { version: ShownVersion; path: string }) {
  const { speaker, client, page } = useApp();
  const session = useSession();
  const { draft } = useForms();
  const isFixed = !mayChange(useStore(session.state));
  const { document } = useStore(draft.store);
  const [change, setChange] = useState<ShownChange | null>(null);
  const [trouble, setTrouble] = useState('');
  const { version, author, reason, savedAt } = shown;
  const isCurrent = document?.version === version;

  function unfold(): void {
    if (change) return;
    client.call({ path }, readChange).then(setChange, () => setTrouble(speaker.text('did-not-work')));
  }

  async function goBack(why: string): Promise<void> {
    if (!document) return;
    const rollback = `/v1/wikis/${encodeURIComponent(page.wiki)}/settings/rollback`;
    const body = { basedOn: document.version, reason: why, version };
    setTrouble('');
    try {
      const now = await session.call({ path: rollback, method: 'POST', body }, readDocument);
      draft.replace(now);
      if (now.version === document.version) setTrouble(speaker.text('save-nothing', now.version));
    } catch (fault) {
      setTrouble(refusalWords(fault, speaker));
      draft.refused(fault);
    }
  }

  return (
    <li>
      <details onToggle={unfold}>
        <summary>
          <strong>
            <bdi>{speaker.text('history-version', version)}</bdi>
          </strong>
          {savedAt && (
            <>
              {' · '}
              <bdi title={speaker.times.long(savedAt)}>{speaker.times.relative(savedAt)}</bdi>
            </>
          )}
          {author !== null && (
            <>
              {' · '}
              {author === scripts ? <i>{speaker.text('history-operator')}</i> : <bdi>{author}</bdi>}
            </>
          )}
          {reason !== '' && (
            <>
              {' · '}
              <bdi class="seula-subtle">{reason}</bdi>
            </>
          )}
        </summary>
        {change && (
          <>
            {change.differences.length === 0 && <p>{speaker.text('history-same')}</p>}
            <Differences all={change.differences} />
          </>
        )}
        {change?.fits && !isFixed && !isCurrent && (
          <ReasonForm button={speaker.text('history-back')} onSend={goBack} />
        )}
        {trouble && <p role="alert">{trouble}</p>}
      </details>
    </li>
  );
}

/** What stands for the operator's scripts; names of accounts begin with a capital letter. */
const scripts = 'operator';

import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { createSuggest } from '../mw/wiki-lists.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { Bot } from './bot/Bot.tsx';
import { Checks } from './Checks.tsx';
import { createDraft } from './draft/create-draft.ts';
import { FormsContext } from './draft/draft-context.ts';
import { History } from './history/History.tsx';
import { TrackRecord } from './record/TrackRecord.tsx';
import { ModalDialog } from './ModalDialog.tsx';
import { SaveBar } from './SaveBar.tsx';
import { createSession } from './session.ts';
import { SessionContext } from './session-context.ts';
import { signInBrowser } from './sign-in/browser.ts';
import { SignInLine } from './SignInLine.tsx';
import { Tabs } from './Tabs.tsx';
import { You } from './You.tsx';

/** The dialog with all settings. Who is signed in, and what was begun, stays as long as the page, also while it is closed. */
export function Settings({ open }: { open: Store<boolean> }) {
  const app = useApp();
  const { text } = app.speaker;
  const isOpen = useStore(open);
  const [over] = useState(() => new AbortController());
  const [session] = useState(() => createSession(app, signInBrowser, over.signal));
  const [forms] = useState(() => ({ draft: createDraft(app, session), suggest: createSuggest() }));
  const { state } = useStore(forms.draft.store);
  useEffect(() => () => over.abort(), []);
  useEffect(() => {
    if (!isOpen) return;
    void session.look();
    if (Object.keys(forms.draft.store.get().patch).length === 0) void forms.draft.load();
  }, [isOpen]);
  const waiting =
    state === 'asking' || state === 'failed' ? (
      <p role="status">{text(state === 'asking' ? 'asking' : 'unreachable')}</p>
    ) : null;
  const tabs = [
    { id: 'checks', label: text('tab-checks'), content: waiting ?? <Checks /> },
    { id: 'bot', label: text('tab-bot'), content: waiting ?? <Bot /> },
    { id: 'record', label: text('tab-record'), content: <TrackRecord /> },
    { id: 'history', label: text('tab-history'), content: waiting ?? <History /> },
    { id: 'you', label: text('tab-you'), content: <You /> }
  ];
  return (
    <SessionContext.Provider value={session}>
      <FormsContext.Provider value={forms}>
        <ModalDialog title={text('settings')} isOpen={isOpen} onClose={() => open.set(false)}>
          <SignInLine />
          <Tabs label={text('settings')} tabs={tabs} />
          <SaveBar />
        </ModalDialog>
      </FormsContext.Provider>
    </SessionContext.Provider>
  );
}

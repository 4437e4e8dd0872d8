import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { ModalDialog } from './ModalDialog.tsx';
import { createSession } from './session.ts';
import { signInBrowser } from './sign-in/browser.ts';
import { SessionContext } from './session-context.ts';
import { Tabs } from './Tabs.tsx';
import { You } from './You.tsx';

/** The dialog with all settings. Who is signed in, and what was begun, stays as long as the page, also while it is closed. */
export function Settings({ open }: { open: Store<boolean> }) {
  const app = useApp();
  const isOpen = useStore(open);
  const [over] = useState(() => new AbortController());
  const [session] = useState(() => createSession(app, signInBrowser, over.signal));
  useEffect(() => () => over.abort(), []);
  useEffect(() => {
    if (isOpen) void session.look();
  }, [isOpen]);
  return (
    <SessionContext.Provider value={session}>
      <ModalDialog title={app.speaker.text('settings')} isOpen={isOpen} onClose={() => open.set(false)}>
        <Tabs
          label={app.speaker.text('settings')}
          tabs={[{ id: 'you', label: app.speaker.text('tab-you'), content: <You /> }]}
        />
      </ModalDialog>
    </SessionContext.Provider>
  );
}

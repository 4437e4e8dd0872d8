import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { createSuggest } from '../mw/wiki-lists.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { ModalDialog } from './ModalDialog.tsx';
import { createSession } from './session.ts';
import { SettingsForms } from './SettingsForms.tsx';
import { signInBrowser } from './sign-in/browser.ts';
import { signIn } from './sign-in/sign-in.ts';
import { You } from './You.tsx';

/** The dialog with all settings. Who is signed in, and what was begun, stays as long as the page, also while it is closed. */
export function Settings({ open }: { open: Store<boolean> }) {
  const app = useApp();
  const { text } = app.speaker;
  const isOpen = useStore(open);
  const [over] = useState(() => new AbortController());
  const [suggest] = useState(createSuggest);
  const [session] = useState(() =>
    createSession(app, {
      way: 'window',
      signIn: () => signIn(app.client, signInBrowser, app.clock, over.signal)
    })
  );
  useEffect(() => () => over.abort(), []);
  const you = { id: 'you', label: text('tab-you'), content: <You /> };
  return (
    <ModalDialog title={text('settings')} isOpen={isOpen} onClose={() => open.set(false)}>
      <SettingsForms session={session} suggest={suggest} isShown={isOpen} more={[you]} />
    </ModalDialog>
  );
}

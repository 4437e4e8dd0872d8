import { useEffect, useState } from 'preact/hooks';
import '../../admin/admin.css';
import { createSession } from '../../admin/session.ts';
import { SettingsForms } from '../../admin/SettingsForms.tsx';
import { signInBrowser } from '../../admin/sign-in/browser.ts';
import { AppContext } from '../../app.ts';
import { createApp } from '../create-app.ts';
import { lookAt } from '../mw/media-wiki.ts';
import { createKeptDraft } from '../settings/keep-draft.ts';
import { createRedirectSignIn } from '../settings/redirect-sign-in.ts';
import { createCompanionSuggest } from '../settings/suggest.ts';
import '../settings/settings.css';
import { useSite, useTitle, useWiki, useWikiNames, type PageProps } from '../site.ts';

/** The settings of a wiki, its history, what the bot does and did; admins sign in and change them. */
export default function Settings({ params }: PageProps) {
  const site = useSite();
  const { wiki = '' } = params;
  const served = useWiki(wiki);
  const [over] = useState(() => new AbortController());
  const [{ app, session, suggest, kept }] = useState(() => {
    const own = createApp({ ...site, wiki, signal: over.signal });
    const { go, comeBack } = createRedirectSignIn(own.client, signInBrowser, window);
    const session = createSession(own, { way: 'redirect', signIn: go, comeBack });
    const kept = createKeptDraft(wiki, () => window.sessionStorage);
    return { app: own, session, suggest: createCompanionSuggest(session, wiki), kept };
  });
  useEffect(() => () => over.abort(), []);
  const nameOf = useWikiNames();
  useTitle(site.speaker.text('settings-title', nameOf(wiki)));
  if (served) lookAt(served.apiUrl);
  return (
    <>
      <h1>{site.speaker.rich('settings-title', nameOf(wiki))}</h1>
      <AppContext.Provider value={app}>
        <div class="seula-dialog site-settings">
          <SettingsForms heading="h2" isShown more={[]} {...{ session, suggest, kept }} />
        </div>
      </AppContext.Provider>
    </>
  );
}

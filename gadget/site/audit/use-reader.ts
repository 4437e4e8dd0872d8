import { useEffect, useState } from 'preact/hooks';
import { createSession, type Session } from '../../admin/session.ts';
import { signInBrowser } from '../../admin/sign-in/browser.ts';
import { useStore } from '../../state/use-store.ts';
import { createApp } from '../create-app.ts';
import { createRedirectSignIn } from '../settings/redirect-sign-in.ts';
import { useSite } from '../site.ts';

/** Who reads the trail. */
export interface Reader {
  readonly session: Session;
  /** Whether they see what is for admins only; null while that is being found out. */
  readonly seesAll: boolean | null;
}

/**
 * The reader's session, and what they see of the trail of a wiki ('': of all wikis, where rights are asked of `anyWiki`,
 * as operators are operators everywhere).
 */
export function useReader(wiki: string, anyWiki: string): Reader {
  const site = useSite();
  const [over] = useState(() => new AbortController());
  const [{ session, page }] = useState(() => {
    const { client, page: none } = createApp({ ...site, wiki: '', signal: over.signal });
    const own = { ...none, wiki: wiki || anyWiki };
    const { go, comeBack } = createRedirectSignIn(client, signInBrowser, window);
    return {
      page: own,
      session: createSession({ client, page: own }, { way: 'redirect', signIn: go, comeBack })
    };
  });
  const { isBusy, name, permissions } = useStore(session.state);
  // Whether the question about the rights on this wiki was answered, well or not.
  const [looked, setLooked] = useState<string | null>(null);
  useEffect(() => () => over.abort(), []);
  useEffect(() => {
    page.wiki = wiki || anyWiki;
    void session.look().finally(() => setLooked(wiki));
  }, [wiki]);
  if (isBusy || (name !== null && looked !== wiki)) return { session, seesAll: null };
  const role = permissions?.role;
  return { session, seesAll: role === 'operator' || (role === 'admin' && wiki !== '') };
}

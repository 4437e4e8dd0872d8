import { signInKept, signInMark } from '../../../shared/sign-in-return.ts';
import type { SignInBrowser, SignInTrouble } from '../../admin/sign-in/sign-in.ts';
import { readSignedIn, readStart, readTold, type SignedIn } from '../../admin/sign-in/read-answers.ts';
import { Refused, type Client } from '../../api/client.ts';
import { object, text } from '../../api/guard.ts';

/** What signing in by going to the wiki and back needs of the window. */
export type LeadingWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'addEventListener'>;

const readKept = object({ nonce: text, secret: text });

/** Signing in by going to the wiki and coming back to this page. */
export interface RedirectSignIn {
  /** Goes there; answers only when that could not be done, or the person came back by the browser's own button. */
  go(): Promise<SignInTrouble>;
  /** What came of it, after coming back; null where nobody was on the way. */
  comeBack(): Promise<SignedIn | SignInTrouble | null>;
}

/** Creates it. Between the two, nonce, secret and the way back are kept in this tab alone; the token never is. */
export function createRedirectSignIn(
  client: Client,
  browser: Pick<SignInBrowser, 'random' | 'digest'>,
  window: LeadingWindow
): RedirectSignIn {
  return {
    async go() {
      const { origin, pathname, search } = window.location;
      const [nonce, secret] = [browser.random(), browser.random()];
      const challenge = await browser.digest(secret);
      if (challenge === null) return 'insecure';
      const back = `${origin}${pathname}${search}`;
      const order = { flow: 'redirect', nonce, challenge, returnTo: back };
      try {
        const start = await client.call({ path: '/sign-in', method: 'POST', body: order }, readStart);
        window.sessionStorage.setItem(signInKept, JSON.stringify({ nonce, secret, back }));
        const returned = cameBack(window);
        window.location.assign(start.authorizeUrl);
        return await returned;
      } catch (fault) {
        return fault instanceof Refused ? 'off' : 'unreachable';
      }
    },

    async comeBack() {
      const { hash, pathname, search } = window.location;
      if (!hash.startsWith(signInMark)) return null;
      const told = hash.slice(signInMark.length);
      window.history.replaceState(window.history.state, '', `${pathname}${search}`);
      const kept = taken(window);
      const answer = parsed(told, readTold);
      if (kept === null) return null;
      if (answer?.nonce !== kept.nonce) return 'state-unknown';
      if (answer.code === null) return answer.failure ?? 'wiki-failed';
      const body = { code: answer.code, secret: kept.secret };
      try {
        return await client.call({ path: '/sign-in/token', method: 'POST', body }, readSignedIn);
      } catch (fault) {
        if (!(fault instanceof Refused)) return 'unreachable';
        return fault.code === 'code-refused' ? 'too-late' : 'off';
      }
    }
  };
}

/** The browser shows the page again as it was left. */
function cameBack(window: LeadingWindow): Promise<'denied'> {
  return new Promise((resolve) => {
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) resolve('denied');
    });
  });
}

function taken({ sessionStorage }: LeadingWindow): { nonce: string; secret: string } | null {
  const kept = sessionStorage.getItem(signInKept);
  sessionStorage.removeItem(signInKept);
  return kept === null ? null : parsed(encodeURIComponent(kept), readKept);
}

function parsed<Value>(encoded: string, reader: (value: unknown) => Value): Value | null {
  try {
    return reader(JSON.parse(decodeURIComponent(encoded)));
  } catch {
    return null;
  }
}

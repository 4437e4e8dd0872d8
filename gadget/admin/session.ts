import type { Permissions } from '../../shared/sign-in.ts';
import { Refused, type ApiCall } from '../api/client.ts';
import { flag, object, oneOf, orNull, text, type Reader } from '../api/guard.ts';
import type { App } from '../app.ts';
import { createStore, type Store } from '../state/store.ts';
import { followEvents } from './events/follow-events.ts';
import type { SignedIn } from './sign-in/read-answers.ts';
import type { SignInTrouble } from './sign-in/sign-in.ts';

/** What the companion says that the reader may do here. */
export type ShownPermissions = Pick<Permissions, 'signInOffered' | 'role' | 'hindrance'>;

/** Why the reader is not signed in any more, or may no longer do what they could. */
export type Loss = SignInTrouble | 'signed-out' | 'no-right' | NonNullable<Permissions['hindrance']>;

/** Who is signed in, what they may do (null: not known yet), and why that became less. */
export interface SessionState {
  isBusy: boolean;
  name: string | null;
  permissions: ShownPermissions | null;
  loss: Loss | null;
  /** With the loss `no-right`: which one, where the companion says so. */
  right?: string | null;
}

/** How the reader signs in: in a window of their own, or by leaving the page and coming back. */
export interface SignInWay {
  way: 'window' | 'redirect';
  /** Called within a click. */
  signIn(): Promise<SignedIn | SignInTrouble>;
  /** What came of leaving the page; null where nobody did. */
  comeBack?(): Promise<SignedIn | SignInTrouble | null>;
}

/** The reader at the companion. Its token lives in this object alone, and ends with the page. */
export interface Session {
  state: Store<SessionState>;
  way: SignInWay['way'];
  /** Call it within a click. */
  signIn(): Promise<void>;
  signOut(everywhere: boolean): Promise<void>;
  /** A call of the API as who is signed in; what is lost by its answer is lost here. */
  call<Value>(call: ApiCall, reader: Reader<Value>): Promise<Value>;
  /** Follows a stream of events of the API as who is signed in; `path` begins after `/api`. */
  follow(path: string, onEvent: (data: unknown) => 'end' | undefined, signal: AbortSignal): Promise<void>;
  /** Asks what the reader may do now. */
  look(): Promise<void>;
}

const hindrances = [
  'blocked',
  'locked',
  'hidden',
  'temporary-account',
  'no-account',
  'other-account'
] as const;

/** Creates the session; everybody begins as who is not signed in. */
export function createSession(
  { client, page }: Pick<App, 'client' | 'page'>,
  { way, signIn, comeBack }: SignInWay
): Session {
  const state = createStore<SessionState>({ isBusy: false, name: null, permissions: null, loss: null });
  const change = (over: Partial<SessionState>) => state.set({ ...state.get(), ...over });
  let signedIn: SignedIn | null = null;

  async function call<Value>(wanted: ApiCall, reader: Reader<Value>): Promise<Value> {
    try {
      return await client.call({ ...wanted, token: signedIn?.token }, reader);
    } catch (fault) {
      if (fault instanceof Refused) await lose(fault);
      throw fault;
    }
  }

  async function lose(refused: Refused): Promise<void> {
    if (refused.status === 401) {
      signedIn = null;
      change({ name: null, loss: 'signed-out' });
    } else if (refused.status === 403) {
      change({ loss: hindranceOf(refused) ?? 'no-right', right: missingRight(refused) });
    } else return;
    await look();
  }

  async function look(): Promise<void> {
    const path = `/permissions?wiki=${encodeURIComponent(page.wiki)}`;
    const asked = signedIn;
    try {
      const found = await client.call({ path, token: asked?.token }, readPermissions);
      // They signed in or out meanwhile, and it was asked anew.
      if (asked !== signedIn) return;
      if (signedIn && found.signedIn === null) {
        signedIn = null;
        change({ name: null, loss: 'signed-out' });
      }
      change({ permissions: found, ...(found.hindrance && { loss: found.hindrance }) });
    } catch {
      change({ permissions: null });
    }
  }

  async function take(coming: Promise<SignedIn | SignInTrouble | null>): Promise<void> {
    change({ isBusy: true });
    const came = await coming;
    if (typeof came === 'string') change({ loss: came });
    else if (came) {
      signedIn = came;
      change({ name: came.name, permissions: null });
      await look();
    }
    change({ isBusy: false });
  }

  if (comeBack) void take(comeBack());
  return {
    state,
    way,
    call,
    follow: (path, onEvent, signal) =>
      followEvents(`${client.address}/api${path}`, signedIn?.token, onEvent, signal),
    async look() {
      // What stood in the way then may be over; what does not come again is.
      if (signedIn) change({ loss: null });
      await look();
    },
    async signIn() {
      if (state.get().isBusy) return;
      change({ loss: null });
      await take(signIn());
    },
    async signOut(everywhere) {
      const token = signedIn?.token;
      signedIn = null;
      change({ name: null, loss: null, permissions: null });
      if (token === undefined) return;
      try {
        await client.call({ path: '/sign-out', method: 'POST', body: { everywhere }, token }, () => null);
      } catch {
        // The token is forgotten here, and ends within the hour.
      }
      await look();
    }
  };
}

/** Whether somebody may change settings. */
export function mayChange({ permissions }: SessionState): boolean {
  return permissions?.role === 'admin' || permissions?.role === 'operator';
}

/** What of an account is in the way, where that is why the companion refused. */
export function hindranceOf({ code }: Refused): (typeof hindrances)[number] | undefined {
  return hindrances.filter((one) => one === code)[0];
}

/** The name of the right that is missing, such as `protect`, where that is why the companion refused. */
export function missingRight({ code, params: { right } }: Refused): string | null {
  return code === 'no-right' && typeof right === 'string' ? right : null;
}

const readPermissions = object<ShownPermissions & { signedIn: { name: string } | null }>({
  signInOffered: flag,
  signedIn: orNull(object({ name: text })),
  role: oneOf('public', 'user', 'reviewer', 'admin', 'operator'),
  hindrance: orNull(oneOf(...hindrances))
});

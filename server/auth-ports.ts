import type { Hindrance, Role, SignInOrder, SignInRedemption } from '../shared/sign-in.ts';

/** Somebody who is signed in. `centralId` is who they are; the name is only what they are called. */
export interface Person {
  readonly centralId: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** SHA-256 of the token, hexadecimal: what is stored of it. */
  readonly tokenHash: string;
}

/** Who asks: nobody we know, the holder of the operator's token, or a person. */
export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'script' }
  | { readonly kind: 'person'; readonly person: Person };

/** What a person may do on a wiki: a role, or the reason why none. */
export type Standing =
  | { readonly role: Exclude<Role, 'public'>; readonly hindrance: null }
  | { readonly role: null; readonly hindrance: Hindrance };

/** What a browser gets that comes to an address of ours: a page with the policy of what it may load, or the way to another. */
export type BrowserAnswer =
  { readonly status: number; readonly html: string; readonly policy: string } | { readonly goTo: string };

/** What comes back from the wiki with a browser. */
export interface SignInReturn {
  readonly code?: string | undefined;
  readonly state?: string | undefined;
  readonly error?: string | undefined;
}

/** Signing in and out, and what people may do. */
export interface AuthDesk {
  /** Whether signing in is set up. */
  readonly offered: boolean;
  /** The right that makes an admin, for those who are told what they lack. */
  readonly adminRight: string;
  /** `origin` is the page's that asks; `bad-return`: `returnTo` is not a page of that origin. */
  begin(
    order: SignInOrder,
    origin: string
  ): Promise<{ authorizeUrl: string; expiresAt: number } | 'bad-return' | 'too-many-sign-ins'>;
  /** `language` is that of the browser. */
  finish(given: SignInReturn, language: string): Promise<BrowserAnswer>;
  /** Null when the code was used before, is too old, or the secret is another one. `wiki`: of whose pages one asks, if of any. */
  redeem(
    redemption: SignInRedemption,
    wiki: string | null
  ): Promise<{ token: string; name: string; expiresAt: number } | null>;
  personOf(token: string): Promise<Person | null>;
  signOut(person: Person, everywhere: boolean, wiki: string | null): Promise<void>;
  /**
   * Asks the wiki (null: any that is served) what a person may do there; an answer may be five minutes old unless it is to
   * be `live`. Throws when the wiki does not tell.
   */
  standingOf(person: Person, wiki: string | null, live: boolean): Promise<Standing>;
}

/** A sign-in under way, kept until the browser comes back. */
export interface SignInFlow {
  /** SHA-256, hexadecimal. */
  readonly stateHash: string;
  readonly flow: 'popup' | 'redirect';
  readonly origin: string;
  readonly returnTo: string | null;
  readonly nonce: string;
  readonly challenge: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** A sign-in that the wiki has confirmed, until the page that began it asks for its token. */
export interface SignInHandover {
  /** SHA-256, hexadecimal. */
  readonly codeHash: string;
  readonly challenge: string;
  readonly centralId: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** What is kept of sign-ins. What is taken is taken by one alone, and gone. Times are epoch milliseconds. */
export interface SignInStore {
  /** How many are under way. */
  underWay(now: number): Promise<number>;
  enterFlow(flow: SignInFlow): Promise<void>;
  takeFlow(stateHash: string): Promise<SignInFlow | null>;
  enterHandover(handover: SignInHandover): Promise<void>;
  takeHandover(codeHash: string): Promise<SignInHandover | null>;
  /** `wiki`: where it is entered in the trail; left out: at none. */
  enter(person: Person, at: number, wiki?: string | null): Promise<void>;
  find(tokenHash: string): Promise<Person | null>;
  /** Ends one sign-in, or all of the account (`everywhere`). Returns how many. */
  end(
    person: Pick<Person, 'tokenHash' | 'centralId' | 'name'>,
    everywhere: boolean,
    at: number,
    wiki?: string | null
  ): Promise<number>;
  /** Removes what has run out. Returns how many rows. */
  removeExpired(now: number): Promise<number>;
}

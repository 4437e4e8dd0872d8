import type { SignInFailure } from '../../../shared/sign-in.ts';
import { Refused, type Client } from '../../api/client.ts';
import type { Clock } from '../../state/clock.ts';
import { readSignedIn, readStart, readTold, type SignedIn } from './read-answers.ts';

/** Why nobody is: what the companion said, or what happened to the window. */
export type SignInTrouble =
  SignInFailure | 'window-blocked' | 'window-closed' | 'too-late' | 'insecure' | 'off' | 'unreachable';

/** The window in which the person agrees. */
export interface SignInWindow {
  readonly source: unknown;
  isClosed(): boolean;
  /** Leads it to an address of http or https. */
  lead(address: string): void;
  close(): void;
}

/** What signing in needs of the browser. */
export interface SignInBrowser {
  /** Opens an empty window, within a click; null when the browser does not let us. */
  open(): SignInWindow | null;
  /** Hears what windows say, until the signal aborts. */
  hear(
    listener: (message: { origin: string; source: unknown; data: unknown }) => void,
    signal: AbortSignal
  ): void;
  /** 256 random bits in base64url. */
  random(): string;
  /** SHA-256 in base64url; null where the browser has none, as on pages without https. */
  digest(words: string): Promise<string | null>;
}

const lookMs = 500;

/**
 * Signs the reader in through a window of the companion. Call it within a click. What comes back counts only from the
 * companion's origin, from that very window, and with our nonce; it is worth something only with our secret.
 */
export async function signIn(
  client: Client,
  browser: SignInBrowser,
  clock: Clock,
  signal: AbortSignal
): Promise<SignedIn | SignInTrouble> {
  const popup = browser.open();
  if (!popup) return 'window-blocked';
  const over = new AbortController();
  signal.addEventListener('abort', () => over.abort());
  try {
    const [nonce, secret] = [browser.random(), browser.random()];
    const challenge = await browser.digest(secret);
    if (challenge === null) return 'insecure';
    const order = { flow: 'popup', nonce, challenge };
    const start = await client.call({ path: '/sign-in', method: 'POST', body: order }, readStart);
    const answer = hearAnswer(client, browser, popup, nonce, over.signal);
    popup.lead(start.authorizeUrl);
    const told = await Promise.race([
      answer,
      closed(popup, clock, over.signal),
      clock.wait(Date.parse(start.expiresAt) - clock.now(), over.signal).then(() => 'too-late' as const)
    ]);
    if (typeof told === 'string') return told;
    const redemption = { code: told.code, secret };
    return await client.call({ path: '/sign-in/token', method: 'POST', body: redemption }, readSignedIn);
  } catch (fault) {
    if (!(fault instanceof Refused)) return 'unreachable';
    return fault.code === 'code-refused' ? 'too-late' : 'off';
  } finally {
    over.abort();
    popup.close();
  }
}

function hearAnswer(
  { address }: Client,
  browser: SignInBrowser,
  popup: SignInWindow,
  nonce: string,
  signal: AbortSignal
): Promise<{ code: string } | SignInFailure> {
  const { origin } = new URL(address);
  return new Promise((resolve) =>
    browser.hear((message) => {
      if (message.origin !== origin || message.source !== popup.source) return;
      const told = readMessage(message.data);
      if (told?.nonce !== nonce) return;
      if (told.code !== null) resolve({ code: told.code });
      else resolve(told.failure ?? 'wiki-failed');
    }, signal)
  );
}

/** The person closed the window; what it said just before may still be under way. */
async function closed(popup: SignInWindow, clock: Clock, signal: AbortSignal): Promise<'window-closed'> {
  while (!popup.isClosed()) await clock.wait(lookMs, signal);
  await clock.wait(lookMs, signal);
  return 'window-closed';
}

function readMessage(data: unknown): ReturnType<typeof readTold> | null {
  try {
    return readTold(data);
  } catch {
    return null;
  }
}

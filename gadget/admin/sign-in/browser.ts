import type { SignInBrowser } from './sign-in.ts';

const look = 'popup,width=560,height=720';

/** Signing in by the real browser. */
export const signInBrowser: SignInBrowser = {
  open() {
    const popup = window.open('', '', look);
    if (!popup) return null;
    return {
      source: popup,
      isClosed: () => popup.closed,
      lead: (address) => popup.location.replace(address),
      close: () => popup.close()
    };
  },
  hear(listener, signal) {
    const take = ({ origin, source, data }: MessageEvent<unknown>) => listener({ origin, source, data });
    window.addEventListener('message', take);
    signal.addEventListener('abort', () => window.removeEventListener('message', take));
  },
  random: () => base64url(crypto.getRandomValues(new Uint8Array(32))),
  async digest(words) {
    const { subtle } = crypto as Partial<Crypto>;
    if (!subtle) return null;
    return base64url(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(words))));
  }
};

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...Array.from(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

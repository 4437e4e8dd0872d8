import { mediaWiki } from './media-wiki.ts';

/** Calls `handler` whenever the hook fires, the last time included, until the signal aborts. */
export function onHook(name: string, signal: AbortSignal, handler: (value: unknown) => void): void {
  const hook = mediaWiki().hook(name);
  hook.add(handler);
  signal.addEventListener('abort', () => hook.remove(handler));
}

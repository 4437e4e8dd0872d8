import { createStore, type Store } from '../state/store.ts';

/** Whether the page is on the screen; a tab behind others is not. */
export function pageVisibility(signal: AbortSignal): Store<boolean> {
  const isSeen = createStore(document.visibilityState !== 'hidden');
  const update = () => isSeen.set(document.visibilityState !== 'hidden');
  document.addEventListener('visibilitychange', update);
  signal.addEventListener('abort', () => document.removeEventListener('visibilitychange', update));
  return isSeen;
}

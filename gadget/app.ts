import { createContext, h, render, type ComponentChild } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { LoadPart } from './mw/load-part.ts';
import { catalogueLanguage } from './mw/catalogues.ts';
import type { Speaker } from './mw/speaker.tsx';
import type { WikiPage } from './mw/wiki-page.ts';
import type { Clock } from './state/clock.ts';
import type { Consent } from './state/consent.ts';
import type { Store } from './state/store.ts';

/** What every component may use. */
export interface App {
  page: WikiPage;
  client: Client;
  speaker: Speaker;
  /** The companion's catalogue of what checks say; null until it came. */
  texts: Store<Readonly<Record<string, string>> | null>;
  clock: Clock;
  loadPart: LoadPart;
  /** Whether the companion may be asked; nothing is sent to it unless `given`. */
  consent: Store<Consent>;
  /** The companion, as people are told of it. */
  companion: string;
  /** Direction and language of the interface. */
  dir: string;
}

/** Holds the app for the components below. */
export const AppContext = createContext<App | null>(null);

/** The app of the tree in which a component stands. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('Drawn outside of mountIn.');
  return app;
}

/** Draws into an element of our own, until the signal aborts; then the element is taken away. */
export function mountIn(element: HTMLElement, app: App, content: ComponentChild, signal: AbortSignal): void {
  element.classList.add('seula');
  element.dir = app.dir;
  element.lang = catalogueLanguage(app.page.userLanguage);
  render(h(AppContext.Provider, { value: app }, content), element);
  signal.addEventListener('abort', () => {
    render(null, element);
    element.remove();
  });
}

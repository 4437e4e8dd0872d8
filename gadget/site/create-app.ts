import type { App } from '../app.ts';
import { createClient } from '../api/client.ts';
import { createGate } from '../api/gate.ts';
import { PartError } from '../mw/load-part.ts';
import type { Clock } from '../state/clock.ts';
import { createStore, type Store } from '../state/store.ts';
import { parts } from './parts.ts';
import type { Site } from './site.ts';

/**
 * What the gadget's components need, for one wiki (or none, ''). Who opens these pages has gone to the companion
 * themselves, so there is nothing to be agreed to before it is asked.
 */
export function createApp(
  site: Pick<Site, 'speaker' | 'language' | 'dir'> & {
    clock: Clock;
    texts: Store<Readonly<Record<string, string>> | null>;
    wiki: string;
    signal: AbortSignal;
  }
): App {
  const { speaker, language, dir, clock, texts, wiki, signal } = site;
  const gate = createGate(clock);
  return {
    page: { ...noPage, wiki, userLanguage: language },
    client: createClient({ address: '', wiki, fetch: (...call) => fetch(...call), gate, clock, signal }),
    speaker,
    texts,
    clock,
    loadPart: async (name) => {
      const part = await parts[name]?.().catch(() => undefined);
      if (!part) throw new PartError('absent');
      return part;
    },
    consent: createStore('given'),
    companion: location.host,
    dir
  };
}

/** No page of a wiki is open. */
const noPage: App['page'] = {
  wiki: '',
  special: null,
  action: 'view',
  isArticle: false,
  pageId: 0,
  title: '',
  stable: 0,
  current: 0,
  diffOld: 0,
  diffNew: 0,
  userName: null,
  userLanguage: 'en',
  contentLanguage: 'en',
  levels: {}
};

import { render } from 'preact';
import { AppContext } from '../app.ts';
import { createSpeaker } from '../mw/speaker.tsx';
import { browserClock } from '../state/clock.ts';
import { createStore } from '../state/store.ts';
import { createApi } from './api/ask.ts';
import { createApp } from './create-app.ts';
import { createRouter } from './router/router.ts';
import { Shell } from './Shell.tsx';
import { SiteContext, type ServedWiki, type Site } from './site.ts';
import { keepPreferences, readPreferences, type Preferences } from './state/preferences.ts';
import { loadCatalogue, type SiteKey } from './texts/catalogues.ts';
import { chooseLanguage, directionOf, spokenLanguage } from './texts/language.ts';
import './style/site.css';

const storage = () => localStorage;
const { signal } = new AbortController();
const router = createRouter(window, signal);
const api = createApi((...call) => fetch(...call));
const preferences = createStore<Preferences>(readPreferences(storage));
const wikis = createStore<readonly ServedWiki[] | null>(null);
const root = document.body.appendChild(document.createElement('div'));
root.className = 'seula site';

/** Draws everything in a language; again when the reader chooses another one. */
async function draw(language: string): Promise<void> {
  const spoken = spokenLanguage(language);
  const zone = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
  const catalogue = await loadCatalogue(spoken);
  const speaker = createSpeaker<SiteKey>({ language, catalogue, zone, now: browserClock.now });
  const dir = directionOf(language);
  const texts = createStore<Readonly<Record<string, string>> | null>(null);
  const site: Site = {
    api,
    router,
    speaker,
    knows: (key): key is SiteKey => `seula-${key}` in catalogue,
    language,
    spoken,
    dir,
    clock: browserClock,
    texts,
    wikis,
    preferences,
    prefer(change) {
      preferences.set({ ...preferences.get(), ...change });
      keepPreferences(storage, preferences.get());
      showTheme();
      if (change.language === undefined) return;
      router.change({ lang: undefined }, 'replace');
      void draw(chooseLanguage(undefined, change.language, navigator.languages));
    }
  };
  document.documentElement.lang = spoken;
  document.documentElement.dir = dir;
  root.dir = dir;
  void api.get('getMessages', `/v1/messages/${spoken}`).then(
    ({ messages }) => texts.set(messages),
    () => texts.set({})
  );
  render(
    <SiteContext.Provider value={site}>
      <AppContext.Provider value={createApp({ ...site, wiki: '', signal })}>
        <Shell key={language} />
      </AppContext.Provider>
    </SiteContext.Provider>,
    root
  );
}

function showTheme(): void {
  const { theme } = preferences.get();
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

showTheme();
void api.get('getWikis', '/v1/wikis').then(
  (answer) => wikis.set(answer.wikis),
  () => wikis.set([])
);
void draw(chooseLanguage(router.place.get().query.lang, preferences.get().language, navigator.languages));

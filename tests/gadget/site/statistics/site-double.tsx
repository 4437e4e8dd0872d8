import { cleanup, render } from '@testing-library/preact';
import type { FunctionComponent } from 'preact';
import { useStore } from '../../../../gadget/state/use-store.ts';
import botEnglish from '../../../../shared/i18n/bot/en.json';
import gadgetEnglish from '../../../../shared/i18n/gadget/en.json';
import gadgetFinnish from '../../../../shared/i18n/gadget/fi.json';
import siteEnglish from '../../../../shared/i18n/site/en.json';
import siteFinnish from '../../../../shared/i18n/site/fi.json';
import { createSpeaker } from '../../../../gadget/mw/speaker.tsx';
import { createStore } from '../../../../gadget/state/store.ts';
import { AppContext } from '../../../../gadget/app.ts';
import { createApi } from '../../../../gadget/site/api/ask.ts';
import { DrawingContext } from '../../../../gadget/site/charts/ChartCanvas.tsx';
import { createApp } from '../../../../gadget/site/create-app.ts';
import { createRouter } from '../../../../gadget/site/router/router.ts';
import { SiteContext, type PageProps, type Site } from '../../../../gadget/site/site.ts';
import type { Preferences } from '../../../../gadget/site/state/preferences.ts';
import type { SiteKey } from '../../../../gadget/site/texts/catalogues.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

/** Answers by path (without the query), or a function of the query; an Error is a companion that is not there. */
export type Answers = Record<string, unknown>;

let ends: AbortController[] = [];

/** Takes all drawn pages away. */
export function endPages(): void {
  cleanup();
  for (const end of ends) end.abort();
  ends = [];
}

/** Draws a page of the companion at an address, with these answers of the API, and charts that are only written down. */
export function drawPage(
  Page: FunctionComponent<PageProps>,
  address: string,
  answers: Answers,
  options: {
    params?: Record<string, string>;
    language?: 'en' | 'fi';
    charts?: 'drawn' | 'absent';
    said?: Record<string, string>;
  } = {}
) {
  const { params = {}, language = 'en', charts = 'drawn' } = options;
  const asked: string[] = [];
  const drawn: any[] = [];
  history.replaceState(null, '', address);
  const clock = createFakeClock(Date.parse('2026-11-21T12:00:00Z'));
  const fetch = async (url: string): Promise<Response> => {
    asked.push(url);
    const { pathname, searchParams } = new URL(url, 'http://companion.test');
    const known = answers[pathname];
    const answer = typeof known === 'function' ? known(searchParams) : known;
    if (answer instanceof Error) throw answer;
    if (answer instanceof Response) return answer;
    return answer === undefined
      ? Response.json({ code: 'no-such-route', error: pathname }, { status: 404 })
      : Response.json(answer);
  };
  const catalogue = {
    ...botEnglish,
    ...gadgetEnglish,
    ...siteEnglish,
    ...(language === 'fi' && { ...gadgetFinnish, ...siteFinnish })
  };
  const end = new AbortController();
  ends.push(end);
  const router = createRouter(window, end.signal);
  const site: Site = {
    api: createApi(fetch as typeof globalThis.fetch),
    router,
    speaker: createSpeaker<SiteKey>({ language, catalogue, zone: { zone: 'UTC' }, now: clock.now }),
    language,
    spoken: language,
    dir: 'ltr',
    clock,
    texts: createStore<Readonly<Record<string, string>> | null>(options.said ?? {}),
    wikis: createStore<Site['wikis'] extends { get(): infer Value } ? Value : never>([
      { id: 'fiwiki', name: 'Suomi-Wiki', apiUrl: 'https://fi.wikipedia.test/w/api.php', origins: [] },
      { id: 'dewiki', name: 'dewiki', apiUrl: 'https://de.wikipedia.test/w/api.php', origins: [] }
    ]),
    preferences: createStore<Preferences>({ language: null, theme: null }),
    prefer: () => undefined,
    knows: (key): key is SiteKey => `seula-${key}` in catalogue
  };
  const load = async () => {
    if (charts === 'absent') throw new Error('There is no such file.');
    return {
      drawChart: (_: unknown, config: any) => {
        drawn.push(config);
        return { end: () => undefined };
      }
    };
  };

  function Placed() {
    const { query } = useStore(router.place);
    return <Page params={params} query={query} change={router.change} />;
  }

  const { container } = render(
    <SiteContext.Provider value={site}>
      <AppContext.Provider value={createApp({ ...site, wiki: '', signal: end.signal })}>
        <DrawingContext.Provider value={load}>
          <Placed />
        </DrawingContext.Provider>
      </AppContext.Provider>
    </SiteContext.Provider>
  );
  return { container, asked, drawn };
}

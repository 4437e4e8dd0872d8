import './style/gadget.css';
import { addStyle } from './dom/add-style.ts';
import { createClient } from './api/client.ts';
import { createGate } from './api/gate.ts';
import type { App } from './app.ts';
import { handOver } from './hand-over.ts';
import { companionAddress } from './companion.ts';
import { catalogueFor } from './mw/catalogues.ts';
import { placeOf } from './mw/concerns.ts';
import { createPartLoader } from './mw/load-part.ts';
import { wikiModules } from './mw/modules.ts';
import { createSpeaker } from './mw/speaker.tsx';
import { readerZone } from './mw/time-zone.ts';
import { readWikiPage } from './mw/wiki-page.ts';
import { mountArticle } from './pages/article.tsx';
import { mountConsent } from './pages/consent.tsx';
import { mountDiff } from './pages/diff.tsx';
import { mountHistory } from './pages/history.tsx';
import { mountPendingChanges } from './pages/pending-changes.tsx';
import { browserClock } from './state/clock.ts';
import { watchConsent } from './state/consent.ts';
import { loadTexts } from './state/load-texts.ts';
import { createStore } from './state/store.ts';

declare const SEULA_STYLE: string;

const pages = {
  'pending-changes': mountPendingChanges,
  diff: mountDiff,
  'reviewed-diff': mountDiff,
  history: mountHistory,
  article: mountArticle
};
const loaded = 'seula-loaded';

/**
 * Finds out which page we are on and mounts what belongs there; one signal undoes everything. Without the reader's consent
 * that is only what asks for it, and nothing is sent.
 */
async function start(): Promise<void> {
  const page = readWikiPage();
  const place = placeOf(page);
  const address = companionAddress();
  const { classList, dir } = document.documentElement;
  if (!place || !address || classList.contains(loaded)) return;
  classList.add(loaded);
  addStyle(SEULA_STYLE);
  const clock = browserClock;
  const loadPart = createPartLoader(handOver, document.currentScript?.getAttribute('src') ?? null, clock);
  await wikiModules(['mediawiki.api', 'mediawiki.util', 'mediawiki.user', 'user.options']);
  const consent = watchConsent(address);
  const isGiven = () => consent.get() === 'given';
  if (place === 'diff' && isGiven()) loadPart('details').catch(() => undefined);
  await documentReady();
  const language = page.userLanguage;
  const speaker = createSpeaker({
    language,
    catalogue: catalogueFor(language),
    zone: readerZone(),
    now: clock.now
  });
  const companion = new URL(address).host;
  const base = { page, speaker, clock, loadPart, consent, companion, dir: dir || 'ltr' };
  const fetch = window.fetch.bind(window);

  let drawn: boolean | null = null;
  let over = new AbortController();
  const draw = () => {
    if (drawn === isGiven()) return;
    drawn = isGiven();
    over.abort();
    over = new AbortController();
    const { signal } = over;
    const client = createClient({ address, wiki: page.wiki, fetch, gate: createGate(clock), clock, signal });
    const app: App = { ...base, client, texts: createStore(null) };
    if (drawn) {
      pages[place](app, signal);
      if (place !== 'history') void loadTexts(app, signal);
    } else if (place === 'pending-changes') mountConsent(app, 'list', signal);
    else if (place === 'diff' && consent.get() === 'open') mountConsent(app, 'diff', signal);
  };
  consent.watch(draw);
  draw();
}

function documentReady(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve());
  });
}

void start();

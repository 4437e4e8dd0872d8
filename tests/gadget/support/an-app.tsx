import type { ComponentChild } from 'preact';
import { createGate } from '../../../gadget/api/gate.ts';
import { AppContext, type App } from '../../../gadget/app.ts';
import { catalogueFor } from '../../../gadget/mw/catalogues.ts';
import { createSpeaker } from '../../../gadget/mw/speaker.tsx';
import type { Consent } from '../../../gadget/state/consent.ts';
import { createStore } from '../../../gadget/state/store.ts';
import { createFakeClock } from './fake-clock.ts';
import { storyNow } from './verdict-fixture.ts';

const unexpected = () => Promise.reject(new Error('Nothing is asked here.'));

/** An app in English at the story's moment, whose client may not be asked anything. */
export function anApp(over: Partial<App> = {}): App {
  const clock = createFakeClock(storyNow);
  return {
    page: {
      wiki: 'fiwiki',
      special: null,
      action: 'view',
      isArticle: true,
      pageId: 265,
      title: 'Savonlinnan rautatieasema',
      stable: 343,
      current: 598,
      diffOld: 343,
      diffNew: 598,
      userName: 'Reviewer1',
      userLanguage: 'en',
      contentLanguage: 'fi',
      levels: {}
    },
    client: {
      gate: createGate(clock),
      botStatus: unexpected,
      verdicts: unexpected,
      explain: unexpected,
      approvals: unexpected,
      messages: unexpected,
      dossierUrl: (revisionId) => `https://companion.test/${revisionId}`,
      call: unexpected,
      address: 'https://companion.test'
    },
    speaker: createSpeaker({
      language: 'en',
      catalogue: catalogueFor('en'),
      zone: { zone: 'Europe/Helsinki' },
      now: clock.now
    }),
    texts: createStore({}),
    clock,
    loadPart: unexpected,
    consent: createStore<Consent>('given'),
    companion: 'companion.test',
    dir: 'ltr',
    ...over
  };
}

/** Content as it stands in an app. */
export function inApp(app: App, content: ComponentChild) {
  return <AppContext.Provider value={app}>{content}</AppContext.Provider>;
}

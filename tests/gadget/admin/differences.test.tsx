// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { createDraft } from '../../../gadget/admin/draft/create-draft.ts';
import { FormsContext } from '../../../gadget/admin/draft/draft-context.ts';
import { Differences } from '../../../gadget/admin/fields/Differences.tsx';
import type { Session } from '../../../gadget/admin/session.ts';
import { createStore } from '../../../gadget/state/store.ts';
import { checks } from '../../../server/checks/index.generated.ts';
import { describeSettings } from '../../../server/settings/describe-settings.ts';
import said from '../../../shared/i18n/checks/en.json';
import { anApp, inApp } from '../support/an-app.tsx';

afterEach(cleanup);

it('names each field in words and by its path, and says what holds where nobody set anything', () => {
  const app = anApp({ texts: createStore<Record<string, string> | null>(said) });
  const draft = createDraft(app, {} as Session);
  draft.store.set({ ...draft.store.get(), schema: describeSettings(checks) });
  const all = [
    { path: 'checks.invalid_isbn.enabled', after: false },
    { path: 'checks.min_age.options.hours', before: 7, after: null },
    { path: 'bot.stopPage.title', after: 'User:Bot/Stop' },
    { path: 'bot.mode', after: 'trial' },
    { path: 'bot.stopPage.goWord', after: 'trial' },
    { path: 'gone.since', before: ['a', 'b'], after: [] }
  ];
  const { container } = render(
    inApp(
      app,
      <FormsContext.Provider value={{ draft, suggest: () => Promise.resolve([]) }}>
        <Differences all={all} />
      </FormsContext.Provider>
    )
  );
  const lines = [...container.querySelectorAll('li')].map(({ textContent }) =>
    textContent.replace(/[\u2066-\u2069]/g, '')
  );
  expect(lines).toEqual([
    'Wrong ISBN checks.invalid_isbn.enabled: on (default) → off',
    'Waiting time › Hours to wait checks.min_age.options.hours: 7 → 0 (default)',
    'Title of the page, with its namespace bot.stopPage.title: not set → User:Bot/Stop',
    'The most that the bot may do here bot.mode: Dry run: judge and log only (default) → Trial: accept, but only so many',
    'The whole text that the page must have for the bot to write bot.stopPage.goWord: not set → trial',
    'gone.since: a, b → none'
  ]);
});

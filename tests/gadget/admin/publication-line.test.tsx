// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PublicationLine } from '../../../gadget/admin/bot/PublicationLine.tsx';
import { anApp, inApp } from '../support/an-app.tsx';

beforeEach(() => {
  vi.stubGlobal('mw', { util: { getUrl: (page: string) => `/wiki/${page}` } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const title = 'Project:Seula/Settings';

it.each([
  [null, 'The bot writes these settings to Project:Seula/Settings for everybody to read.'],
  ['permissiondenied', 'the grant “Edit existing pages”.'],
  ['mycustomjsonprotected', 'the grant “Edit your user CSS/JSON/JavaScript”'],
  ['cantcreate', 'Create it with {} as its whole text.'],
  ['foreign', 'since it has other content'],
  ['protectedpage', 'which is protected from the bot'],
  ['protectednamespace-interface', 'which is protected from the bot'],
  ['autoblocked', 'does not let the account of the bot work (autoblocked)'],
  [
    'abusefilter-disallowed',
    'refused to take the settings on Project:Seula/Settings (abusefilter-disallowed)'
  ]
])('tells of the published settings, and what helps: %s', (code, words) => {
  const trouble = code === null ? null : { code, since: '2026-11-21T18:10:00Z' };
  const { container } = render(inApp(anApp(), <PublicationLine publication={{ title, trouble }} />));
  expect(container.textContent.replace(/[\u2066-\u2069]/g, '')).toContain(words);
  expect(container.querySelector('a')?.textContent).toContain(title);
  expect(container.querySelectorAll('[role=status]')).toHaveLength(code === null ? 0 : 1);
});

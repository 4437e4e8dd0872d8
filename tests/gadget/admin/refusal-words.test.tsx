// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { refusalWords } from '../../../gadget/admin/refusal-words.ts';
import type { Session, SessionState } from '../../../gadget/admin/session.ts';
import { SessionContext } from '../../../gadget/admin/session-context.ts';
import { SignInLine } from '../../../gadget/admin/SignInLine.tsx';
import { AppContext } from '../../../gadget/app.ts';
import { Refused } from '../../../gadget/api/client.ts';
import { createSpeaker } from '../../../gadget/mw/speaker.tsx';
import { createStore } from '../../../gadget/state/store.ts';
import finnish from '../../../shared/i18n/gadget/fi.json';
import { anApp } from '../support/an-app.tsx';

const inFinnish = createSpeaker({
  language: 'fi',
  catalogue: finnish,
  zone: { zone: 'UTC' },
  now: () => 0
});
const plain = (words: string) => words.replace(/[\u2068\u2069]/g, '');
const error = 'This takes the right "protect" on the wiki.';

it.each([
  [
    { code: 'no-right', error, params: { wiki: 'fiwiki', right: 'protect' } },
    'This takes the right “protect” on this wiki, which your account does not have.',
    'Tähän tarvitaan tässä wikissä oikeus ”protect”, jota tunnuksellasi ei ole.'
  ],
  [
    { code: 'blocked', error: 'This account is blocked on the wiki.', params: { name: 'Ada' } },
    'Your account is blocked on this wiki.',
    'Tunnuksesi on estetty tässä wikissä.'
  ],
  [{ code: 'no-right', error }, error, error],
  [{ code: 'x', error: 'Not now.' }, 'Not now.', 'Not now.']
])('%j has words', (body, english, inFinnishWords) => {
  const refused = new Refused(403, body);
  expect(plain(refusalWords(refused, anApp().speaker))).toBe(english);
  expect(plain(refusalWords(refused, inFinnish))).toBe(inFinnishWords);
});

it.each([
  ['protect', 'oikeus ”protect”'],
  [null, 'ei ole tässä wikissä tarvittavaa oikeutta']
])('the line of who is signed in names the right that is missing: %s', (right, words) => {
  const state: SessionState = { isBusy: false, name: 'Ada', permissions: null, loss: 'no-right', right };
  const session = { state: createStore(state), way: 'redirect' } as Session;
  const { container } = render(
    <AppContext.Provider value={anApp({ speaker: inFinnish })}>
      <SessionContext.Provider value={session}>
        <SignInLine />
      </SessionContext.Provider>
    </AppContext.Provider>
  );
  expect(container.textContent).toContain(words);
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { createDraft } from '../../../gadget/admin/draft/create-draft.ts';
import { FormsContext } from '../../../gadget/admin/draft/draft-context.ts';
import { Impact } from '../../../gadget/admin/impact/Impact.tsx';
import { SessionContext } from '../../../gadget/admin/session-context.ts';
import type { Session } from '../../../gadget/admin/session.ts';
import { Refused, type ApiCall } from '../../../gadget/api/client.ts';
import type { Reader } from '../../../gadget/api/guard.ts';
import { anApp, inApp } from '../support/an-app.tsx';
import { settle } from '../support/fake-clock.ts';

afterEach(cleanup);

const running = { preview: 'p1', state: 'running', done: 0, of: 9, impact: null };

/** The part of the forms that tries changes, and a companion that answers when the test says so. */
function begin() {
  const waiting: { method: string; answer: (body: unknown) => void; refuse: (fault: Error) => void }[] = [];
  const call = <Value,>({ method = 'GET' }: ApiCall, reader: Reader<Value>) =>
    new Promise<Value>((resolve, reject) => {
      waiting.push({ method, answer: (body) => resolve(reader(body)), refuse: reject });
    });
  const app = anApp();
  const session = { call } as unknown as Session;
  const draft = createDraft(app, session);
  const { container } = render(
    inApp(
      app,
      <SessionContext.Provider value={session}>
        <FormsContext.Provider value={{ draft, suggest: () => Promise.resolve([]) }}>
          <Impact patch={{}} />
        </FormsContext.Provider>
      </SessionContext.Provider>
    )
  );
  const click = async () => {
    fireEvent.click(container.querySelector('button') as HTMLElement);
    await settle();
  };
  return { container, draft, waiting, click, methods: () => waiting.map(({ method }) => method) };
}

it('ends a try that is stopped before it is known to have begun, and begins no other before that', async () => {
  const { container, waiting, click, methods } = begin();
  await click();
  expect(methods()).toEqual(['POST']);
  expect(container.textContent).toContain('Judging the edits');
  await click();
  expect(container.textContent).toBe('What would this change?');
  await click();
  expect(methods()).toEqual(['POST']);
  waiting[0]?.answer(running);
  await settle();
  expect(methods()).toEqual(['POST', 'DELETE']);
  waiting[1]?.answer(running);
  await settle();
  expect(methods()).toEqual(['POST', 'DELETE', 'POST']);
});

it('shows at the fields what cannot be tried', async () => {
  const { container, draft, waiting, click } = begin();
  await click();
  const faults = [{ path: 'bot.waitMinutes', code: 'too-big', reason: 'wanted: at most 43200' }];
  waiting[0]?.refuse(new Refused(422, { code: 'settings-refused', error: 'No.', details: { faults } }));
  await settle();
  expect(draft.store.get().faults).toMatchObject([{ path: 'bot.waitMinutes' }]);
  expect(container.textContent).toBe('What would this change?');
});

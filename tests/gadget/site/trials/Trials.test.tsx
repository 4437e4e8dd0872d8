// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Trials from '../../../../gadget/site/pages/Trials.tsx';
import type { PageProps } from '../../../../gadget/site/site.ts';
import type { Trial, TrialItem } from '../../../../shared/trial.ts';
import { anApp, inApp } from '../../support/an-app.tsx';
import { aResult, aRevision } from '../../support/verdict-fixture.ts';
import { drawPage, endPages, type Answers } from '../statistics/site-double.tsx';

beforeEach(() =>
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener = () => undefined;
      close = () => undefined;
    }
  )
);
afterEach(() => {
  endPages();
  vi.unstubAllGlobals();
});

const item = (revisionId: number, over: Partial<TrialItem> = {}): TrialItem => ({
  id: `1-${revisionId}`,
  lines: [1],
  page: { id: 5, namespace: 0, title: `Sivu ${revisionId}` },
  stableRevisionId: 1,
  when: 'pending',
  asOf: '2026-11-21T12:00:00Z',
  edit: aRevision(revisionId, { results: [aResult()] }),
  outcome: 'open',
  savable: true,
  cases: [],
  ...over
});
const done: Trial = {
  trial: 't1',
  wiki: 'fiwiki',
  state: 'done',
  ahead: 0,
  done: 2,
  of: 2,
  settingsVersion: null,
  items: [
    item(7),
    item(8, {
      when: 'past',
      outcome: 'reverted',
      edit: aRevision(8, { decision: 'blocked' }),
      cases: [
        { line: 2, checkId: 'bot_user', expected: 'approve', note: 'of old', found: 'block', state: 'failed' }
      ]
    })
  ],
  faults: [{ line: 3, text: 'de:Katze', code: 'other-wiki' }]
};
const checks = [
  {
    id: 'min_age',
    can: ['block'],
    looksAt: 'circumstances',
    needs: [],
    onByDefault: true,
    title: 'seula-check-min_age-title',
    description: 'seula-check-min_age-description',
    options: { properties: { hours: { type: 'integer', minimum: 0, maximum: 99, default: 0 } } }
  },
  {
    id: 'bot_user',
    can: ['approve'],
    looksAt: 'circumstances',
    needs: [],
    onByDefault: false,
    title: 'seula-check-bot_user-title',
    description: 'x',
    options: {}
  }
];
const usual: Answers = {
  '/api/v1/wikis/fiwiki/trials': done,
  '/api/v1/checks': { checks },
  '/api/v1/wikis/fiwiki/settings': { version: 1, settings: { checks: {} } }
};

async function page(query = '', answers = usual, language: 'en' | 'fi' = 'en') {
  const Placed = (props: PageProps) => inApp(anApp(), <Trials {...props} />);
  const drawn = drawPage(Placed, `/wikis/fiwiki/try${query}`, answers, {
    params: { wiki: 'fiwiki' },
    language
  });
  const { container } = drawn;
  await waitFor(() => expect(container.querySelector('.try-check-list')).not.toBe(null));
  return {
    ...drawn,
    send: () => fireEvent.submit(container.querySelector('form')!),
    all: (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)]
  };
}

describe('the test page', () => {
  it('brings back what its address says, and asks for nothing to be judged by itself', async () => {
    const { container, all, asked } = await page('?lines=123%0A124&checks=bot_user');
    expect(container.querySelector<HTMLTextAreaElement>('.try-lines')?.value).toBe('123\n124');
    expect(all('.try-check input').map((one) => (one as HTMLInputElement).checked)).toEqual([false, true]);
    expect(asked.some((url) => url.endsWith('/trials'))).toBe(false);
  });

  it('says what is missing instead of sending an empty form', async () => {
    const { container, send, asked } = await page();
    send();
    await waitFor(() => expect(container.querySelector('[role=alert]')?.textContent).toContain('Say what'));
    expect(asked.some((url) => url.endsWith('/trials'))).toBe(false);
  });

  it.each<[unknown, string[]]>([
    [
      {
        faults: [
          { path: 'bot.mode', code: 'invalid-value', reason: 'wanted: "off" or "live"' },
          { path: 'checks.min_age.options.hours', code: 'invalid-format', reason: 'wanted: a day' },
          { path: 'bot.schedule', code: 'of-the-future', reason: 'no' },
          { path: 'a.b', code: 'too-small', reason: 'least 2', wanted: { code: 'least', params: [2] } },
          { path: 'a.c', code: 'too-small', reason: 'many', wanted: { code: 'of-the-future', params: [] } }
        ]
      },
      [
        'bot.mode: Tämä ei ole mikään sallituista arvoista. (wanted: "off" or "live")',
        'checks.min_age.options.hours: Tämä ei ole siinä muodossa, joka tähän kuuluu. (wanted: a day)',
        'bot.schedule: Tätä arvoa ei voi käyttää. (no)',
        'a.b: Arvon on oltava vähintään 2',
        'a.c: Tämä on liian pieni tai lyhyt. (many)'
      ]
    ],
    [undefined, ['Tätä arvoa ei voi käyttää. (bot.mode: wanted)']]
  ])('says in the language of the reader what is wrong with settings: %j', async (details, words) => {
    const told = { code: 'settings-refused', error: 'bot.mode: wanted', params: {}, details };
    const refusal = () => Response.json(told, { status: 422 });
    const answers = { ...usual, '/api/v1/wikis/fiwiki/trials': refusal };
    const { send, all } = await page('?lines=7', answers, 'fi');
    send();
    await waitFor(() => expect(all('.try-fault').map(({ textContent }) => textContent)).toEqual(words));
    expect(all('.try-fault bdi').map(({ lang }) => lang)).toEqual(
      words.filter((line) => line.endsWith(')')).map(() => 'en')
    );
    expect(all('.try-json')[0]?.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows what came out, what people did, which cases hold, and which lines were not judged', async () => {
    const { container, send, all } = await page('?lines=7');
    send();
    await waitFor(() => expect(all('.try-row')).toHaveLength(2));
    expect(container.textContent).toContain('2 edits: 1 safe to accept, 0 for a look, 1 held back.');
    expect(container.textContent).toContain('0 of one case holds.');
    const [, second] = all('.try-row');
    expect(second?.textContent).toContain('people reverted it');
    expect(second?.textContent).toContain('✗ Fails');
    expect(second?.textContent).toContain('expected \u2068approve\u2069, found \u2068block\u2069');
    expect(all('.try-faults li').map(({ textContent }) => textContent)).toEqual([
      'Line 3: de:Katze – This leads to another wiki.'
    ]);
  });

  it('unfolds the checks of an edit', async () => {
    const { send, all } = await page('?lines=7');
    send();
    await waitFor(() => expect(all('.try-unfold')).toHaveLength(2));
    const [button] = all('.try-unfold');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button!);
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(all('.try-details .seula-check')).toHaveLength(1);
  });

  it('keeps the form in the address, as a link to be shared', async () => {
    const { container, send } = await page('?lang=en');
    const field = container.querySelector<HTMLTextAreaElement>('.try-lines')!;
    fireEvent.input(field, { target: { value: '7' } });
    fireEvent.click(container.querySelectorAll('.try-check input')[1]!);
    send();
    await waitFor(() => expect(container.querySelector('.try-share')).not.toBe(null));
    expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual({
      lang: 'en',
      lines: '7',
      checks: 'min_age,bot_user',
      trial: 't1'
    });
    const shared = container.querySelector<HTMLInputElement>('.try-share input')?.value ?? '';
    expect(new URL(shared).search).toBe('?lines=7&checks=min_age%2Cbot_user&trial=t1');
  });

  it('shows at once what came out of a test whose link was shared, and starts none', async () => {
    const kept = { ...done, items: done.items.map((one) => ({ ...one, savable: false })) };
    const answers = { ...usual, '/api/v1/trials/t1': kept };
    const { container, all, asked } = await page('?lines=7&trial=t1', answers);
    await waitFor(() => expect(all('.try-row')).toHaveLength(2));
    expect(container.querySelector<HTMLTextAreaElement>('.try-lines')?.value).toBe('7');
    expect(asked.filter((url) => url.includes('/trials'))).toEqual(['/api/v1/trials/t1']);
    expect(container.textContent).toContain('not there any more');
    expect([all('.try-save'), all('.try-row select')]).toEqual([[], []]);
  });

  it('says that a result is no longer kept, or is of another wiki, and leaves the form', async () => {
    for (const answer of [
      Response.json({ code: 'no-such-trial', error: 'gone', params: {} }, { status: 404 }),
      { ...done, wiki: 'dewiki' }
    ]) {
      const { container } = await page('?lines=7&trial=t1', { ...usual, '/api/v1/trials/t1': answer });
      await waitFor(() =>
        expect(container.querySelector('[role=alert]')?.textContent).toContain('no longer known')
      );
      expect(container.querySelector<HTMLTextAreaElement>('.try-lines')?.value).toBe('7');
      endPages();
    }
  });

  it('gives the link of the result alone where the form is too much for one', async () => {
    const lines = 'Äiti\n'.repeat(1_000).trim();
    const answers = { ...usual, '/api/v1/trials/t1': done };
    const { container } = await page(`?lines=${encodeURIComponent(lines)}&trial=t1`, answers);
    await waitFor(() => expect(container.querySelector('.try-share')).not.toBe(null));
    const shared = container.querySelector<HTMLInputElement>('.try-share input')?.value ?? '';
    expect(new URL(shared).search).toBe('?trial=t1');
    expect(container.querySelector('.try-share')?.textContent).toContain('too much for a link');
  });

  it('sets options by their own controls', async () => {
    const { container } = await page();
    const hours = container.querySelector<HTMLInputElement>('.try-option input')!;
    fireEvent.change(hours, { target: { value: '24' } });
    await waitFor(() =>
      expect(JSON.parse(container.querySelector<HTMLTextAreaElement>('.try-json')?.value || '{}')).toEqual({
        checks: { min_age: { options: { hours: 24 } } }
      })
    );
  });

  it('offers what was chosen as a file of cases and as lines', async () => {
    const { container, send, all } = await page('?lines=7');
    send();
    await waitFor(() => expect(all('.try-row select')).toHaveLength(2));
    expect(container.querySelector('.try-save a')).toBe(null);
    fireEvent.change(all('.try-row select')[1]!, { target: { value: 'manual' } });
    const link = container.querySelector<HTMLAnchorElement>('.try-save a')!;
    expect(link.getAttribute('href')).toBe('/api/v1/trials/t1/cases.jsonl?expected=1-8%3Amanual');
    expect(container.querySelector<HTMLTextAreaElement>('.try-save textarea')?.value).toBe(
      '* [[Special:Diff/8]] : manual'
    );
  });
});

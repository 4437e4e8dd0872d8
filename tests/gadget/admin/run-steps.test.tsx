// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { readRunStep } from '../../../gadget/admin/bot/read-run-step.ts';
import { RunSteps } from '../../../gadget/admin/bot/RunSteps.tsx';
import { addTexts } from '../../../gadget/mw/catalogues.ts';
import en from '../../../shared/i18n/bot/en.json';
import fi from '../../../shared/i18n/bot/fi.json';
import { RunStep } from '../../../shared/run.ts';
import { anApp, inApp } from '../support/an-app.tsx';

addTexts(en, fi);
afterEach(cleanup);

const page = { id: 5, namespace: 0, title: 'Eerola' };

function shown(...sent: RunStep[]): string[] {
  const steps = sent.flatMap((step) => readRunStep(RunStep.parse(step)) ?? []);
  const { container } = render(inApp(anApp(), <RunSteps steps={steps} />));
  return [...container.querySelectorAll('li')].map(({ textContent }) => textContent.trim());
}

it('says why a page is left, with the numbers', () => {
  const note = { note: 'hourly-cap-reached', noteParams: ['20'] };
  expect(shown({ step: 'decided', page, action: 'leave', ...note })).toEqual([
    'Eerola: left. The bot accepted 20 pages within the last hour and leaves the others for later.'
  ]);
});

it('says why a page was not accepted after all, and nothing where there is nothing to say', () => {
  expect(
    shown(
      { step: 'decided', page, action: 'accept', note: null },
      { step: 'decided', page, action: 'leave', note: null },
      { step: 'confirmed', page, revisionId: 3, state: 'done', note: null },
      { step: 'confirmed', page, revisionId: 3, state: 'refused', note: 'page-rests', noteParams: ['24'] },
      { step: 'confirmed', page, revisionId: 3, state: 'refused', note: 'unheard-of' }
    )
  ).toEqual([
    'Eerola: accepted',
    'Eerola: not accepted. The bot accepted this page within the last 24 hours and leaves it to people until then.',
    'Eerola: not accepted. unheard-of'
  ]);
});

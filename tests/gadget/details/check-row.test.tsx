// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CheckRow } from '../../../gadget/details/CheckRow.tsx';
import { createStore } from '../../../gadget/state/store.ts';
import { anApp, inApp } from '../support/an-app.tsx';
import { storyTexts } from '../support/stories.ts';
import { aResult } from '../support/verdict-fixture.ts';

afterEach(cleanup);

const option = 'seula-check-story_domain-option-uses';

function settingLine(value: unknown): string | null | undefined {
  const texts = { ...storyTexts, [option]: 'Known domains; with or without `www.` before them' };
  const result = aResult({
    checkId: 'story_domain',
    outcome: 'neutral',
    setting: { option: 'uses', value },
    message: { key: 'seula-check-story_isbn-fine', params: [] }
  });
  const check = { result, outcome: 'neutral', isTogether: false } as const;
  const row = inApp(anApp({ texts: createStore(texts) }), <CheckRow check={check} ms={undefined} />);
  return render(row).container.querySelector('.seula-subtle')?.textContent;
}

describe('the setting in force', () => {
  it.each([
    [12_000, '12,000'],
    ['wide', 'wide'],
    [true, 'yes'],
    [false, 'no'],
    [[], 'none'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d, and e'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, and 3 others']
  ])('%j stands behind its short name as %s', (value, words) => {
    expect(settingLine(value)).toBe(`Setting: Known domains – ${words}`);
  });
});

// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { BotBar } from '../../../gadget/components/BotBar.tsx';
import { createStore } from '../../../gadget/state/store.ts';
import type { BotState } from '../../../gadget/state/watch-bot.ts';
import { anApp, inApp } from '../support/an-app.tsx';
import { aBotStatus } from '../support/verdict-fixture.ts';

afterEach(cleanup);

function lineOf(state: BotState, absent = false): string | null {
  const app = anApp();
  const bar = (
    <BotBar bot={createStore(state)} absent={createStore(absent)}>
      <i>below</i>
    </BotBar>
  );
  return render(inApp(app, bar)).container.textContent;
}

const pass = { ...aBotStatus().lastPass!, endedAt: '2026-11-21T19:08:00Z' };

describe('the state of the bot in words', () => {
  it.each([
    ['running', aBotStatus(), 'Seula is running last pass 2 minutes ago, next in 3 minutes'],
    ['dry run', aBotStatus({ mode: 'dry-run' }), 'Seula is on a dry run last pass'],
    [
      'off',
      aBotStatus({ state: 'off', mode: 'off', nextPassAt: null }),
      'Seula’s bot is off last pass 2 minutes ago'
    ],
    [
      'never ran',
      aBotStatus({ state: 'never-ran', lastPass: null, nextPassAt: null }),
      'Seula’s bot has not run here yet'
    ],
    [
      'stalled',
      aBotStatus({ state: 'stalled', heartbeatAgeMs: 3_600_000 }),
      'Seula’s bot has stalled no sign of life since 21 November at 20:10, last pass 2 minutes ago'
    ],
    ['failed', aBotStatus({ lastPass: { ...pass, outcome: 'failed' } }), 'last pass failed 2 minutes ago'],
    ['at work', aBotStatus({ lastPass: { ...pass, endedAt: null, outcome: null } }), 'a pass is under way'],
    ['queue', aBotStatus(), 'Whole queue: 41 safe, 178 to look at, 45 held back'],
    [
      'unjudged',
      aBotStatus({ counts: { pending: 9, approve: 1, manual: 1, blocked: 0, unjudged: 7 } }),
      '1 safe, 1 to look at, 0 held back, 7 not judged yet'
    ]
  ] as const)('%s', (_, status, words) => {
    expect(lineOf(status)?.replace(/[\u2068\u2069]/g, '')).toContain(words);
  });

  it('says one quiet thing and nothing else when there is nothing to say', () => {
    expect(lineOf('not-served')).toBe('Seula does not know this wiki yet.');
    expect(lineOf('asking', true)).toBe('Seula cannot be reached just now. This page works as usual.');
    expect(lineOf('slow')).toBe('Seula is slow to answer. This page works as usual.below');
  });
});

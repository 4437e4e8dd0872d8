// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BotBar } from '../../../gadget/components/BotBar.tsx';
import type { LoadPart } from '../../../gadget/mw/load-part.ts';
import { createStore } from '../../../gadget/state/store.ts';
import { Trouble } from '../../../gadget/trouble/Trouble.tsx';
import type { BotStop } from '../../../shared/bot-status.ts';
import type { BotState } from '../../../gadget/state/watch-bot.ts';
import { anApp, inApp } from '../support/an-app.tsx';
import { settle } from '../support/fake-clock.ts';
import { storyTexts } from '../support/stories.ts';
import { aBotStatus } from '../support/verdict-fixture.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function lineOf(state: BotState, absent = false): Promise<string> {
  vi.stubGlobal('mw', { util: { getUrl: (title: string) => `/wiki/${title}` } });
  const loadPart = (() => Promise.resolve({ Trouble })) as unknown as LoadPart;
  const app = anApp({ texts: createStore(storyTexts), loadPart });
  const bar = (
    <BotBar bot={createStore(state)} absent={createStore(absent)}>
      <i>below</i>
    </BotBar>
  );
  const { container } = render(inApp(app, bar));
  await act(settle);
  return container.textContent;
}

const stoppedBy = (stop: Partial<BotStop>) =>
  aBotStatus({
    state: 'stopped',
    stop: { code: '', by: null, reason: null, since: '2026-11-21T18:10:00Z', ...stop }
  });
const withStream = (connected: boolean) =>
  aBotStatus({ stream: { connected, since: '2026-11-21T18:10:00Z' } });
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
      aBotStatus({ state: 'stalled', stalledSince: '2026-11-21T18:10:00Z' }),
      'Seula’s bot has stalled no sign of life since 21 November at 20:10, last pass 2 minutes ago'
    ],
    ['trial', aBotStatus({ mode: 'trial' }), 'Seula is on trial last pass'],
    [
      'stopped by a person',
      stoppedBy({ code: 'operator-stopped', by: 'Ada', reason: 'Too many <b>mistakes</b>' }),
      'Seula’s bot has been stopped last pass 2 minutes agoStopped by Ada 1 hour ago: Too many <b>mistakes</b>'
    ],
    ...[
      ['operator-stopped', 'An operator of Seula stopped it. (1 hour ago)'],
      ['bot-suspended', 'It stopped by itself, since people took back too many of its approvals.'],
      ['stop-page-stops', 'Somebody stopped it on Project:Seula. It goes on'],
      ['stop-page-missing', 'Its stop page Project:Seula does not exist.'],
      ['stop-page-not-set', 'It has no stop page yet.'],
      ['stop-page-protected', 'Its stop page Project:Seula is protected'],
      ['stop-page-too-old', 'Its stop page Project:Seula could not be read.'],
      ['stop-page-unknown', 'Its stop page Project:Seula could not be read.'],
      ['stop-page-odd', 'It stands still (stop-page-odd).']
    ].map(([code = '', words = '']) => [code, stoppedBy({ code }), words] as const),
    [
      'suspended checks',
      aBotStatus({
        suspensions: [
          {
            checkId: 'story_isbn',
            since: '2026-11-21T18:10:00Z',
            reason: { code: 'too-many-undone', approved: 20, undone: 5, hours: 24 }
          }
        ]
      }),
      'Suspended: ISBN – people took back 5 of 20 approvals in 24 hours.'
    ],
    ['connected', withStream(true), 'next in 3 minutes, listening for edits'],
    ['polling', withStream(false), 'next in 3 minutes, not listening for edits'],
    ['lag', aBotStatus({ lagMs: 3 * 86_400_000 }), '45 held back, oldest 3 days ago'],
    [
      'failed with a code',
      aBotStatus({ lastPass: { ...pass, outcome: 'failed', failure: 'readonly' } }),
      'last pass failed 2 minutes ago, next in 3 minutesThe wiki takes no edits at the moment.'
    ],
    ...[
      ['ratelimited', 'The wiki was too busy.'],
      ['timeout', 'The wiki did not answer well.'],
      ['lease-lost', 'Another process of the bot'],
      ['too-many-unknown', 'The wiki left open what became of several reviews'],
      ['hourly-cap-unknown', 'The bot could not read what it needs to know'],
      ['<b>odd', 'The reason has the code <b>odd, by']
    ].map(
      ([failure = '', words = '']) =>
        [failure, aBotStatus({ lastPass: { ...pass, outcome: 'failed', failure } }), words] as const
    ),
    ['failed', aBotStatus({ lastPass: { ...pass, outcome: 'failed' } }), 'last pass failed 2 minutes ago'],
    ['at work', aBotStatus({ lastPass: { ...pass, endedAt: null, outcome: null } }), 'a pass is under way'],
    ['queue', aBotStatus(), 'Whole queue: 41 safe, 178 to look at, 45 held back'],
    [
      'unjudged',
      aBotStatus({ counts: { pending: 9, approve: 1, manual: 1, blocked: 0, unjudged: 7 } }),
      '1 safe, 1 to look at, 0 held back, 7 not judged yet'
    ]
  ] as const)('%s', async (_, status, words) => {
    expect((await lineOf(status)).replace(/[\u2068\u2069]/g, '')).toContain(words);
  });

  it('says one quiet thing and nothing else when there is nothing to say', async () => {
    expect(await lineOf('not-served')).toBe('Seula does not know this wiki yet.Settings');
    expect(await lineOf('asking', true)).toBe(
      'Seula cannot be reached just now. This page works as usual.Settings'
    );
    expect(await lineOf('slow')).toBe('Seula is slow to answer. This page works as usual.belowSettings');
  });
});

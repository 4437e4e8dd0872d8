import type { Clock } from './clock.ts';
import type { Store } from './store.ts';
import type { VerdictBoard } from './verdict-board.ts';
import type { BotState } from './watch-bot.ts';

const leastMs = 15_000;

/**
 * Asks for the verdicts anew when the bot has accepted something or ended a pass, and when somebody comes back to the
 * page, perhaps from accepting an edit in another tab; at most every 15 seconds.
 */
export function refreshVerdicts(
  board: Pick<VerdictBoard, 'refresh'>,
  bot: Store<BotState>,
  isSeen: Store<boolean>,
  clock: Pick<Clock, 'now'>
): void {
  let before: string | null = null;
  let refreshedAt = clock.now();
  bot.watch(() => {
    const known = bot.get();
    if (typeof known !== 'object') return;
    const { runId, endedAt, approved } = known.lastPass ?? {};
    const now = [runId, endedAt, approved].join();
    if (before !== null && before !== now) refresh();
    before = now;
  });
  isSeen.watch(() => {
    if (isSeen.get() && clock.now() - refreshedAt >= leastMs) refresh();
  });

  function refresh(): void {
    refreshedAt = clock.now();
    board.refresh();
  }
}

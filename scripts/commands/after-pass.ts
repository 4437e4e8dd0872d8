import { keepPublished } from '../../server/bot/keep-published.ts';
import type { Services } from '../../server/services.ts';

/** What the bot does when a pass has ended: learns what became of its approvals, and publishes settings that changed. */
export function afterPass(
  {
    feedback,
    botParts,
    editorOf,
    store,
    watch,
    log
  }: Pick<Services, 'feedback' | 'botParts' | 'editorOf' | 'store' | 'watch' | 'log'>,
  live: boolean
): (wikiId: string, signal: AbortSignal) => Promise<void> {
  return async (wikiId, signal) => {
    await feedback.collect(wikiId, signal);
    const publishing = { ...botParts, store, editorOf, alerts: watch.alerts, log };
    await keepPublished(wikiId, live, publishing, signal);
  };
}

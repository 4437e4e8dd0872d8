import { codeOf } from '../../server/bot/failure-codes.ts';
import { publishSettings } from '../../server/bot/publish-settings.ts';
import type { Services } from '../../server/services.ts';

/** What the bot does when a pass has ended: learns what became of its approvals, and publishes settings that changed. */
export function afterPass(
  { feedback, botParts, editorOf, log }: Pick<Services, 'feedback' | 'botParts' | 'editorOf' | 'log'>,
  live: boolean
): (wikiId: string, signal: AbortSignal) => Promise<void> {
  return async (wikiId, signal) => {
    await feedback.collect(wikiId, signal);
    try {
      const published = await publishSettings(wikiId, live, { ...botParts, editorOf }, signal);
      if (published === 'saved') log.info({ wiki: wikiId }, 'settings published');
      if (published === 'foreign')
        log.warn({ wiki: wikiId }, 'the page for the settings has other content and is left alone');
    } catch (fault) {
      if (!signal.aborted)
        log.warn({ wiki: wikiId, code: codeOf(fault), fault }, 'settings could not be published');
    }
  };
}

import { raiseBot as raise } from '../../scripts/demo/raise-bot.ts';
import type { Store } from '../../server/ports.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';

/** The stop page that the tests' wikis have. */
export const testStopPage = { title: 'User:SeulaBot/Stop', goWord: 'go' };

/** Saves settings (as an operator writes them) with the tests' stop page, going up to their mode one step at a time. */
export async function raiseBot(
  store: Pick<Store, 'settings'>,
  wikiId: string,
  wanted: { bot?: object; checks?: object; feedback?: object },
  at: number
): Promise<void> {
  await raise(
    store,
    wikiId,
    WikiSettings.parse({ ...wanted, bot: { stopPage: testStopPage, ...wanted.bot } }),
    at
  );
}

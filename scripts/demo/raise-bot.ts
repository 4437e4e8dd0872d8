import type { Store } from '../../server/ports.ts';
import { BotMode, type WikiSettings } from '../../shared/wiki-settings.ts';

/** Saves settings for a wiki that nobody has tried anything on, going up to their mode one step at a time. */
export async function raiseBot(
  { settings }: Pick<Store, 'settings'>,
  wikiId: string,
  goal: WikiSettings,
  at: number
): Promise<void> {
  const steps = BotMode.options;
  const from = steps.indexOf((await settings.current(wikiId)).settings.bot.mode);
  const to = steps.indexOf(goal.bot.mode);
  for (const mode of to > from ? steps.slice(from + 1, to + 1) : [goal.bot.mode]) {
    const { version } = await settings.current(wikiId);
    const next = { ...goal, bot: { ...goal.bot, mode } };
    await settings.save(wikiId, {
      settings: next,
      basedOn: version,
      author: 'operator',
      reason: 'set-up',
      at
    });
  }
}

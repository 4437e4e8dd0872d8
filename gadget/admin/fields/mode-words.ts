import type { MessageKey } from '../../mw/catalogues.ts';

/** Names of the modes of the bot, which are not clear by themselves. */
export const modeWords = new Map<string, MessageKey>([
  ['off', 'mode-off'],
  ['dry-run', 'mode-dry-run'],
  ['trial', 'mode-trial'],
  ['live', 'mode-live']
]);

import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

/**
 * Approves edits of bots: their tasks are agreed with the wiki, and reviewing each edit by hand gains nothing. The flag of
 * an edit alone says little (rolling back with a bot's flag sets it on the vandal's edits too), so it counts only where the
 * account holds the right to set it.
 */
export default defineCheck({
  id: 'bot_user',
  can: ['approve'],
  looksAt: 'circumstances',
  needs: ['author'],
  mayUse: ['globalBots'],
  options: z.object({
    groups: z
      .array(z.string().min(1).max(100))
      .max(20)
      .default(['bot'])
      .meta({ 'x-source': 'groups' })
      .describe('Groups of bots; local ones, as long as their members hold the right "bot"'),
    globalBots: z.boolean().default(true).describe('Global bots count; those that work on all wikis'),
    flaggedEdits: z
      .boolean()
      .default(true)
      .describe('Edits marked as a bot’s count; by accounts with the right "bot"')
  }),
  messages: {
    title: { en: 'Bot', qqq: 'Name of the check that approves edits of bot accounts.' },
    description: {
      en: 'Approves edits of accounts that are bots on this wiki.',
      qqq: 'Description of the check that approves edits of bot accounts.'
    },
    bot: { en: '$1 is a bot.', qqq: 'Reason for approving. $1: user name.' },
    'global-bot': {
      en: '$1 is a bot on all wikis.',
      qqq: 'Reason for approving an edit of a global bot. $1: user name.'
    },
    'flagged-edit': {
      en: '$1 made this edit as a bot.',
      qqq: 'Reason for approving an edit that is marked as a bot’s, by an account that may mark its edits so. $1: user name.'
    },
    'no-bot': { en: 'The author is not a bot.', qqq: 'Shown when the author of an edit is no bot.' }
  },
  evaluate({ revision, evidence: { author, globalBots }, options }) {
    const params = [revision.user ?? ''];
    const mayAct = author.kind === 'named' && author.rights.includes('bot');
    if (!mayAct) return { outcome: 'neutral', message: 'no-bot' };
    if (author.groups.some((group) => options.groups.includes(group))) {
      return { outcome: 'approve', message: 'bot', params, setting: 'groups' };
    }
    if (options.globalBots && globalBots?.names.includes(revision.user ?? '')) {
      return { outcome: 'approve', message: 'global-bot', params, setting: 'globalBots' };
    }
    if (options.flaggedEdits && author.botEdits.includes(revision.id)) {
      return { outcome: 'approve', message: 'flagged-edit', params, setting: 'flaggedEdits' };
    }
    return { outcome: 'neutral', message: 'no-bot' };
  }
});

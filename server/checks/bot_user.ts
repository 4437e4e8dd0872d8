import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

/** Approves edits of bots: their tasks are agreed with the wiki, and reviewing each edit by hand gains nothing. */
export default defineCheck({
  id: 'bot_user',
  can: ['approve'],
  looksAt: 'circumstances',
  needs: ['author'],
  options: z.object({
    group: z.string().min(1).max(100).default('bot').describe('Local group whose members are bots')
  }),
  messages: {
    title: { en: 'Bot', qqq: 'Name of the check that approves edits of bot accounts.' },
    description: {
      en: 'Approves edits of accounts that are bots on this wiki.',
      qqq: 'Description of the check that approves edits of bot accounts.'
    },
    bot: { en: '$1 is a bot.', qqq: 'Reason for approving. $1: user name.' },
    'no-bot': { en: 'The author is not a bot.', qqq: 'Shown when the author of an edit is no bot.' }
  },
  evaluate({ revision, evidence, options }) {
    const isBot = evidence.author.groups.includes(options.group) && evidence.author.rights.includes('bot');
    if (!isBot) return { outcome: 'neutral', message: 'no-bot' };
    return { outcome: 'approve', message: 'bot', params: [revision.user ?? ''], setting: 'group' };
  }
});

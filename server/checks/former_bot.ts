import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

const dayMs = 86_400_000;

/**
 * Approves edits of accounts that were bots when they made them, and have laid the flag down since. Flags are also lost for
 * abuse, so neither a loss soon after the edit counts, nor one that came with a block or with words that sound like one.
 */
export default defineCheck({
  id: 'former_bot',
  can: ['approve'],
  looksAt: 'circumstances',
  needs: ['rightsLog', 'blockLog', 'author'],
  onByDefault: false,
  options: z.object({
    groups: z
      .array(z.string().min(1).max(100))
      .max(20)
      .default(['bot'])
      .meta({ 'x-source': 'groups' })
      .describe('Local groups whose members were bots'),
    leastDays: z
      .number()
      .int()
      .min(0)
      .max(3650)
      .default(3)
      .describe('Days that it stayed a bot; at least so many after the edit'),
    abuseWords: z
      .array(z.string().trim().min(2).max(100))
      .max(100)
      .default(['abuse', 'block', 'malfunction', 'väärinkäy', 'esto', 'eston', 'häirik', 'vandal'])
      .describe(
        'Words for a lost flag; beginnings of words in the log entry that say that it was lost for a fault'
      )
  }),
  messages: {
    title: {
      en: 'Former bot',
      qqq: 'Name of the check that approves edits of accounts that used to be bots.'
    },
    description: {
      en: 'Approves edits of accounts that were bots when they made the edit.',
      qqq: 'Description of the check that approves edits of accounts that used to be bots.'
    },
    'was-bot': {
      en: '$1 was a bot at the time of this edit, until $2.',
      qqq: 'Reason for approving. $1: user name. $2: date and time when the account stopped being a bot.'
    },
    'was-no-bot': {
      en: 'The author was not a bot at the time of this edit.',
      qqq: 'Shown when the author of an edit was no bot when making it, or this cannot be told from the log.'
    },
    'lost-soon': {
      en: 'The author lost the bot flag soon after this edit, on $1.',
      qqq: 'Shown when an edit is not approved because the account stopped being a bot soon afterwards. $1: date and time.'
    },
    'lost-for-fault': {
      en: 'The author may have lost the bot flag for a fault, on $1.',
      qqq: 'Shown when an edit is not approved because the bot flag seems to have been taken away for abuse. $1: date and time.'
    }
  },
  evaluate({ revision, evidence: { rightsLog, blockLog, author }, options }) {
    const made = Date.parse(revision.timestamp);
    const wanted = new Set(options.groups);
    const oldestFirst = rightsLog.events.toReversed();
    const last = oldestFirst.findLast(({ timestamp }) => Date.parse(timestamp) <= made);
    const next = oldestFirst.filter(({ timestamp }) => Date.parse(timestamp) > made);
    // Both sides of the edit must agree: changes made from another wiki are missing here.
    const loss = next.find(({ after }) => !holds(after, wanted, made));
    const atEdit = next[0]?.before ?? null;
    const isSure = (last === undefined || holds(last.after, wanted, made)) && holds(atEdit, wanted, made);
    if (!isSure || !loss || !holds(loss.before, wanted, made) || author.kind !== 'named') {
      return { outcome: 'neutral', message: 'was-no-bot', setting: 'groups' };
    }
    const params = [{ time: loss.timestamp }];
    if (Date.parse(loss.timestamp) - made < options.leastDays * dayMs) {
      return { outcome: 'neutral', message: 'lost-soon', params, setting: 'leastDays' };
    }
    const wasBlocked = blockLog.events.some(
      ({ action, timestamp }) => action !== 'unblock' && Date.parse(timestamp) >= made
    );
    if (wasBlocked || soundsLikeFault(loss.comment, options.abuseWords)) {
      return { outcome: 'neutral', message: 'lost-for-fault', params, setting: 'abuseWords' };
    }
    const name = revision.user ?? '';
    return { outcome: 'approve', message: 'was-bot', params: [name, ...params], setting: 'groups' };
  }
});

interface Membership {
  readonly group: string;
  readonly expiry: string | null;
}

/** Whether one of the groups was held at that time; memberships that had ended by then do not count, hidden ones neither. */
function holds(groups: readonly Membership[] | null, wanted: ReadonlySet<string>, at: number): boolean {
  return (groups ?? []).some(
    ({ group, expiry }) => wanted.has(group) && (expiry === null || Date.parse(expiry) > at)
  );
}

/** A comment that is hidden was hidden for a reason. */
function soundsLikeFault(comment: string | null, beginnings: readonly string[]): boolean {
  if (comment === null) return true;
  const words = comment.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  return beginnings.some((beginning) => words.some((word) => word.startsWith(beginning.toLowerCase())));
}

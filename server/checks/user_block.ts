import { z } from 'zod';
import type { PageRef } from '../../shared/revision.ts';
import { defineCheck } from '../review/define-check.ts';

/**
 * Holds back edits of authors who were blocked after the edit, are blocked now or are locked on all wikis: somebody has
 * judged them since. A block that ended before the edit says nothing about it.
 */
export default defineCheck({
  id: 'user_block',
  can: ['block'],
  looksAt: 'circumstances',
  needs: ['blocks', 'blockLog', 'centralAccount'],
  options: z.object({
    partialBlocks: z
      .enum(['all', 'this-page', 'none'])
      .default('all')
      .describe(
        'Partial blocks that count; they close only some pages: all, those that close this page, or none'
      ),
    otherWikis: z.boolean().default(true).describe('Blocks of all wikis count; also locks')
  }),
  messages: {
    title: { en: 'Blocked author', qqq: 'Name of the check that holds back edits of blocked people.' },
    description: {
      en: 'Holds back edits whose author was blocked after the edit, is blocked now, or is locked on all wikis.',
      qqq: 'Description of the check that holds back edits of blocked people.'
    },
    'blocked-now': {
      en: 'The author is blocked now (since $1).',
      qqq: 'Reason for holding back. $1: date and time of the block.'
    },
    'blocked-now-partly': {
      en: 'The author is blocked from some pages now (since $1).',
      qqq: 'Reason for holding back, when the block closes only some pages. $1: date and time of the block.'
    },
    'blocked-after': {
      en: 'The author was blocked on $1, after this edit.',
      qqq: 'Reason for holding back. $1: date and time of the block.'
    },
    'blocked-after-partly': {
      en: 'The author was blocked from some pages on $1, after this edit.',
      qqq: 'Reason for holding back, when the block closed only some pages. $1: date and time of the block.'
    },
    locked: {
      en: 'The author’s account is locked on all wikis.',
      qqq: 'Reason for holding back an edit of a globally locked account.'
    },
    'blocked-everywhere': {
      en: 'The author is blocked on all wikis.',
      qqq: 'Reason for holding back an edit of a globally blocked account or address.'
    },
    'not-blocked': {
      en: 'The author was not blocked after this edit.',
      qqq: 'Shown when no block of the author of an edit was found that counts.'
    }
  },
  evaluate({ revision, page, now, evidence: { blocks, blockLog, centralAccount }, options }) {
    const counts = (limits: Limits): boolean => {
      if (!limits.partial || options.partialBlocks === 'all') return true;
      return options.partialBlocks === 'this-page' && closes(limits, page);
    };
    const current = blocks.blocks.filter((block) => !hasEnded(block.expiry, now) && counts(block));
    const block = current.find(({ partial }) => !partial) ?? current[0];
    if (block) {
      const params = [{ time: block.timestamp }];
      if (!block.partial) return { outcome: 'block', message: 'blocked-now', params };
      return { outcome: 'block', message: 'blocked-now-partly', params, setting: 'partialBlocks' };
    }
    const made = Date.parse(revision.timestamp);
    const later = blockLog.events.filter(
      (event) => event.action !== 'unblock' && Date.parse(event.timestamp) >= made && counts(event)
    );
    const event = later.find(({ partial }) => !partial) ?? later[0];
    if (event) {
      const params = [{ time: event.timestamp }];
      if (!event.partial) return { outcome: 'block', message: 'blocked-after', params };
      return { outcome: 'block', message: 'blocked-after-partly', params, setting: 'partialBlocks' };
    }
    if (options.otherWikis && centralAccount.locked) {
      return { outcome: 'block', message: 'locked', setting: 'otherWikis' };
    }
    if (options.otherWikis && centralAccount.blockedEverywhere) {
      return { outcome: 'block', message: 'blocked-everywhere', setting: 'otherWikis' };
    }
    return { outcome: 'neutral', message: 'not-blocked' };
  }
});

interface Limits {
  readonly partial: boolean;
  /** Ids (of a block in force) or titles (in the log). */
  readonly pages: readonly (number | string)[];
  readonly namespaces: readonly number[];
}

function closes({ pages, namespaces }: Limits, page: PageRef): boolean {
  const isPage = (one: number | string): boolean =>
    typeof one === 'number' ? one === page.id : one.replaceAll('_', ' ') === page.title;
  return namespaces.includes(page.namespace) || pages.some(isPage);
}

/** An end that cannot be read, such as `infinity`, never comes. */
function hasEnded(expiry: string, now: number): boolean {
  return Date.parse(expiry) <= now;
}

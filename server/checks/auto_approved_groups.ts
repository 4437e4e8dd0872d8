import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

/**
 * Approves edits of people whom the wiki trusts already: had they edited an accepted version, nobody would have been asked.
 * It goes by rights, because the groups that hold them have other names on every wiki.
 */
export default defineCheck({
  id: 'auto_approved_groups',
  can: ['approve'],
  looksAt: 'circumstances',
  needs: ['author'],
  options: z.object({
    rights: z
      .array(z.string().min(1).max(100))
      .max(20)
      .default(['autoreview', 'review', 'autopatrol'])
      .meta({ 'x-source': 'rights' })
      .describe('Trusted rights; one of them is enough'),
    groups: z
      .array(z.string().min(1).max(100))
      .max(50)
      .default([])
      .meta({ 'x-source': 'groups' })
      .describe('Trusted groups; local ones, although they hold none of the rights')
  }),
  messages: {
    title: { en: 'Trusted author', qqq: 'Name of the check that approves edits of trusted people.' },
    description: {
      en: 'Approves edits of people whose edits this wiki accepts without a look.',
      qqq: 'Description of the check that approves edits of trusted people.'
    },
    right: {
      en: '$1 is trusted by this wiki (rights: $2).',
      qqq: 'Reason for approving. $1: user name. $2: list of names of user rights, such as "autoreview".'
    },
    group: {
      en: '$1 is in a trusted group: $2.',
      qqq: 'Reason for approving. $1: user name. $2: list of names of user groups.'
    },
    'not-trusted': {
      en: 'The author is not among the people whose edits are accepted without a look.',
      qqq: 'Shown when the author of an edit holds no right and is in no group that would approve the edit.'
    }
  },
  evaluate({ revision, evidence: { author }, options }) {
    const name = revision.user ?? '';
    const rights = author.rights.filter((right) => options.rights.includes(right));
    if (rights.length > 0) {
      return { outcome: 'approve', message: 'right', params: [name, rights.sort()], setting: 'rights' };
    }
    const groups = author.groups.filter((group) => options.groups.includes(group));
    if (groups.length > 0) {
      return { outcome: 'approve', message: 'group', params: [name, groups.sort()], setting: 'groups' };
    }
    return { outcome: 'neutral', message: 'not-trusted' };
  }
});

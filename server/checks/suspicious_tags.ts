import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';

/**
 * Holds back edits that carry a tag that the wiki has listed: the edit filter and the software have seen something that a
 * person should see as well. Tags are the wiki's own words, so only the software's are listed from the start, with those
 * that many wikis have in common.
 */
export default defineCheck({
  id: 'suspicious_tags',
  can: ['block'],
  looksAt: 'circumstances',
  needs: [],
  options: z.object({
    tags: z
      .array(z.string().trim().min(1).max(255))
      .max(200)
      .default([
        'mw-blank',
        'mw-replace',
        'blanking',
        'possible vandalism',
        'possible libel or vandalism',
        'possible BLP issue or vandalism',
        'possible spambot',
        'repeating characters',
        'nonsense characters',
        'references removed',
        'shouting',
        'emoji'
      ])
      .meta({ 'x-source': 'tags' })
      .describe('Suspicious tags; as the list of tags (Special:Tags) has them in its first column')
  }),
  messages: {
    title: { en: 'Suspicious tag', qqq: 'Name of the check that holds back edits with certain tags.' },
    description: {
      en: 'Holds back edits that carry one of the tags listed by this wiki, such as those of the edit filter.',
      qqq: 'Description of the check that holds back edits with certain tags.'
    },
    tagged: {
      en: 'The edit is tagged: $1.',
      qqq: 'Reason for holding back. $1: list of names of tags.'
    },
    'not-tagged': {
      en: 'The edit carries none of the tags to look out for.',
      qqq: 'Shown when an edit has none of the tags that hold edits back.'
    }
  },
  evaluate({ revision, options }) {
    const listed = new Set(options.tags.map(tagKey));
    const found = revision.tags.filter((tag) => listed.has(tagKey(tag)));
    if (found.length === 0) return { outcome: 'neutral', message: 'not-tagged', setting: 'tags' };
    return { outcome: 'block', message: 'tagged', params: [found.sort()], setting: 'tags' };
  }
});

/** People write tags as they write titles. */
function tagKey(tag: string): string {
  return tag
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

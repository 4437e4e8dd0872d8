import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { remainsOf } from '../text/superseded.ts';

const mostMarks = 20;

/**
 * Approves edits of which nothing is left in the page's latest version, provided that the latest version is safe itself:
 * then accepting it publishes nothing of them. An edit that removed or moved something leaves its mark by that alone.
 */
export default defineCheck({
  id: 'superseded_additions',
  can: ['approve'],
  looksAt: 'change',
  needs: [],
  needsIf: { wikiWho: ({ wikiWho }) => wikiWho },
  options: z.object({
    wikiWho: z
      .boolean()
      .default(false)
      .describe(
        'WikiWho is asked too; the service, which follows words through all versions, must find nothing left either'
      )
  }),
  messages: {
    title: {
      en: 'Nothing left of the edit',
      qqq: 'Name of the check that approves edits whose additions later edits removed again.'
    },
    description: {
      en: 'Approves edits of which nothing is left in the latest version, if the latest version is safe.',
      qqq: 'Description of the check that approves edits whose additions later edits removed again.'
    },
    'nothing-left': {
      en: 'Nothing that this edit added is left in the latest version.',
      qqq: 'Reason for approving an edit whose additions later edits removed again.'
    },
    latest: {
      en: 'No later version has replaced this edit.',
      qqq: 'Shown for the latest edit of a page, which no later one can have undone.'
    },
    'added-nothing': {
      en: 'The edit added no text.',
      qqq: 'Shown for an edit that only removed text, or changed only white space.'
    },
    moved: { en: 'The edit moved text to another place.', qqq: 'Shown for an edit that moved text.' },
    'still-there': {
      en: 'The latest version still has text that this edit added: $1.',
      qqq: 'Shown when an addition is still there. $1: list of words that are left.'
    },
    'still-gone': {
      en: 'The latest version still lacks text that this edit removed.',
      qqq: 'Shown when later edits did not restore what this edit removed.'
    },
    'texts-missing': {
      en: 'The later versions cannot be seen.',
      qqq: 'Shown when the text of a later version is hidden, so that nobody can tell what is left of this edit.'
    },
    'wikiwho-behind': {
      en: 'WikiWho does not know the latest version yet.',
      qqq: 'Shown when the service WikiWho (a name) knows only older versions of a page.'
    },
    'wikiwho-found': {
      en: 'WikiWho still finds words of this edit in the latest version.',
      qqq: 'Shown when the service WikiWho (a name) finds words of an edit in the latest version.'
    }
  },
  evaluate({ revision, change, chain, evidence: { wikiWho }, options }) {
    const at = chain.findIndex((link) => link.revision.id === revision.id);
    const after = at === -1 ? [] : chain.slice(at + 1);
    const latest = after.at(-1);
    if (latest === undefined) return { outcome: 'neutral', message: 'latest' };
    const later = after.flatMap(({ version }) => version ?? []);
    if (later.length < after.length) return { outcome: 'neutral', message: 'texts-missing' };
    const remains = remainsOf(change, later);
    if (remains.state === 'added-nothing' || remains.state === 'moved') {
      return { outcome: 'neutral', message: remains.state };
    }
    if (remains.state === 'added') {
      const text = latest.version?.text ?? '';
      const words = remains.spans.map(({ start, end }) => text.slice(start, end));
      return {
        outcome: 'neutral',
        message: 'still-there',
        params: [[...new Set(words)].slice(0, mostMarks)]
      };
    }
    if (remains.state === 'removed') {
      const marks = remains.spans.slice(0, mostMarks).map((span) => ({ side: 'before' as const, ...span }));
      return { outcome: 'neutral', message: 'still-gone', marks };
    }
    if (options.wikiWho && wikiWho?.revisionId !== latest.revision.id) {
      return { outcome: 'neutral', message: 'wikiwho-behind', setting: 'wikiWho' };
    }
    if (options.wikiWho && wikiWho?.origins.includes(revision.id)) {
      return { outcome: 'neutral', message: 'wikiwho-found', setting: 'wikiWho' };
    }
    return { outcome: 'approve', message: 'nothing-left', onlyIfLatestIsSafe: true };
  }
});

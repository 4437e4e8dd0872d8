import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import type { SiteWords } from '../text/site-words.ts';
import { readTitle } from '../text/title.ts';

/**
 * Approves edits of pages that the wiki has opened: sandboxes, lists that anybody may lengthen. Titles and beginnings of
 * titles only; the same words in another namespace are another page.
 */
export default defineCheck({
  id: 'allowed_pages',
  can: ['approve'],
  looksAt: 'circumstances',
  needs: [],
  options: z.object({
    pages: z
      .array(z.string().trim().min(1).max(255))
      .max(500)
      .default([])
      .meta({ 'x-source': 'pages' })
      .describe('Pages on the list; titles with their namespace, spaces or underscores'),
    prefixes: z
      .array(z.string().trim().min(1).max(255))
      .max(100)
      .default([])
      .describe(
        'Beginnings of titles on the list; with their namespace, such as `Project:Sandbox/`, and at least one letter behind it'
      )
  }),
  messages: {
    title: { en: 'Page open to all', qqq: 'Name of the check that approves edits of certain pages.' },
    description: {
      en: 'Approves edits of the pages that this wiki has put on a list, such as sandboxes.',
      qqq: 'Description of the check that approves edits of certain pages.'
    },
    'is-listed': {
      en: 'This wiki accepts all edits of this page.',
      qqq: 'Reason for approving: the page is on the list of pages open to all.'
    },
    'has-prefix': {
      en: 'This wiki accepts all edits of pages that begin with “$1”.',
      qqq: 'Reason for approving. $1: the beginning of a title, as set by the wiki.'
    },
    'not-listed': {
      en: 'The page is not on this wiki’s list of pages open to all.',
      qqq: 'Shown when a page is not on the list of pages whose edits are approved.'
    }
  },
  evaluate({ page, site, options }) {
    const own = readName(page.title, site);
    if (!own) return { outcome: 'neutral', message: 'not-listed', setting: 'pages' };
    if (options.pages.some((title) => isSame(readName(title, site), own))) {
      return { outcome: 'approve', message: 'is-listed', setting: 'pages' };
    }
    const prefix = options.prefixes.find((one) => isPrefix(one, own, site));
    if (prefix === undefined) return { outcome: 'neutral', message: 'not-listed', setting: 'prefixes' };
    return { outcome: 'approve', message: 'has-prefix', params: [prefix], setting: 'prefixes' };
  }
});

interface Name {
  readonly namespace: number;
  readonly name: string;
}

/** Null for what names no page, such as a lone namespace, a section or nothing but underscores. */
function readName(title: string, site: SiteWords): Name | null {
  const read = readTitle(title, site);
  return read && read.name !== '' && read.fragment === '' ? read : null;
}

function isSame(one: Name | null, other: Name): boolean {
  return one !== null && one.namespace === other.namespace && one.name === other.name;
}

function isPrefix(prefix: string, page: Name, site: SiteWords): boolean {
  const start = readName(prefix, site);
  return start !== null && start.namespace === page.namespace && page.name.startsWith(start.name);
}

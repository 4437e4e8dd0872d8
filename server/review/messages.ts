import type { MessageText } from './define-check.ts';

/** What the engine itself says: why no check decided, and why one could not be asked. Keys are `seula-reason-<name>`. */
export const reasonMessages = {
  'nothing-speaks-for-it': {
    en: 'No check can say that it is safe.',
    qqq: 'Reason shown when no check approved the edit and none held it back, so that a person must look.'
  },
  'waits-for-earlier': {
    en: 'An earlier pending edit must be looked at first.',
    qqq: 'Reason shown for an edit that is fine by itself but comes after one that is not.'
  },
  'latest-not-safe': {
    en: 'It was taken back later, but the latest version is not known to be safe.',
    qqq: 'Shown for a check whose approval only counts when the latest version of the page is safe.'
  },
  'too-much': {
    en: 'Judging this page took too much time or memory.',
    qqq: 'Reason in the log of decisions for a page that the bot leaves to people after several tries.'
  },
  'text-missing': {
    en: 'The text of this edit or of the version before it could not be read.',
    qqq: 'Shown for a check that could not compare the two versions of a text.'
  },
  'not-needed': {
    en: 'Not looked up: the decision did not depend on it.',
    qqq: 'Shown for a check whose evidence was not asked for because something else decided already.'
  },
  'check-failed': {
    en: 'The check itself failed.',
    qqq: 'Shown for a check that ended in an error of the program.'
  },
  'check-timed-out': {
    en: 'No time was left for this check: it, or others on this page, took too long.',
    qqq: 'Shown for a check that was ended, or not asked, because judging the page took too long.'
  },
  'check-suspended': {
    en: 'It would approve the edit, but its approvals do not count for now: people undid too many of them.',
    qqq: 'Shown for a check whose approvals are suspended until a person looks into why they were undone.'
  }
} as const satisfies Record<string, MessageText>;

/** Name of an engine message. */
export type ReasonName = keyof typeof reasonMessages;

/** The key under which catalogues hold an engine message. */
export function reasonKey(name: ReasonName): string {
  return `seula-reason-${name}`;
}

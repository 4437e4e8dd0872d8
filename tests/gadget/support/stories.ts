import type { VerdictEntry } from '../../../shared/verdict-list.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import { aResult, aRevision, aVerdict } from './verdict-fixture.ts';

/** Texts of checks that the stories use, as the companion would send them. */
export const storyTexts = {
  'seula-check-story_redirect-title': 'Article into redirect',
  'seula-check-story_redirect-found': 'Turns the article into a redirect to $1.',
  'seula-check-story_domain-title': 'New domain',
  'seula-check-story_domain-found': 'Links to $1, which no article of this wiki uses yet.',
  'seula-check-story_domain-option-uses': 'Fewest articles that must link to a domain',
  'seula-check-story_isbn-title': 'ISBN',
  'seula-check-story_isbn-fine': 'No ISBN was added.'
};

const isbn = aResult({
  checkId: 'story_isbn',
  outcome: 'neutral',
  setting: null,
  message: { key: 'seula-check-story_isbn-fine', params: [] }
});

/** A bot's edit, which is safe. */
export const safe = aVerdict([aRevision(598, { user: 'Kattilabotti', results: [aResult(), isbn] })]);

/** An edit that is held back. */
export const held = aVerdict([
  aRevision(598, {
    decision: 'blocked',
    inSafePrefix: false,
    decidingCheck: 'story_redirect',
    results: [
      aResult({
        checkId: 'story_redirect',
        outcome: 'block',
        setting: null,
        message: { key: 'seula-check-story_redirect-found', params: ['Suomen rautatieasemat'] }
      }),
      isbn
    ]
  })
]);

/** Two edits, of which the second, without an account, needs a look; its mark stands in the saved diff. */
export const look = aVerdict([
  aRevision(597, { user: 'Trusted', timestamp: '2026-11-21T18:51:00Z' }),
  aRevision(598, {
    parentId: 597,
    user: '2001:14BA:21F1:3400:0:0:0:80',
    decision: 'manual',
    inSafePrefix: false,
    decidingCheck: 'story_domain',
    results: [
      isbn,
      aResult(),
      aResult({
        checkId: 'story_domain',
        outcome: 'block',
        setting: { option: 'uses', value: 1 },
        message: { key: 'seula-check-story_domain-found', params: ['ts.fi'] },
        marks: [{ revisionId: 598, side: 'after', start: null, end: null, text: 'https://www.ts.fi' }]
      })
    ]
  })
]);

/** An answer about one key. */
export function judged(verdict: PageVerdict): (key: string) => VerdictEntry {
  return (key) => ({ key, state: 'judged', fresh: true, verdict });
}

/** Answers that go through the three decisions, the same for the same title. */
export function mixed(key: string): VerdictEntry {
  const sum = Array.from(key).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return judged([safe, look, held][sum % 3] ?? safe)(key);
}

/** What the wiki's API answers when both edits of `look` are accepted. */
export const acceptedAnswers = {
  live: [
    {
      answer: {
        query: {
          pages: [
            {
              pageid: 265,
              flagged: { stable_revid: 343, pending_since: '2026-11-21T18:51:00Z' },
              revisions: [{ revid: 343 }, { revid: 597 }, { revid: 598 }]
            }
          ]
        }
      }
    }
  ],
  review: [{ answer: { review: { result: 'Success' } } }],
  after: [
    {
      answer: {
        query: {
          pages: [
            {
              pageid: 265,
              flagged: { stable_revid: 598 },
              revisions: [{ revid: 598, flagged: { level: 0 } }]
            }
          ],
          oldreviewedpages: [
            { pageid: 265, title: 'Savonlinnan rautatieasema', stable_revid: 343 },
            { pageid: 4, title: 'Aarne Saarinen', stable_revid: 217 }
          ]
        }
      }
    }
  ]
};

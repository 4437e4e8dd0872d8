import type { EmbeddedWiki } from '../create-wiki.ts';
import { cast } from './cast.ts';
import type { Scenario } from './scenario.ts';

/** Title of the page on which reviewers keep edits that they know, with what is expected of each. */
export const casesTitle = 'User:Reviewer/Seula cases';

const known: readonly Scenario['check'][] = [
  'bot_user',
  'auto_approved_groups',
  'user_block',
  'invalid_isbn',
  'gibberish',
  'generated_text',
  'article_to_redirect',
  'categories_removed',
  'large_removal'
];

/** Writes that page: a case for some checks, from the first scenario that shows them, and lines that people get wrong. */
export function addCasesPage(
  wiki: EmbeddedWiki,
  seeded: readonly { scenario: Scenario; title: string }[],
  at: number
): void {
  const lines = known.flatMap((check) => {
    const found = seeded.find(({ scenario }) => scenario.check === check && scenario.shows !== 'trap');
    const revision = found && wiki.page(found.title)?.revisions.at(-1);
    if (!revision) return [];
    const expected = found.scenario.shows === 'approves' ? 'approve' : 'block';
    return [`* [[Special:Diff/${revision.id}]] ${check} : ${expected} # ${found.scenario.what}`];
  });
  const [first = ''] = /\d+/.exec(lines[0] ?? '') ?? [];
  const text = [
    'Edits that we know. The test page of Seula judges them and says which lines hold.',
    '',
    '== Cases ==',
    ...lines,
    `* [[Special:Diff/${first}]] : approve # the decision on the edit`,
    `* [[Special:Diff/${first}]] gibberish : block # does not hold: shows what that looks like`,
    '* [[Special:Diff/999999]] gibberish : block # was deleted',
    `* ${first} no_such_check : block`
  ].join('\n');
  wiki.edit({ title: casesTitle, user: cast.reviewer, text, summary: 'cases for Seula', at });
}

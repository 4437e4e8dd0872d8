import type { EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { pendingRevisions } from '../../../../scripts/demo/wiki/model/flagged.ts';

/** What has to happen before a recorded request: other recordings, by name, or changes made by hand. */
export type Step = string | ((wiki: EmbeddedWiki) => void);

/** The steps before a recording. What follows another recording (`-after`, `-log`) begins with that one. */
export function stepsBefore(name: string, known: ReadonlySet<string>): Step[] {
  const own = scenarios.find(([pattern]) => pattern.test(name))?.[1];
  if (own) return own;
  const base = name.replace(/-(after-log|after|log)$/, '');
  return base !== name && known.has(base) ? [...stepsBefore(base, known), base] : [];
}

const readOnly = (wiki: EmbeddedWiki): void =>
  wiki.setReadOnly('Huoltotyö: tietokanta on vain luku -tilassa.');

const partialBlock: Step[] = ['block-reviewer', 'unblock-reviewer', 'block-partial-reviewer'];

const scenarios: [RegExp, Step[]][] = [
  [/^login-while-readonly-token$/, [readOnly]],
  [/readonly/, [readOnly]],
  [/^error-maxlag-7/, [(wiki) => wiki.setLag(7.25)]],
  [/^review-already-reviewed-(same|other)-user$/, ['review-approve-success']],
  [
    /^review-already-reviewed-(same|other)-user-after/,
    ['review-approve-success', 'review-already-reviewed-other-user']
  ],
  [/^review-approve-success-recentchanges-after$/, ['review-approve-success']],
  [/^review-unapprove-not-reviewed$/, ['review-unapprove-success']],
  [/^review-unapprove-value-false$/, ['review-unapprove-value-0']],
  [
    /^review-unapprove-(value-false|empty-value)-after/,
    ['review-unapprove-value-0', 'review-unapprove-value-false']
  ],
  [/^review-approve-revision-that-is-no-longer-latest$/, [edit('Heinolan kirjasto', 'NewEditor')]],
  [
    /^review-approve-revision-that-is-no-longer-latest-after$/,
    [edit('Heinolan kirjasto', 'NewEditor'), 'review-approve-revision-that-is-no-longer-latest']
  ],
  [
    /^review-parallel-same-revision-log$/,
    [(wiki) => void wiki.review({ revisionId: 824, user: 'Reviewer1', comment: 'rinnakkain 4' })]
  ],
  [/^review-error-blocked-during-session$|^unblock-reviewer$/, ['block-reviewer']],
  [/^block-partial-reviewer$/, ['block-reviewer', 'unblock-reviewer']],
  [
    /^(users-partial-block|blocks-partial|review-error-partial-block-this-page|review-partial-block-other-page-ok)$/,
    partialBlock
  ],
  [/^(review-error-group-removed-during-session|userrights-add-reviewer)$/, ['userrights-remove-reviewer']],
  [/^edit-after-flagged$/, ['edit-success-pending']],
  [
    /^edit-undo$/,
    [(wiki) => void (wiki.core.counters.revision = 862), 'edit-success-by-reviewer-autoreviewed']
  ],
  [/^review-approve-with-flag-accuracy-param-after/, ['review-error-revid-multiple']],
  [/^edit-anonymous$/, ['edit-create']],
  [/^edit-create-after-flagged$/, ['edit-create', 'edit-create-by-reviewer']],
  [/^edit-error-editconflict/, [conflict]],
  [
    /^edit-error-ratelimited$/,
    [
      (wiki) =>
        void wiki.editTimes.set(
          'Tulokas3',
          Array.from({ length: 7 }, () => wiki.now())
        )
    ]
  ],
  [/^rollback-error-alreadyrolled$/, ['rollback-success']],
  [/^flagged-after-move$/, ['move-page-with-pending-changes']],
  [/^logevents-move-after$/, ['move-page-with-pending-changes']],
  [/^logevents-review-by-(old|new)-title-after-move$/, [moveLibrary]],
  [/^(undelete|flagged-of-deleted-page)$/, [deleteLibrary]],
  [/^flagged-after-undelete$/, [deleteLibrary, 'undelete']],
  [/^patrol-action-does-not-review$/, ['patrol-action']],
  [/^oldreviewedpages-equal-timestamps/, [makeSimultaneous]],
  [/^stabilize-reset$/, ['stabilize-success']],
  [/^oauth-api-edit-revision-tags$/, ['oauth-api-edit-success']],
  [/^oauth-api-review-logtag$/, ['oauth-api-review-success']]
];

function edit(title: string, user: string): Step {
  return (wiki) =>
    void wiki.edit({
      title,
      user,
      text: `${wiki.page(title)?.revisions.at(-1)?.text}\nuusi`,
      at: wiki.now() + 60_000
    });
}

/** Somebody saved since: the base is half a minute older than the other edit. */
function conflict(wiki: EmbeddedWiki): void {
  const title = 'Olavi Pitkänen';
  wiki.edit({ id: 859, title, user: 'NewEditor', text: 'perusta', at: wiki.now() });
  wiki.edit({ title, user: 'NewEditor', text: 'toisen teksti', at: wiki.now() + 30_000 });
}

function moveLibrary(wiki: EmbeddedWiki): void {
  wiki.move({ from: 'Nurmes kirjasto', to: 'Siirretty sivu 9', user: 'Admin', reason: 'testi' });
}

function deleteLibrary(wiki: EmbeddedWiki): void {
  wiki.delete({ title: 'Porvoon kirjasto', user: 'Admin' });
}

function makeSimultaneous(wiki: EmbeddedWiki): void {
  const titles = [31, 32, 33, 36].map((id) => wiki.core.pages.get(id)?.title ?? '');
  for (const page of titles.flatMap((title) => wiki.page(title) ?? [])) {
    const first = pendingRevisions(page)[0];
    if (first) first.at = Date.parse('2026-01-01T00:00:00Z');
  }
}

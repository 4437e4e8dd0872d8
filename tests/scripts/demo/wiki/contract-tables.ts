/** Recordings that are not replayed, and why. */
export const notCovered: Record<string, string> = {
  'browser-page-state': 'what a browser saw, not an answer of the API',
  'browser-review-form-flow': 'what a browser saw, not an answer of the API',
  'error-500-database-down-api': 'a broken installation; tests answer it through wiki.intercept',
  'error-500-database-down-review-post': 'a broken installation; tests answer it through wiki.intercept',
  'error-500-exception-in-settings': 'a broken installation; tests answer it through wiki.intercept',
  'error-internal-api-error-dbqueryerror': 'a broken installation; tests answer it through wiki.intercept',
  'error-internal-api-error-exception': 'a broken installation; tests answer it through wiki.intercept',
  'levels3-paraminfo': 'action=paraminfo tells one default only',
  'paraminfo-review-and-reviewmodules': 'action=paraminfo tells one default only',
  'no-action-help-page': 'the help page is not served',
  'oauth-access-token-decoded': 'the inside of a token; ours are opaque',
  'oauth-api-authonly-denied': 'tokens here are owner-only, there are no consumers for authentication alone',
  'parse-oldid-stable': 'the text of that revision was not recorded, so its links are unknown',
  'review-parallel-same-revision': 'six requests at once; a single thread cannot lose such a race',
  'search-absent-or-present': 'the recorded wiki had no search index',
  'siteinfo-defaultoptions': 'not asked for by anything here',
  'siteinfo-interwikimap': 'not asked for by anything here',
  'siteinfo-languages': 'not asked for by anything here',
  'siteinfo-uploaddialog': 'not asked for by anything here',
  'siteinfo-variables': 'not asked for by anything here'
};

/** Recordings held to their shape only, and why their values differ. */
export const shapeOnly: [pattern: RegExp, reason: string][] = [
  [
    /^siteinfo-(combined|extensions|extensiontags|functionhooks|magicwords|protocols|skins|specialpagealiases)$/,
    'shorter lists'
  ],
  [/^siteinfo-statistics$/, 'not all pages of the recorded wiki are known'],
  [/^(info|info-anon)$/, 'histories and watched pages are known in part; group names are links there'],
  [/^stabilize-error-no-right$/, 'group names are links to pages of the recorded wiki'],
  [/^tags$/, 'descriptions are in the language of the wiki'],
  [
    /^(logevents-review-approve-i|logevents-review-by-old-title-after-move)$/,
    'older log entries were not recorded'
  ],
  [/^oldreviewedpages-(badlimit|limit-max-.*|maxsize.*)$/, 'the size of one stable version is unknown'],
  [/^usercontribs-neweditor/, 'some edits and sizes are known only from their neighbours'],
  [/^patrol-action$/, 'ids of recent changes are known in part'],
  [/^parse-(oldid-latest|broken-wikicode|text)$|^pageprops-/, 'another renderer, and no tracking categories'],
  [/^recentchanges-as-reviewer-patrolled$/, 'rows are known in part']
];

/** Fields of which only the type is held: texts that were not recorded, and what follows from them. */
export const freeFields = new Set([
  'sha1',
  'body',
  '*',
  'main',
  'diffsize',
  'rccontinue',
  'options',
  'ratelimits',
  'theoreticalratelimits'
]);

/** Fields with many keys that are ours to fill; they only have to be there. */
export const openFields = new Set(['options', 'ratelimits', 'theoreticalratelimits']);

/** Fields that follow from edits nobody recorded. */
export const unknownFields = new Set(['latestcontrib']);

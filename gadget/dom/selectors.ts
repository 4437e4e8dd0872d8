/** Every place of the wiki's own pages that Seula looks for; selector-proofs.ts names saved pages for each. */
export const selectors = {
  /** Items of the plain list of pending changes. */
  listItem: '#mw-content-text > ul > li',
  /** The plain list itself. */
  list: '#mw-content-text > ul',
  /** The newer table of pending changes, with its heading and foot. */
  tableBox: '.mw-fr-pending-changes-table',
  /** The table in it. */
  table: '.mw-fr-pending-changes-table table.cdx-table__table',
  /** The list's own link to its next page. */
  nextPage: 'a.mw-nextlink, .TablePager-button-next a[href]',
  /** The link to the diff of all pending changes, in an item or a row. */
  reviewLink: 'a[href*="diff=cur"][href*="oldid="]',
  /** A diff, as a table or inline. */
  diff: '#mw-content-text > table.diff',
  /** What stands between the review form and the diff; our panel goes before the first of these. */
  diffHead: [
    '#mw-content-text > #mw-fr-diff-headeritems',
    '#mw-content-text > .mw-diff-revision-history-links',
    '#mw-content-text > .mw-diff-table-prefix',
    '#mw-content-text > table.diff',
    '#mw-mf-diffarea'
  ].join(),
  /** Cells of a diff that show text added. */
  added: 'td.diff-addedline',
  /** Cells of a diff that show text taken away. */
  deleted: 'td.diff-deletedline',
  /** Lines of an inline diff that differ. */
  inlineLine:
    '.mw-diff-inline-added, .mw-diff-inline-deleted, .mw-diff-inline-changed, .mw-diff-inline-moved',
  /** The comment field of the wiki's own review form. */
  comment: 'input#mw-fr-commentbox, #mw-fr-commentbox input',
  /** A version in the history of a page. */
  historyRow: '#pagehistory li[data-mw-revid]',
  /** What stands in place of the list of pending changes when nothing is pending; our bar goes before it. */
  emptyList: '#mw-content-text > form[name="pendingchanges"] + p',
  /** The wiki's note on an article that changes are pending. */
  articleNote: '#mw-fr-revisiontag, #mw-fr-revision-messages'
} as const;

/** Styles of diffs, histories, lists, forms and of the Codex classes that the recorded pages carry. */
export const specialCss = `
table.diff { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 2px; margin: 8px 0; font-size: 0.875rem; }
table.diff td { padding: 3px 6px; vertical-align: top; overflow-wrap: anywhere; }
col.diff-marker { width: 22px; }
td.diff-otitle, td.diff-ntitle { text-align: center; background: var(--background-color-neutral-subtle); font-size: 0.8125rem; }
td.diff-lineno { font-weight: 600; }
td.diff-multi { text-align: center; color: var(--color-subtle); }
td.diff-marker { text-align: end; font-weight: 600; padding: 3px 2px; }
td.diff-marker[data-marker]::after { content: attr(data-marker); }
td.diff-context { background: var(--background-color-neutral-subtle); color: var(--color-subtle); border-inline-start: 4px solid var(--border-color-muted); white-space: pre-wrap; }
td.diff-addedline, td.diff-deletedline { white-space: pre-wrap; }
td.diff-addedline { border: 1px solid var(--demo-diff-added); border-inline-start-width: 4px; border-radius: 4px; }
td.diff-deletedline { border: 1px solid var(--demo-diff-deleted); border-inline-start-width: 4px; border-radius: 4px; }
.diffchange { text-decoration: none; border-radius: 3px; padding: 1px 0; }
ins.diffchange { background: var(--demo-diff-added); }
del.diffchange { background: var(--demo-diff-deleted); }
.diff-currentversion-title { clear: both; }
.fr-diff-ratings { width: 100%; font-size: 0.8125rem; font-weight: 600; }
.flaggedrevs-color-0, .flaggedrevs-pending { background: var(--background-color-warning-subtle); }
.flaggedrevs-color-1 { background: var(--background-color-success-subtle); }
.fr-hist-basic-auto, .fr-hist-basic-user { color: var(--color-subtle); font-size: 0.8125rem; }
.flaggedrevs_basic { border: 1px solid var(--border-color-subtle); border-inline-start: 4px solid var(--color-warning); padding: 5px 10px; margin: 4px 0 10px; background: var(--background-color-neutral-subtle); color: var(--color-base); border-radius: 2px; }
.flaggedrevs_stable, .flaggedrevs_stable_notsynced { border-inline-start-color: var(--color-success); }
.flaggedrevs_notice { margin: 8px 0; }
.flaggedrevs_reviewform { min-width: 0; border: 1px solid var(--border-color-base); border-radius: 2px; margin: 12px 0; padding: 6px 16px 12px; }
.flaggedrevs_reviewform p { margin: 0.3em 0; }
#mw-fr-confirmreview { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
#mw-fr-commentbox { flex: 1 1 12em; min-width: 0; }
#mw-history-compare ul, .special, .mw-logevent-loglines { list-style: none; padding: 0; }
#mw-history-compare li, .special li, .mw-logevent-loglines li { padding: 3px 0; }
.mw-index-pager-list-header { margin: 12px 0 2px; font-size: 0.9375rem; }
.mw-changeslist-links > span:not(:first-child)::before { content: ' | '; }
.mw-changeslist-links::before { content: '('; } .mw-changeslist-links::after { content: ')'; }
.mw-changeslist-links { font-size: 0.875em; }
.mw-changeslist-separator::before { content: '. .'; margin: 0 4px; color: var(--color-subtle); }
.mw-changeslist-time { display: none; }
.mw-plusminus-pos { color: var(--color-success); } .mw-plusminus-neg { color: var(--color-destructive); } .mw-plusminus-null { color: var(--color-subtle); }
.comment { font-style: italic; }
.history-deleted { text-decoration: line-through; color: var(--color-subtle); }
.mw-tag-markers, .demo-age { font-size: 0.875em; color: var(--color-subtle); }
.mw-pager-navigation-bar, .TablePager_nav { display: flex; flex-wrap: wrap; gap: 4px 20px; justify-content: center; margin: 12px 0; }
[aria-disabled='true'] { color: var(--color-placeholder); }
form[name='pendingchanges'] fieldset { min-width: 0; border: 1px solid var(--border-color-base); border-radius: 2px; padding: 6px 16px 14px; margin: 0 0 12px; }
.cdx-field__control { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: end; margin-top: 8px; }
.cdx-field__item { display: inline-flex; flex-direction: column; gap: 2px; }
.demo-fields { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; }
input[type='text'], input[type='password'], input[type='number'], input:not([type]), select, textarea { font: inherit; color: var(--color-base); background: var(--background-color-base); border: 1px solid var(--border-color-interactive); border-radius: 2px; padding: 4px 8px; min-height: 32px; max-width: 100%; }
textarea { width: 100%; font-family: ui-monospace, 'Liberation Mono', monospace; font-size: 0.875rem; }
input[type='submit'], button, .cdx-button { font: inherit; font-weight: 600; color: var(--color-base); background: var(--background-color-interactive-subtle); border: 1px solid var(--border-color-interactive); border-radius: 2px; padding: 4px 12px; min-height: 32px; cursor: pointer; }
input[type='submit']:disabled, button:disabled { color: var(--color-disabled); border-color: var(--border-color-muted); cursor: default; }
.mw-ui-progressive { color: var(--color-inverted-fixed); background: var(--background-color-progressive); border-color: var(--background-color-progressive); }
.cdx-button--action-progressive, #mw-fr-submit-accept:not(:disabled) { color: var(--color-progressive); background: var(--background-color-progressive-subtle); border-color: var(--border-color-progressive); }
#mw-fr-submit-reject:not(:disabled), #mw-fr-submit-unaccept:not(:disabled) { color: var(--color-destructive); background: var(--background-color-error-subtle); border-color: currentcolor; }
.cdx-table__header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 16px; border: 1px solid var(--border-color-base); border-bottom: 0; padding: 8px 12px; }
.cdx-table__header__caption { font-weight: 600; font-size: 1.05rem; }
.cdx-table__table-wrapper { overflow-x: auto; }
.cdx-table__table { width: 100%; border-collapse: collapse; border: 1px solid var(--border-color-base); }
.cdx-table__table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.cdx-table__table th, .cdx-table__table td { padding: 8px 12px; border: 1px solid var(--border-color-muted); text-align: start; vertical-align: top; }
.cdx-table__table th { background: var(--background-color-neutral-subtle); }
.cdx-table__table__cell--align-center { text-align: center; }
.cdx-table__table__sort-button { border: 0; background: none; padding: 0; min-height: 0; }
.cdx-table__footer { border: 1px solid var(--border-color-base); border-top: 0; padding: 8px 12px; }
.cdx-info-chip { border: 1px solid var(--border-color-interactive); border-radius: 12px; padding: 0 8px; }
.fr-cdx-icon-eye { display: inline-block; width: 22px; height: 14px; background: currentColor; mask: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 22 14'%3E%3Cpath fill-rule='evenodd' d='M11 0C5 0 1 7 1 7s4 7 10 7 10-7 10-7-4-7-10-7zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8z'/%3E%3C/svg%3E") no-repeat; }
.demo-login { max-width: 340px; display: grid; gap: 10px; }
.demo-login label { font-weight: 600; } .demo-login input { width: 100%; }
@media (max-width: 719px) {
  table.diff { font-size: 0.8125rem; border-spacing: 1px; }
  .cdx-table__table th, .cdx-table__table td { padding: 6px 8px; }
  #mw-fr-confirmreview input[type='submit'] { width: 100%; }
}
`;

/** Tokens of the night theme as MediaWiki 1.43 sets them on the root element (those that it knows). */
const night = `
  --background-color-base:#101418;--background-color-neutral:#27292d;--background-color-neutral-subtle:#202122;
  --background-color-interactive:#27292d;--background-color-interactive-subtle:#202122;
  --background-color-progressive:#36c;--background-color-progressive--hover:#4b77d6;--background-color-progressive-subtle:#233566;
  --background-color-disabled:#404244;--background-color-disabled-subtle:#27292d;
  --color-base:#eaecf0;--color-emphasized:#f8f9fa;--color-subtle:#a2a9b1;--color-disabled:#54595d;
  --color-inverted:#101418;--color-inverted-fixed:#fff;--color-progressive:#88a3e8;--color-progressive--hover:#b0c1f0;
  --color-destructive:#fd7865;--color-error:#fd7865;--color-warning:#edb537;--color-success:#2cb491;
  --color-icon-error:#fd7865;--color-icon-warning:#edb537;--color-icon-success:#2cb491;
  --border-color-base:#72777d;--border-color-subtle:#54595d;--border-color-muted:#404244;
  --border-color-interactive:#a2a9b1;--border-color-progressive:#6485d1;--border-color-progressive--focus:#6485d1;
  --box-shadow-color-progressive--focus:#6485d1;--mix-blend-mode-blend:screen;`;

/**
 * An imitation of vector-2022's look for saved pages, which come without the wiki's styles; to see our own components
 * in surroundings like the real ones.
 */
export function wikiLook(theme: 'day' | 'night'): string {
  return `
  :root{${theme === 'night' ? night : ''}color-scheme:${theme === 'night' ? 'dark' : 'light'}}
  body{margin:0;background:var(--background-color-base,#fff);color:var(--color-base,#202122);font:0.875rem/1.6 sans-serif}
  a{color:var(--color-progressive,#36c);text-decoration:none}
  header,nav,footer,.vector-header-container,.vector-column-start,.vector-column-end,.vector-page-toolbar,
  #mw-head,#mw-panel,#siteSub,.mw-jump-link,.vector-sitenotice-container,.vector-settings,#mw-navigation,
  .noprint:not(fieldset):not(#mw-fr-revisiontag):not(.mw-fr-message-box):not(.mw-pager-navigation-bar),
  .header-container,.minerva-footer,.page-actions-menu,#catlinks,.printfooter,#p-tb,#mw-data-after-content{display:none}
  #bodyContent,#firstHeading,.mw-body,#content{max-width:752px;margin-inline:auto;padding-inline:8px}
  #content #bodyContent,#content #firstHeading{padding:0}
  h1{font:1.8em/1.375 'Linux Libertine',Georgia,serif;border-bottom:1px solid var(--border-color-base,#a2a9b1)}
  fieldset{border:1px solid var(--border-color-base,#a2a9b1);margin:12px 0;padding:12px}
  ul{margin:0.3em 0 0 1.6em;padding:0}
  li{margin-bottom:0.1em}
  table.diff{width:100%;border-spacing:4px;table-layout:fixed;font-size:14px;background:var(--background-color-base,#fff)}
  table.diff td{vertical-align:top;padding:0.1em 0.5em;overflow-wrap:break-word}
  .diff-marker{width:1em}col.diff-content{width:47%}
  .diff-addedline{border:1px solid #a3d3ff;border-inline-start-width:4px}
  .diff-deletedline{border:1px solid #ffe49c;border-inline-start-width:4px}
  .diff-context{border:1px solid var(--border-color-subtle,#c8ccd1)}
  .diffchange-inline{background:${theme === 'night' ? '#233566' : '#a3d3ff'}}
  .cdx-table{border:1px solid var(--border-color-base,#a2a9b1)}
  .cdx-table__header,.cdx-table__footer{display:flex;justify-content:space-between;padding:12px}
  .cdx-table__table-wrapper{overflow-x:auto}
  .cdx-table table{width:100%;border-collapse:collapse}
  .cdx-table caption{display:none}
  .cdx-table td,.cdx-table th{border:1px solid var(--border-color-subtle,#c8ccd1);padding:12px 8px;text-align:start;vertical-align:top}
  .cdx-message{border:1px solid var(--border-color-base,#a2a9b1);padding:12px}
  .cdx-button{padding:4px 12px;font:inherit}
  .mw-rollback-link,.patrollink,.mw-diff-usermetadata{display:none}`;
}

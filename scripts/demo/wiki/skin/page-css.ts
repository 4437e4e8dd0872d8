/** The demo skin: one column of text beside a short menu, one column in all on a phone. */
export const pageCss = `
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0; background: var(--background-color-neutral-subtle); color: var(--color-base);
  font: 0.9375rem/1.6 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; }
a { color: var(--color-progressive); text-decoration: none; }
a:hover { text-decoration: underline; }
a:visited { color: var(--color-visited); }
a.new { color: var(--color-destructive); }
:focus-visible { outline: 2px solid var(--color-progressive); outline-offset: 1px; }
.mw-jump-link { position: absolute; inset-inline-start: -9999px; }
.mw-jump-link:focus { position: static; display: block; padding: 8px 16px; }
.demo-note { background: var(--background-color-progressive-subtle); padding: 6px 24px; font-size: 0.8125rem; color: var(--color-base); }
.mw-header { background: var(--demo-header); border-bottom: 1px solid var(--border-color-subtle); padding: 10px 24px;
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 24px; }
.mw-logo { font: 600 1.25rem/1.2 'Linux Libertine', Georgia, 'Noto Serif', serif; color: var(--color-emphasized); margin-inline-end: auto; }
.mw-logo:visited { color: var(--color-emphasized); }
.demo-switch, .mw-portlet ul { list-style: none; margin: 0; padding: 0; }
.demo-switch, #p-personal ul { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 0.875rem; }
.demo-switch [aria-current] { color: var(--color-base); font-weight: 600; }
.mw-page-container { max-width: 1180px; margin: 0 auto; display: grid; grid-template-columns: 168px minmax(0, 1fr); gap: 24px; padding: 24px; }
.mw-sidebar { font-size: 0.875rem; }
.mw-sidebar .vector-menu-heading { color: var(--color-subtle); font-weight: 600; margin: 0 0 4px; }
.mw-sidebar .mw-portlet { margin-bottom: 20px; }
.mw-sidebar li { padding: 2px 0; }
.mw-body { background: var(--background-color-base); border: 1px solid var(--border-color-muted); border-radius: 2px; padding: 20px 28px 32px; min-width: 0; }
.mw-body-header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 16px; border-bottom: 1px solid var(--border-color-base); }
.firstHeading { font: 400 1.75rem/1.35 'Linux Libertine', Georgia, 'Noto Serif', serif; margin: 0; color: var(--color-emphasized); flex: 1 1 auto; overflow-wrap: anywhere; }
.vector-article-toolbar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 20px; margin: 4px 0 8px; font-size: 0.875rem; }
.vector-article-toolbar ul { display: flex; flex-wrap: wrap; gap: 0 16px; }
.vector-article-toolbar li { padding: 6px 0 4px; border-bottom: 2px solid transparent; }
.vector-article-toolbar li.selected { border-color: var(--color-base); }
.vector-article-toolbar li.selected a { color: var(--color-base); }
#contentSub, .mw-indicators { font-size: 0.8125rem; color: var(--color-subtle); }
#contentSub:empty { display: none; }
.mw-body-content { overflow-wrap: break-word; }
.mw-body-content h2 { font: 400 1.375rem/1.35 'Linux Libertine', Georgia, 'Noto Serif', serif; border-bottom: 1px solid var(--border-color-muted); margin: 1.2em 0 0.4em; }
.mw-body-content h3 { font-size: 1.05rem; margin: 1em 0 0.2em; }
.mw-body-content p { margin: 0.5em 0 0.7em; }
.mw-body-content pre, .mw-body-content code { font-family: ui-monospace, 'Liberation Mono', monospace; background: var(--background-color-neutral-subtle); border: 1px solid var(--border-color-muted); border-radius: 2px; padding: 1px 4px; }
.mw-body-content pre { padding: 10px; overflow-x: auto; }
.mw-body-content pre code { border: 0; }
.mw-body-content ul, .mw-body-content ol { padding-inline-start: 1.6em; }
.infobox, .wikitable { background: var(--background-color-neutral-subtle); border: 1px solid var(--border-color-subtle); border-collapse: collapse; font-size: 0.875rem; }
.infobox { float: inline-end; margin: 0 0 12px 20px; width: 250px; }
.infobox th, .infobox td, .wikitable th, .wikitable td { padding: 4px 8px; text-align: start; border: 1px solid var(--border-color-muted); vertical-align: top; }
.infobox caption, .wikitable caption { font-weight: 600; padding: 4px; }
.wikitable th { background: var(--background-color-neutral); }
.references { font-size: 0.875rem; }
sup.reference { line-height: 1; font-size: 0.75em; }
.error { color: var(--color-error); }
.demo-file { border: 1px solid var(--border-color-subtle); padding: 2px 8px; font-size: 0.8125rem; background: var(--background-color-neutral-subtle); }
.catlinks { clear: both; margin-top: 24px; border: 1px solid var(--border-color-muted); background: var(--background-color-neutral-subtle); padding: 6px 10px; font-size: 0.875rem; }
.catlinks ul { display: inline; list-style: none; padding: 0; margin: 0; }
.catlinks li { display: inline-block; padding: 0 8px; border-inline-start: 1px solid var(--border-color-subtle); }
.catlinks li:first-child { border: 0; }
.catlinks-allhidden { display: none; }
.printfooter { display: none; }
.mw-footer { grid-column: 1 / -1; color: var(--color-subtle); font-size: 0.8125rem; }
.mw-message-box { border: 1px solid var(--border-color-base); background: var(--background-color-neutral-subtle); padding: 8px 14px; margin: 8px 0; border-radius: 2px; }
.mw-message-box-error { border-color: var(--color-error); background: var(--background-color-error-subtle); }
.mw-message-box-success { border-color: var(--color-success); background: var(--background-color-success-subtle); }
#mw-notification-area { position: fixed; inset-block-start: 16px; inset-inline-end: 16px; z-index: 20; max-width: min(340px, calc(100vw - 32px)); }
@media (max-width: 719px) {
  .mw-page-container { grid-template-columns: minmax(0, 1fr); padding: 0; gap: 0; }
  .mw-header, .demo-note { padding-inline: 16px; }
  .mw-body { padding: 16px 16px 28px; border-inline: 0; }
  .firstHeading { font-size: 1.5rem; }
  .mw-sidebar { order: 2; display: flex; flex-wrap: wrap; gap: 0 32px; padding: 16px; }
  .mw-footer { order: 3; padding: 0 16px 24px; }
  .infobox { float: none; width: 100%; margin: 0 0 12px; }
}
`;

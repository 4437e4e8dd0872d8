import { createHash } from 'node:crypto';
import { escapeHtml } from '../../text/escape-html.ts';
import type { DiffRow, Piece } from './diff-rows.ts';

/** A side of a difference; null where the wiki hides it. */
export interface DiffSide {
  readonly revisionId: number;
  readonly title: string;
  readonly timestamp: string;
  readonly user: string | null;
  readonly summary: string | null;
}

/** What a page with a difference is drawn from. `before`: null for the first revision of a page; `rows`: null where a text is hidden. */
export interface DiffView {
  readonly before: DiffSide | null;
  readonly after: DiffSide;
  readonly rows: readonly DiffRow[] | null;
}

const mostRows = 5_000;

/** A page with a table like those of MediaWiki. All that wikis and their people wrote stands in it as text. */
export function diffPage({ before, after, rows }: DiffView): { html: string; policy: string } {
  const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(after.title)}: difference</title>
<style>${style}</style>
</head>
<body>
<table class="diff">
<colgroup><col class="diff-marker"><col class="diff-content"><col class="diff-marker"><col class="diff-content"></colgroup>
<tr class="diff-title"><td colspan="2" class="diff-otitle">${side(before)}</td><td colspan="2" class="diff-ntitle">${side(after)}</td></tr>
${body(rows)}
</table>
</body>
</html>
`;
  return { html, policy };
}

function body(rows: DiffView['rows']): string {
  if (rows === null) return notice('The text of a revision is hidden.');
  if (rows.length === 0) return notice('No difference');
  const rest = rows.length > mostRows ? [notice('The rest is left out.')] : [];
  return [...rows.slice(0, mostRows).map(row), ...rest].join('\n');
}

function side(of: DiffSide | null): string {
  if (of === null) return '';
  const { revisionId, title, timestamp, user, summary } = of;
  return `<strong dir="auto">${escapeHtml(title)}</strong><div>Revision ${revisionId} of ${escapeHtml(timestamp)}</div><div dir="auto">${escapeHtml(user ?? '(hidden)')}</div><div dir="auto"><em>${escapeHtml(summary ?? '(hidden)')}</em></div>`;
}

function notice(text: string): string {
  return `<tr><td colspan="4" class="diff-notice">${text}</td></tr>`;
}

function row(one: DiffRow): string {
  switch (one.kind) {
    case 'place':
      return `<tr><td colspan="2" class="diff-lineno">Line ${one.before}:</td><td colspan="2" class="diff-lineno">Line ${one.after}:</td></tr>`;
    case 'same': {
      const cell = `<td class="diff-marker"></td><td class="diff-context"><div dir="auto">${escapeHtml(one.text)}</div></td>`;
      return `<tr>${cell}${cell}</tr>`;
    }
    case 'change':
      return `<tr>${changed(one.before, '−', 'diff-deletedline', 'del')}${changed(one.after, '+', 'diff-addedline', 'ins')}</tr>`;
  }
}

function changed(pieces: readonly Piece[] | null, sign: string, name: string, mark: 'del' | 'ins'): string {
  if (pieces === null) return '<td colspan="2" class="diff-empty"></td>';
  const text = pieces.map(({ text: piece, marked }) =>
    marked ? `<${mark} class="diffchange">${escapeHtml(piece)}</${mark}>` : escapeHtml(piece)
  );
  return `<td class="diff-marker">${sign}</td><td class="${name}"><div dir="auto">${text.join('')}</div></td>`;
}

const style = `:root { color-scheme: light dark; }
body { background: Canvas; color: CanvasText; font: 1rem/1.5 sans-serif; margin: 1rem; }
table { border-spacing: 4px; table-layout: fixed; width: 100%; }
td { overflow-wrap: anywhere; padding: 0.25rem 0.5rem; vertical-align: top; }
col.diff-marker { width: 2.25rem; }
.diff-marker { text-align: end; }
.diff-lineno { font-weight: bold; padding-top: 1rem; }
.diff-context, .diff-deletedline, .diff-addedline { font-family: monospace; white-space: pre-wrap; }
.diff-deletedline { border-inline-start: 4px solid #d33; }
.diff-addedline { border-inline-start: 4px solid #36c; }
.diffchange { background: Highlight; color: HighlightText; }
ins { text-decoration: none; }
.diff-notice { padding: 1rem; text-align: center; }`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ');

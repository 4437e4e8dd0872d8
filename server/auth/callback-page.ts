import { createHash } from 'node:crypto';
import type { SignInFailure, SignInMessage } from '../../shared/sign-in.ts';
import type { BrowserAnswer } from '../ports.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** What the window is drawn from. `handOver`: what is told to whom (an exact origin); null where nobody can be told. */
export interface CallbackView {
  readonly outcome: 'done' | SignInFailure;
  readonly handOver: { readonly origin: string; readonly message: SignInMessage } | null;
  readonly language: string;
  text(key: string): string;
}

const statuses = {
  done: 200,
  denied: 200,
  'state-unknown': 400,
  misconfigured: 502,
  'wiki-failed': 502
} as const;

/** The window in which somebody signed in: tells the page that opened it, and loads nothing. */
export function callbackPage({ outcome, handOver, language, text }: CallbackView): BrowserAnswer {
  const data = handOver === null ? '' : ` data-hand-over="${escapeHtml(JSON.stringify(handOver))}"`;
  const say = (key: string): string => escapeHtml(text(`seula-sign-in-${key}`));
  const html = `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say('title')}</title>
<style>${style}</style>
</head>
<body${data}>
<main>
<h1>${say('title')}</h1>
<p role="status" id="outcome">${say(outcome)}</p>
<p role="alert" id="no-opener" hidden>${say('no-opener')}</p>
</main>
<script>${script}</script>
</body>
</html>
`;
  return { status: statuses[outcome], html, policy };
}

// The opener closes the window: a message whose window is gone has no source to be known by.
const script = `'use strict';
(function () {
  var given = document.body.dataset.handOver;
  if (given === undefined) return;
  var handOver = JSON.parse(given);
  document.body.removeAttribute('data-hand-over');
  history.replaceState(null, '', location.pathname);
  if (window.opener === null) {
    document.getElementById('outcome').hidden = true;
    document.getElementById('no-opener').hidden = false;
    return;
  }
  window.opener.postMessage(handOver.message, handOver.origin);
})();`;

const style = `:root { color-scheme: light dark; }
body { background: Canvas; color: CanvasText; font: 1rem/1.6 sans-serif; margin: 0; }
main { box-sizing: border-box; margin: 0 auto; max-width: 36rem; padding: 2rem 1rem; }
h1 { font: 1.5rem/1.3 serif; margin: 0 0 0.75rem; }
p { margin: 0; overflow-wrap: break-word; }`;

const policy = [
  "default-src 'none'",
  `script-src ${digest(script)}`,
  `style-src ${digest(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ');

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

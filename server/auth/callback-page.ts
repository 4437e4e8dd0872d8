import { createHash } from 'node:crypto';
import type { SignInFailure, SignInMessage } from '../../shared/sign-in.ts';
import { signInKept, signInMark } from '../../shared/sign-in-return.ts';
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

/**
 * Where a browser ends that comes back from the wiki: tells the page that opened it, and loads nothing. The wiki does not say
 * who refused, so a tab that left a page of the companion for the wiki leads itself back there, with the reason.
 */
export function callbackPage({ outcome, handOver, language, text }: CallbackView): BrowserAnswer {
  const data =
    handOver === null
      ? ` data-failure="${outcome}"`
      : ` data-hand-over="${escapeHtml(JSON.stringify(handOver))}"`;
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
<p id="close"${outcome === 'done' ? ' hidden' : ''}>${say('close')}</p>
<p id="home" hidden><a href="/">${say('home')}</a></p>
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
  var body = document.body;
  var given = body.dataset.handOver;
  if (given === undefined) {
    leadBack(body.dataset.failure);
    return;
  }
  var handOver = JSON.parse(given);
  body.removeAttribute('data-hand-over');
  history.replaceState(null, '', location.pathname);
  if (window.opener === null) {
    swap('outcome', 'no-opener');
    document.getElementById('close').hidden = true;
    return;
  }
  window.opener.postMessage(handOver.message, handOver.origin);

  function leadBack(failure) {
    var kept = readKept();
    var isOurs = kept !== null && String(kept.back).indexOf(location.origin + '/') === 0;
    // A window for signing in may have a copy of what the tab kept that opened it.
    if (window.opener === null) swap('close', 'home');
    if (!isOurs) return;
    var message = { type: 'seula-sign-in', nonce: kept.nonce, code: null, failure: failure };
    var back = kept.back + '${signInMark}' + encodeURIComponent(JSON.stringify(message));
    document.querySelector('#home a').href = back;
    document.getElementById('home').hidden = false;
    if (window.opener === null) location.replace(back);
  }

  function readKept() {
    try {
      return JSON.parse(sessionStorage.getItem('${signInKept}'));
    } catch (_) {
      return null;
    }
  }

  function swap(hidden, shown) {
    document.getElementById(hidden).hidden = true;
    document.getElementById(shown).hidden = false;
  }
})();`;

const style = `:root { color-scheme: light dark; }
body { background: Canvas; color: CanvasText; font: 1rem/1.6 sans-serif; margin: 0; }
main { box-sizing: border-box; margin: 0 auto; max-width: 36rem; padding: 2rem 1rem; }
h1 { font: 1.5rem/1.3 serif; margin: 0 0 0.75rem; }
p { margin: 0 0 0.75rem; overflow-wrap: break-word; }`;

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

import type { Request } from 'playwright-core';
import { checks } from '../../../server/checks/index.generated.ts';
import { describeSettings } from '../../../server/settings/describe-settings.ts';
import type { BotStatus } from '../../../shared/bot-status.ts';
import { companionDouble } from './companion-double.ts';
import { companionOrigin, type CompanionAnswer } from './open-page.ts';
import { judged, safe, storyTexts } from './stories.ts';
import { storyNow } from './verdict-fixture.ts';

type Answer = CompanionAnswer | Promise<CompanionAnswer>;

/** A call that was made as somebody who is signed in. */
export interface AdminCall {
  /** Such as `POST /runs`; without what stands before the wiki's own paths. */
  call: string;
  body: unknown;
}

/** What such a companion has; `answers` by call. */
export interface AdminCompanionOptions {
  answers?: Record<string, (body: unknown) => Answer>;
  settings?: object;
  bot?: () => BotStatus;
  role?: string;
  /** What the window of the sign-in says; by default that all is well. */
  told?: { code: string | null; failure: string | null } | 'nothing';
}

const code = 'c'.repeat(43);
const token = 't'.repeat(43);

/** A companion in which somebody signs in through its window, and that remembers what they do. */
export function adminCompanion(options: AdminCompanionOptions = {}) {
  const { answers = {}, settings = {}, bot, role = 'admin', told = { code, failure: null } } = options;
  const calls: AdminCall[] = [];
  let nonce = '';

  function companion(url: URL, request: Request): Answer {
    const path = url.pathname.replace(/^\/api(\/v1(\/wikis\/fiwiki)?)?/, '');
    const sent: unknown = request.postData() === null ? null : request.postDataJSON();
    const isSignedIn = request.headers()['authorization'] === `Bearer ${token}`;
    const expiresAt = new Date(storyNow + 3_600_000).toISOString();
    switch (`${request.method()} ${path}`) {
      case 'GET /permissions':
        return {
          body: {
            signInOffered: true,
            signedIn: isSignedIn ? { name: 'Reviewer1' } : null,
            role: isSignedIn ? role : 'public',
            hindrance: null
          }
        };
      case 'POST /sign-in':
        nonce = (sent as { nonce: string }).nonce;
        return { body: { authorizeUrl: `${companionOrigin}/authorize`, expiresAt } };
      case 'GET /authorize':
        return {
          body: told === 'nothing' ? 'Do you agree?' : saying({ type: 'seula-sign-in', nonce, ...told }),
          headers: { 'content-type': 'text/html' }
        };
      case 'POST /sign-in/token':
        return { body: { token, name: 'Reviewer1', expiresAt } };
      case 'GET /settings/schema':
        return { body: describeSettings(checks) };
      case 'GET /settings':
        return { body: { version: 3, author: 'Ada', reason: 'because', settings } };
    }
    const call = `${request.method()} ${path}`;
    const answer = answers[call];
    if (!answer)
      return companionDouble({ entry: judged(safe), texts: storyTexts, ...(bot && { bot: bot() }) })(url);
    if (isSignedIn) calls.push({ call, body: sent });
    return answer(sent);
  }

  return { companion, calls };
}

function saying(message: object): string {
  return `<script>opener.postMessage(${JSON.stringify(message)}, '*')</script>`;
}

/** A stream of events with these data. */
export function eventStream(...data: object[]): CompanionAnswer {
  return {
    headers: { 'content-type': 'text/event-stream' },
    body: data.map((one, index) => `id: ${index + 1}\ndata: ${JSON.stringify(one)}\n\n`).join('')
  };
}

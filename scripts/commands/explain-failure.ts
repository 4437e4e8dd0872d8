import { haltSentences } from './halt-sentences.ts';

/** What went wrong, as a sentence or two with the way out. `place` is the address of the wiki that was spoken to, if any. */
export function explainFailure(fault: unknown, place?: string): string {
  if (!(fault instanceof Error)) return String(fault);
  if ('faults' in fault && Array.isArray(fault.faults)) return explainSettings(fault.message);
  const { code, params } = detailsOf(fault);
  const known = explainCode(code, place, params);
  if (known === null) return code === '' ? fault.message : `${fault.message} (${code})`;
  return known;
}

/** The sentence for the code of a failure; null for a code that is not in the table. */
export function explainCode(
  code: string,
  place = 'the wiki',
  params: Readonly<Record<string, unknown>> = {}
): string | null {
  const own = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return own?.({ place, params }) ?? null;
}

/** Settings of a wiki that cannot be used; `faults` has a line for each. */
export function explainSettings(faults: string, wiki = 'a wiki'): string {
  const lines = faults.split('\n').map((line) => `  ${line}`);
  return `The settings of ${wiki} cannot be used. Correct them in the list of wikis (SEULA_WIKIS).\n${lines.join('\n')}`;
}

type Sentence = (about: { place: string; params: Readonly<Record<string, unknown>> }) => string;

const unreachable: Sentence = ({ place, params }) =>
  `Cannot reach ${place}${reasonIn(params)}: check the address and the network.`;
const busy: Sentence = ({ place }) => `${place} asks to wait longer than a command does: try again later.`;
const account: Sentence = ({ place }) =>
  `${place} does not let the account in: check SEULA_BOT_USERNAME and SEULA_BOT_PASSWORD, or SEULA_OAUTH_TOKEN.`;
const right: Sentence = ({ place }) =>
  `The account may not do this on ${place}: give it the right "review", and its password the grants it needs.`;

const sentences: Readonly<Record<string, Sentence>> = {
  ...haltSentences,
  // Of the way to a wiki.
  network: unreachable,
  timeout: unreachable,
  'retries-exhausted': unreachable,
  'circuit-open': unreachable,
  'http-status': ({ place, params }) =>
    `${place} answers with HTTP status ${factIn(params.status)}: check that this is the address of its api.php.`,
  malformed: ({ place }) =>
    `${place} answers, but not as MediaWiki does: check that it is the address of api.php.`,
  'too-large': ({ place }) => `${place} answered with more than is read: try fewer pages with --limit.`,
  'continuation-loop': ({ place }) => `${place} does not come to an end with its list: try again later.`,
  aborted: () => 'Stopped before the end, as asked.',
  'unknown-outcome': ({ place }) =>
    `${place} did not say whether it saved: look at the page's history before trying again.`,
  maxlag: busy,
  'rate-limited': busy,
  'too-late': ({ place }) =>
    `${place} answers too slowly to accept anything on the strength of a look: try again later.`,
  readonly: ({ place }) => `${place} takes no edits at the moment: try again later.`,
  // Of the account.
  'login-failed': account,
  'assert-failed': account,
  assertuserfailed: account,
  assertnameduserfailed: account,
  'mwoauth-invalid-authorization': account,
  assertbotfailed: ({ place }) =>
    `The account lost its right "bot" on ${place}: give it back, or sign in anew.`,
  'no-account': () =>
    'There is no account to act with: set SEULA_BOT_USERNAME and SEULA_BOT_PASSWORD, or SEULA_OAUTH_TOKEN.',
  blocked: ({ place }) => `The account is blocked on ${place}: ask there why.`,
  permissiondenied: right,
  'bad-token': ({ place }) => `${place} refused the token of the session: try again.`,
  api: ({ place, params }) =>
    `${place} refused the request (${factIn(params.apiCode)}): check that FlaggedRevs is installed there and that the account may read.`,
  // Of the database.
  unavailable: () =>
    'The database cannot be opened: check that SEULA_DATABASE_URL names a file (not a folder) that may be written, or a server that runs.',
  busy: () => 'The database is locked by another process: end that one, or try again later.',
  'lease-lost': () => 'This process stood still for so long that another one took over: let that one work.',
  'read-only': () => 'The database takes no writes: check the rights of the file or of the user.',
  'bad-url': () =>
    'SEULA_DATABASE_URL cannot be used: write sqlite:FILE or mysql://USER:PASSWORD@HOST:PORT/NAME.',
  // Of this machine.
  EADDRINUSE: () =>
    'The port is taken, perhaps by another Seula: end that one, or set SEULA_PORT to another port (0 takes a free one).',
  EACCES: () =>
    'This may not be opened: check the rights of the file, or set SEULA_PORT to a port above 1023.',
  EADDRNOTAVAIL: () =>
    'This machine has no such address: set SEULA_HOST to one of its own, such as 127.0.0.1.',
  ENOSPC: () => 'The disk is full: make room, then try again.'
};

function detailsOf(fault: Error): { code: string; params: Readonly<Record<string, unknown>> } {
  const params =
    'params' in fault && typeof fault.params === 'object' && fault.params !== null ? { ...fault.params } : {};
  const own = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  const apiCode = 'apiCode' in params ? String(params.apiCode) : '';
  return { code: Object.hasOwn(sentences, apiCode) ? apiCode : own, params };
}

function factIn(fact: unknown): string {
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : 'unknown';
}

function reasonIn(params: Readonly<Record<string, unknown>>): string {
  return typeof params.reason === 'string' && params.reason !== 'unknown' ? ` (${params.reason})` : '';
}

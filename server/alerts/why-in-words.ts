/** What the code of a stop, of a refusal or of a failed pass says, as a clause to stand behind "because". */
export function whyInWords(code: string): string {
  if (Object.hasOwn(clauses, code)) return clauses[code] ?? '';
  if (code.startsWith('globalblocking-')) return 'its account is blocked on all wikis';
  if (code.startsWith('stop-page-')) return 'its stop page could not be read';
  if (code.endsWith('-unknown')) return 'the database did not say whether it may write';
  return `of something that the log of its process tells (${code})`;
}

const signIn = 'the wiki does not let its account sign in';
const blocked = 'its account is blocked there';
const slow = 'the wiki asked it to slow down';
const away = 'the wiki could not be reached';

const clauses: Readonly<Record<string, string>> = {
  'operator-stopped': 'a person stopped it by command',
  'bot-suspended': 'people undid too many of its approvals',
  'mode-forbids': 'its settings hold it to dry runs',
  'stop-page-missing': 'its stop page does not exist',
  'stop-page-not-set': 'no stop page is set',
  'stop-page-protected': 'its stop page is protected, so that people cannot stop it',
  'stop-page-stops': 'somebody changed its stop page',
  'stop-page-too-old': 'the wiki took more than a minute to say what stands on the stop page',
  'trial-approvals-made': 'its trial has made all its approvals',
  'trial-days-over': 'the days of its trial are over',
  'hourly-cap-reached': 'it has made as many approvals as it may in an hour',
  'assert-failed': signIn,
  assertnameduserfailed: signIn,
  assertuserfailed: signIn,
  'login-failed': signIn,
  'mwoauth-invalid-authorization': signIn,
  assertbotfailed: 'its account has lost the right "bot"',
  'no-account': 'no account is set for it',
  'no-review-right': 'its account has not the right "review"',
  permissiondenied: 'its account has not the right "review"',
  autoblocked: blocked,
  blocked,
  systemblocked: blocked,
  maxlag: slow,
  'rate-limited': slow,
  ratelimited: slow,
  'circuit-open': away,
  network: away,
  timeout: away,
  'retries-exhausted': away,
  readonly: 'the wiki takes no edits',
  'lease-lost': 'its process stood still for so long that another took over',
  'cut-off': 'its process was ended in the middle of it'
};

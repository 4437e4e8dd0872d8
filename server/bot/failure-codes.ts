/** Refusals that concern the account: somebody has to look after it. */
const ofTheAccount = new Set([
  'assert-failed',
  'assertbotfailed',
  'assertnameduserfailed',
  'assertuserfailed',
  'autoblocked',
  'blocked',
  'login-failed',
  'mwoauth-invalid-authorization',
  'no-account',
  'no-review-right',
  'permissiondenied',
  'systemblocked'
]);

/** Refusals that concern the wiki as a whole, not one page: nothing that follows could go better. */
const ofTheWiki = new Set([
  'bad-token',
  'badtoken',
  'circuit-open',
  'maxlag',
  'rate-limited',
  'ratelimited',
  'readonly',
  'retries-exhausted'
]);

/** Whether a refusal ends the whole run. */
export function stopsTheRun(code: string): boolean {
  return ofTheWiki.has(code) || concernsTheAccount(code);
}

/** Whether a refusal says that the account may no longer work. */
export function concernsTheAccount(code: string): boolean {
  return ofTheAccount.has(code) || code.startsWith('globalblocking-');
}

/** The code of a failure: the wiki's own code where it gave one, else ours. */
export function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'failed';
  const params: unknown = 'params' in fault ? fault.params : null;
  if (typeof params === 'object' && params !== null && 'apiCode' in params) return String(params.apiCode);
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : 'failed';
}

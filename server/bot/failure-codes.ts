/** Refusals that concern the account or the wiki, not one page: nothing that follows could go better. */
const stopping = new Set([
  'assert-failed',
  'assertbotfailed',
  'assertnameduserfailed',
  'assertuserfailed',
  'autoblocked',
  'bad-token',
  'badtoken',
  'blocked',
  'login-failed',
  'maxlag',
  'mwoauth-invalid-authorization',
  'permissiondenied',
  'rate-limited',
  'ratelimited',
  'readonly',
  'retries-exhausted',
  'systemblocked'
]);

/** Whether a refusal ends the whole run. */
export function stopsTheRun(code: string): boolean {
  return stopping.has(code) || code.startsWith('globalblocking-');
}

/** The code of a failure: the wiki's own code where it gave one, else ours. */
export function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'failed';
  const params: unknown = 'params' in fault ? fault.params : null;
  if (typeof params === 'object' && params !== null && 'apiCode' in params) return String(params.apiCode);
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : 'failed';
}

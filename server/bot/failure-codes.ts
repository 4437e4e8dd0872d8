/** Refusals that concern the account or the wiki, not one page: nothing that follows could go better. */
const stopping = new Set([
  'blocked',
  'permissiondenied',
  'assertuserfailed',
  'assertnameduserfailed',
  'assertbotfailed',
  'login-failed',
  'badtoken',
  'readonly',
  'mwoauth-invalid-authorization',
  'budget-exhausted'
]);

/** Whether a refusal ends the whole run. */
export function stopsTheRun(code: string): boolean {
  return stopping.has(code);
}

/** The code of a failure: the wiki's own code where it gave one, else ours. */
export function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'failed';
  if ('apiCode' in fault && typeof fault.apiCode === 'string') return fault.apiCode;
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : 'failed';
}

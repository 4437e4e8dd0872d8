/** What went wrong between us and a wiki. `unknown-outcome`: a write whose answer was lost; read the state back before anything else. */
export type WikiErrorCode =
  | 'aborted'
  | 'api'
  | 'assert-failed'
  | 'bad-token'
  | 'circuit-open'
  | 'continuation-loop'
  | 'http-status'
  | 'login-failed'
  | 'malformed'
  | 'maxlag'
  | 'network'
  | 'page-missing'
  | 'rate-limited'
  | 'readonly'
  | 'retries-exhausted'
  | 'timeout'
  | 'too-large'
  | 'too-late'
  | 'unknown-outcome';

/** Facts beside a code: `apiCode`, `status`, `path` of a malformed field, `reason` of a lost answer. Never a secret, never wiki prose. */
export type WikiErrorParams = Readonly<Record<string, string | number | boolean>>;

/** When trying again may help: not before `afterMs`, and at most `attempts` times in all where waiting was not asked for. */
export interface Retry {
  afterMs?: number;
  attempts?: number;
}

/** The one error of server/wiki. `retry` is null when the same request would fail the same way. */
export class WikiError extends Error {
  readonly code: WikiErrorCode;
  readonly params: WikiErrorParams;
  readonly retry: Retry | null;

  // No `cause`: foreign errors carry request headers and bodies, and those carry passwords and tokens.
  constructor(code: WikiErrorCode, params: WikiErrorParams = {}, retry: Retry | null = null) {
    super(Object.keys(params).length === 0 ? code : `${code} ${JSON.stringify(params)}`);
    this.name = 'WikiError';
    this.code = code;
    this.params = params;
    this.retry = retry;
  }
}

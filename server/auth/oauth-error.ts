/**
 * Why the wiki's OAuth did not say who somebody is: `refused` (the code, or the token it gave, is not taken),
 * `misconfigured` (our client is), `failed` (it does not answer, or not as it should).
 */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly code: 'refused' | 'misconfigured' | 'failed';
  /** Never what the wiki wrote: its words may carry what must not be logged. */
  readonly detail: string;

  constructor(code: OAuthError['code'], detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

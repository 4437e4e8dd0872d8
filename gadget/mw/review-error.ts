/**
 * A request that the wiki refused, or whose answer was lost. `code` is the API's; `http` when no answer came. `info` is
 * the wiki's own sentence, which may be shown as plain text except for `blocked`, where it tells the reader's address.
 */
export class ReviewError extends Error {
  override readonly name = 'ReviewError';
  readonly code: string;
  readonly info: string;

  constructor(code: string, info: string) {
    super(info || code);
    this.code = code;
    this.info = info;
  }
}

/**
 * What went wrong at the database. `unavailable`: it cannot be reached or has gone away; `busy`: locked by others for
 * too long; `read-only`: it takes no writes now; `version-conflict`: somebody else has saved meanwhile; `duplicate`:
 * such a row exists; `not-found`: there is no such row; `state-conflict`: the row has gone on to a state that does not
 * allow this; `lease-lost`: somebody else works on the wiki now; `settings-refused`: they say what may not be set; `too-large`: more than the database takes; `bad-url`: the address cannot be used; `failed`: anything else.
 */
export type StoreErrorCode =
  | 'unavailable'
  | 'busy'
  | 'read-only'
  | 'version-conflict'
  | 'duplicate'
  | 'not-found'
  | 'state-conflict'
  | 'lease-lost'
  | 'settings-refused'
  | 'too-large'
  | 'bad-url'
  | 'failed';

/** A failure of the store. The message holds neither SQL nor values; what the driver said is in `cause`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** A refusal of the API: `code` as in `error.code`, `info` its English text, `data` further fields of the error object. */
export class ApiError extends Error {
  readonly code: string;
  readonly data: Record<string, unknown>;
  /** Headers that go with the error, such as Retry-After. */
  readonly headers: Record<string, string>;
  /** Path of the module that refused (`query+users`); the running module when left out. */
  readonly module: string | undefined;

  constructor(
    code: string,
    info: string,
    more: { data?: Record<string, unknown>; headers?: Record<string, string>; module?: string } = {}
  ) {
    super(info);
    this.name = 'ApiError';
    this.code = code;
    this.data = more.data ?? {};
    this.headers = more.headers ?? {};
    this.module = more.module;
  }
}

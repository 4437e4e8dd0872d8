/** A request as the wiki sees it. Names of headers are in small letters; `form` is the body of a form. */
export type WikiRequest = {
  method: string;
  /** Path without the query string, decoded by the reader. */
  path: string;
  url: string;
  query: URLSearchParams;
  form: URLSearchParams;
  /** The raw body, for JSON. */
  body: string;
  headers: Record<string, string>;
  origin: string;
};

/** What goes back to the client. */
export type WikiAnswer = { status: number; headers: Record<string, string | string[]>; body: string };

/** What a test may do to a request: everything is optional, and nothing means the request is answered as usual. */
export type Interference = {
  /** The request waits for this promise, or for so many ms. */
  wait?: Promise<unknown>;
  delayMs?: number;
  /** Runs before the request is handled, for instance to change the wiki. */
  before?: () => void;
  /** Goes back in place of the real answer. */
  answer?: { status?: number; headers?: Record<string, string>; body: string };
  /** The connection is cut without an answer; 'after' lets the wiki do the work first. */
  drop?: true | 'after';
  /** Sees the real answer and may give another one. */
  after?: (answer: WikiAnswer) => WikiAnswer | void;
};

/** Looks at each request; what it gives back is done to the request. */
export type Interceptor = (
  request: WikiRequest & { action: string; params: Map<string, string> }
) => Interference | undefined | void;

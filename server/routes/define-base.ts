import type { Any, Shape } from './define-access.ts';

/** What every route says of itself. */
export interface Base<P extends Shape, Q extends Shape, A extends Any, B extends Any> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path with `:name` for each of `params`. One that ends in a slash is answered without it too. */
  path: string;
  /** One sentence for the OpenAPI document. */
  summary: string;
  /** What else a caller has to know, for the OpenAPI document. */
  description?: string;
  params: P;
  query: Q;
  /** JSON that is sent along; left out: nothing is read. */
  body?: B;
  /** `optional`: without a body it is read as `{}`. `or-form`: the same, and a form is taken too, its repeated fields as lists. */
  bodyForm?: 'optional' | 'or-form';
  /** Refusals of what was sent say what its schemas say, and not which field of what it is. */
  plainRefusals?: true;
  /** The answer; of a streamed one, each piece of it. */
  answer: A;
  /** Status of an answer that is no refusal; 200 when left out. */
  status?: 200 | 201 | 202;
  /** Refusals it can end in besides bad input, as code -> status. */
  errors?: Readonly<Record<string, number>>;
  /** Seconds for which the answer may be kept by a cache; left out: not at all. */
  cacheSeconds?: number;
  /** How many plain requests it counts for; 1 when left out, 0: never refused for being too many. */
  weight?: number;
}

/** An answer that stays the same as long as its version does; `make` is called only where it is not kept already. */
export interface Versioned<T> {
  readonly version: string;
  make(): Promise<T>;
}

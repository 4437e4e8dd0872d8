import type { z } from 'zod';
import type { BrowserAnswer } from '../ports.ts';
import type { Access, Any, RouteInput, Shape } from './define-access.ts';

/** A refusal: `status` for HTTP, `code` for programs, `params` for what it concerns. Thrown by a route's `handle`. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, string | number | boolean | null>;
  /** What does not fit a line, for the body of the refusal; undefined: nothing. */
  readonly details: unknown;

  constructor(
    status: number,
    code: string,
    message: string,
    params: Record<string, string | number | boolean | null> = {},
    details?: unknown
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.params = params;
    this.details = details;
  }
}

/** What every route says of itself. */
interface Base<P extends Shape, Q extends Shape, A extends Any, B extends Any> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path with `:name` for each of `params`. */
  path: string;
  /** One sentence for the OpenAPI document. */
  summary: string;
  params: P;
  query: Q;
  /** JSON that is sent along; left out: nothing is read. */
  body?: B;
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

/** A route whose answer is sent as JSON, in one piece. */
type WholeRoute<P extends Shape, Q extends Shape, A extends Any, B extends Any> = Base<P, Q, A, B> &
  Access<P, Q> & {
    mediaType?: undefined;
    handle(input: RouteInput<P, Q, B>): Promise<z.input<A>>;
  };

/**
 * A route whose answer is sent piece by piece as it comes, however long that takes: text as it is, or server-sent events,
 * whose pieces are `{ id, event, data }`. `handle` itself resolves, or refuses, within the time limit.
 */
type StreamedRoute<P extends Shape, Q extends Shape, A extends Any, B extends Any> = Base<P, Q, A, B> &
  Access<P, Q> & {
    mediaType: 'text/event-stream' | 'text/csv' | 'text/plain; version=0.0.4';
    /** The name under which a browser saves the answer. */
    fileName?: string;
    handle(input: RouteInput<P, Q, B>): Promise<AsyncIterable<z.input<A>>>;
  };

/** A route that a browser is sent to: a page of ours, or the way to another one. What goes wrong is a page, too. */
type PageRoute<P extends Shape, Q extends Shape> = Base<P, Q, z.ZodString, Any> &
  Access<P, Q> & {
    mediaType: 'text/html';
    handle(input: RouteInput<P, Q, Any>): Promise<BrowserAnswer>;
  };

/** A route: one file that says what may be asked, by whom, and what comes back. */
export type RouteDefinition =
  WholeRoute<Shape, Shape, Any, Any> | StreamedRoute<Shape, Shape, Any, Any> | PageRoute<Shape, Shape>;

/** Declares a route; its schemas are validation, types, OpenAPI document and the gadget's client at once. */
export function defineRoute<P extends Shape, Q extends Shape, A extends Any, B extends Any>(
  definition: WholeRoute<P, Q, A, B>
): WholeRoute<P, Q, A, B> {
  return definition;
}

/** Declares a route whose answer is streamed. */
export function defineStream<P extends Shape, Q extends Shape, A extends Any, B extends Any>(
  definition: StreamedRoute<P, Q, A, B>
): StreamedRoute<P, Q, A, B> {
  return definition;
}

/** Declares a route that a browser is sent to. */
export function definePage<P extends Shape, Q extends Shape>(definition: PageRoute<P, Q>): PageRoute<P, Q> {
  return definition;
}

import type { z } from 'zod';
import type { BrowserAnswer, Caller, RouteServices } from '../ports.ts';

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

type Shape = z.ZodObject;
type Any = z.ZodType;

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
}

/**
 * Who may call it, which every route has to say: everybody; whoever is signed in; who has the rights on the wiki that the
 * call `concerns` (an answer of the wiki may be five minutes old, unless `live` asks for a new one); or the operators. Each
 * may also do what those before may.
 */
type Access<P extends Shape, Q extends Shape> =
  | { access: 'public' | 'signed-in' | 'operator'; concerns?: undefined; live?: undefined }
  | {
      access: 'reviewer' | 'admin';
      /** The database name of a wiki. Called after somebody is known to be signed in, and before `handle`. */
      concerns(asked: {
        params: z.output<P>;
        query: z.output<Q>;
        services: RouteServices;
      }): string | Promise<string>;
      live?: true;
    };

/** What a route is asked. `signal` ends when nobody waits for the answer any more. */
export interface RouteInput<P extends Shape, Q extends Shape, B extends Any> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  /** Id of the last event that the client has of the stream that it goes on with; null where it begins. */
  lastEventId: string | null;
  signal: AbortSignal;
  services: RouteServices;
  /** Who asks; of a public route only where they show a token that holds. */
  whoAsks(): Promise<Caller>;
  /** Origin of the page that asks, where it is a wiki's or our own; null where no page was named. */
  origin: string | null;
  /** The first language of the browser, such as `fi`. */
  language: string;
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

import type { z } from 'zod';
import type { BrowserAnswer } from '../ports.ts';
import type { Access, Any, RouteInput, Shape } from './define-access.ts';
import type { Base, Versioned } from './define-base.ts';
export type { Versioned } from './define-base.ts';

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

/** A route whose answer is sent as JSON, in one piece. */
type WholeRoute<P extends Shape, Q extends Shape, A extends Any, B extends Any> = Base<P, Q, A, B> &
  Access<P, Q> & {
    mediaType?: undefined;
    versioned?: undefined;
    handle(input: RouteInput<P, Q, B>): Promise<z.input<A>>;
  };

/** A route whose answers are made once for a version, path and query, and then sent as they are, or as 304 (ETag). */
type VersionedRoute<P extends Shape, Q extends Shape, A extends Any> = Base<P, Q, A, Any> &
  Access<P, Q> & {
    method: 'get';
    mediaType?: undefined;
    versioned: true;
    handle(input: RouteInput<P, Q, Any>): Promise<Versioned<z.input<A>>>;
  };

/**
 * A route whose answer is sent piece by piece as it comes, however long that takes: text as it is, or server-sent events,
 * whose pieces are `{ id, event, data }`. `handle` itself resolves, or refuses, within the time limit.
 */
type StreamedRoute<P extends Shape, Q extends Shape, A extends Any, B extends Any> = Base<P, Q, A, B> &
  Access<P, Q> & {
    versioned?: undefined;
    mediaType: 'text/event-stream' | 'text/csv' | 'application/x-ndjson' | 'text/plain; version=0.0.4';
    /** The name under which a browser saves the answer. */
    fileName?: string;
    handle(input: RouteInput<P, Q, B>): Promise<AsyncIterable<z.input<A>>>;
  };

/** A route that a browser is sent to: a page of ours, or the way to another one. What goes wrong is a page, too. */
type PageRoute<P extends Shape, Q extends Shape> = Base<P, Q, z.ZodString, Any> &
  Access<P, Q> & {
    versioned?: undefined;
    mediaType: 'text/html';
    handle(input: RouteInput<P, Q, Any>): Promise<BrowserAnswer>;
  };

/** A route: one file that says what may be asked, by whom, and what comes back. */
export type RouteDefinition =
  | WholeRoute<Shape, Shape, Any, Any>
  | VersionedRoute<Shape, Shape, Any>
  | StreamedRoute<Shape, Shape, Any, Any>
  | PageRoute<Shape, Shape>;

/** Declares a route; its schemas are validation, types, OpenAPI document and the gadget's client at once. */
export function defineRoute<P extends Shape, Q extends Shape, A extends Any, B extends Any>(
  definition: WholeRoute<P, Q, A, B>
): WholeRoute<P, Q, A, B> {
  return definition;
}

/** Declares a route whose answers are kept by their version. */
export function defineVersioned<P extends Shape, Q extends Shape, A extends Any>(
  definition: Omit<VersionedRoute<P, Q, A>, 'versioned' | 'method'> & Access<P, Q>
): VersionedRoute<P, Q, A> {
  return { ...definition, method: 'get', versioned: true };
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

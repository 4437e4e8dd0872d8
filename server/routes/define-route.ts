import type { z } from 'zod';
import type { RouteServices } from '../ports.ts';

/** A refusal: `status` for HTTP, `code` for programs, `params` for what it concerns. Thrown by a route's `handle`. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, string | number | boolean | null>;

  constructor(
    status: number,
    code: string,
    message: string,
    params: Record<string, string | number | boolean | null> = {}
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.params = params;
  }
}

/** A route: one file that says what may be asked, by whom, and what comes back. */
export interface RouteDefinition<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType
> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Path with `:name` for each of `params`. */
  path: string;
  /** One sentence for the OpenAPI document. */
  summary: string;
  /** Who may call it. */
  access: 'public';
  params: Params;
  query: Query;
  answer: Answer;
  /** Refusals it can end in besides bad input, as code -> status. */
  errors?: Readonly<Record<string, number>>;
  /** Seconds for which the answer may be kept by a cache; left out: not at all. */
  cacheSeconds?: number;
  handle(input: {
    params: z.output<Params>;
    query: z.output<Query>;
    services: RouteServices;
  }): Promise<z.input<Answer>>;
}

/** Declares a route; its schemas are validation, types, OpenAPI document and the gadget's client at once. */
export function defineRoute<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  definition: RouteDefinition<Params, Query, Answer>
): RouteDefinition<Params, Query, Answer> {
  return definition;
}

import type { z } from 'zod';
import type { Caller, RouteServices } from '../ports.ts';

/** What parameters are declared by. */
export type Shape = z.ZodObject;
/** What bodies and answers are declared by. */
export type Any = z.ZodType;

/**
 * Who may call it, which every route has to say: everybody; whoever is signed in; who has the rights on the wiki that the
 * call `concerns` (an answer of the wiki may be five minutes old, unless `live` asks for a new one); or the operators. Each
 * may also do what those before may.
 */
export type Access<P extends Shape, Q extends Shape> =
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

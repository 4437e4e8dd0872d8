import Koa from 'koa';
import type { Log, RequestMeter, RouteServices } from '../ports.ts';
import type { RouteDefinition } from '../routes/define-route.ts';
import { allowOrigins } from './allow-origins.ts';
import { answerFaults } from './answer-faults.ts';
import { compressAnswers } from './compress-answers.ts';
import { keepAnswers } from './keep-answers.ts';
import { limitRequests, usualLimits, type RequestLimits } from './limit-requests.ts';
import { logRequests } from './log-requests.ts';
import { measureRequests } from './measure-requests.ts';
import { mountRoutes } from './mount-routes.ts';
import { serveDocs } from './serve-docs.ts';
import { serveFolder } from './serve-folder.ts';
import { serveSite } from './serve-site.ts';
import { setHeaders } from './set-headers.ts';

/** What the API is made of. */
export interface ApiParts {
  /** By name; the name is the operation's id in the OpenAPI document. */
  readonly routes: Readonly<Record<string, RouteDefinition>>;
  readonly services: RouteServices;
  /** Origins whose pages may read answers, such as `https://fi.wikipedia.org`. */
  readonly allowedOrigins: () => Promise<readonly string[]>;
  /** Where the companion's own pages are; left out: nowhere. */
  readonly ownOrigin?: () => string | null;
  readonly log: Log;
  /** Told of every request that was answered. */
  readonly meter?: RequestMeter;
  readonly version: string;
  /** Served under /gadget/ when it is given. */
  readonly gadgetFolder?: string;
  /** The companion's own pages, served under / when it is given. */
  readonly siteFolder?: string;
  /** Opens all routes to scripts of the operator; left out: it opens none. */
  readonly operatorToken?: string | null;
  /** How long a route may take; then the answer is a refusal with status 503. */
  readonly timeLimitMs?: number;
  /** How long what is sent along may take to arrive; then the answer is a refusal with status 408. */
  readonly bodyLimitMs?: number;
  /** How many requests are taken a second. */
  readonly limits?: RequestLimits;
  /** Milliseconds from any moment on, to measure the limits by. */
  readonly stopwatch?: () => number;
}

/** The API as a Koa application: it listens where it is told to, and knows nothing of the rest of the world. */
export function createApi(parts: ApiParts): Koa {
  const { routes, services, allowedOrigins, log, version, gadgetFolder, siteFolder } = parts;
  const { operatorToken = null, ownOrigin = () => null, timeLimitMs = 30_000, bodyLimitMs = 8_000 } = parts;
  const { limits = usualLimits, stopwatch = () => performance.now() } = parts;
  const limit = limitRequests(limits, { services, operatorToken }, stopwatch);
  const app = new Koa();
  // Nothing that a client says of hosts and addresses is believed.
  app.proxy = false;
  app.silent = true;
  app.on('error', (fault: unknown) => log.warn({ fault }, 'an answer could not be sent'));
  app.use(setHeaders);
  app.use(logRequests(log));
  if (parts.meter) app.use(measureRequests(parts.meter));
  app.use(allowOrigins({ wikis: allowedOrigins, own: ownOrigin }, log));
  app.use(compressAnswers);
  app.use(answerFaults(log));
  if (gadgetFolder !== undefined) app.use(serveFolder('/gadget/', gadgetFolder));
  if (siteFolder !== undefined) app.use(serveSite(siteFolder));
  app.use(serveDocs());
  const keep = keepAnswers();
  app.use(mountRoutes({ routes, services, version, operatorToken, timeLimitMs, bodyLimitMs, limit, keep }));
  return app;
}

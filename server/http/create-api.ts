import type { Server } from 'node:http';
import Koa from 'koa';
import type { Log, RouteServices } from '../ports.ts';
import type { Routes } from '../routes/index.generated.ts';
import { answerFaults } from './answer-faults.ts';
import { allowOrigins } from './allow-origins.ts';
import { mountRoutes } from './mount-routes.ts';
import { describeApi } from './openapi.ts';
import { serveFolder } from './serve-folder.ts';
import { setHeaders } from './set-headers.ts';

/** What the API is made of. `gadgetFolder` is served under /gadget/ when it is given. */
export interface ApiParts {
  readonly routes: Routes;
  readonly services: RouteServices;
  readonly allowedOrigins: () => Promise<readonly string[]>;
  readonly log: Log;
  readonly version: string;
  readonly gadgetFolder?: string;
}

/** The API as a Koa application: it listens where it is told to, and knows nothing of the rest of the world. */
export function createApi({ routes, services, allowedOrigins, log, version, gadgetFolder }: ApiParts): Koa {
  const app = new Koa();
  app.proxy = false;
  app.silent = true;
  app.use(setHeaders);
  app.use(allowOrigins(allowedOrigins));
  app.use(answerFaults(log));
  if (gadgetFolder !== undefined) app.use(serveFolder('/gadget/', gadgetFolder));
  app.use(mountRoutes(routes, services, describeApi(routes, version)));
  return app;
}

/** Listens and resolves with the server and its address, such as `http://127.0.0.1:8037`. */
export async function listen(app: Koa, port: number, host: string): Promise<{ server: Server; url: string }> {
  const server = app.listen(port, host);
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}` };
}

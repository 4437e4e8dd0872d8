import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createApi } from '../../server/http/create-api.ts';
import { listen } from '../../server/http/listen.ts';
import type { RouteDefinition } from '../../server/routes/define-route.ts';
import { routes } from '../../server/routes/index.generated.ts';
import { runPass } from '../../server/bot/pass.ts';
import { createEmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { startCompanion } from '../../scripts/demo/start-companion.ts';
import { recordedLog } from '../support/recorded-log.ts';
import { addArticle, addPeople, botPassword } from './people.ts';

/** What a client may send that no browser would. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export type OpenDoor = Awaited<ReturnType<typeof openDoor>>;

/** Whoever holds it may call every route. */
export const operatorToken = '0123456789abcdef0123456789abcdef';
/** Where requests come from: an address that nothing else here has. */
export const clientAddress = '127.0.0.77';

/** The whole API with all routes over a wiki and a database with a few decisions, and what it logs. */
export async function openDoor(databaseUrl: string) {
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  const more = (text: string): string => `${text}\nLisää.`;
  addArticle(wiki, 'Luottola', [{ user: 'Trusted', change: more }]);
  addArticle(wiki, 'Tulokas', [{ user: 'Newcomer', change: more }]);
  const running = await startWiki(wiki);
  const wikiId = wiki.settings.databaseName;
  const companion = await startCompanion({
    wikiId,
    apiUrl: running.apiUrl,
    databaseUrl,
    account: { login: 'SeulaBot@seula', password: botPassword },
    settings: { bot: { mode: 'dry-run' } }
  });
  const { services } = companion;
  const log = recordedLog();
  const api = createApi({
    routes,
    services: services.routeServices,
    allowedOrigins: () => Promise.resolve([running.origin]),
    ownOrigin: () => 'https://seula.example',
    log,
    version: '0',
    operatorToken,
    limits: { perSecond: 1_000_000, perPersonAndSecond: 1_000_000 }
  });
  const door = await listen(api, 0, '127.0.0.1');
  await runPass({ wikiId, live: false, signal: new AbortController().signal }, services.botParts);
  return {
    wiki,
    wikiId,
    wikiOrigin: running.origin,
    address: door.url,
    store: services.store,
    log,
    /** Sends exactly this. Streams are read for their beginning only. */
    async say(path: string, { method = 'GET', headers = {}, body }: RawRequest = {}): Promise<RawAnswer> {
      const { port } = new URL(door.url);
      const asking = request({
        host: '127.0.0.1',
        localAddress: clientAddress,
        port,
        path,
        method,
        // Of a GET, Node would not say how long its body is.
        headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
        agent: false
      });
      asking.end(body);
      const [answer] = (await once(asking, 'response')) as [IncomingMessage];
      const isStream = answer.headers['content-type']?.startsWith('text/event-stream') ?? false;
      const text = isStream ? '' : Buffer.concat((await answer.toArray()) as Buffer[]).toString();
      if (isStream) asking.destroy();
      return { status: answer.statusCode ?? 0, headers: answer.headers, text };
    },
    /** The path of a route with its parameters filled in, all with things that are there. */
    pathOf: (route: RouteDefinition) => fill(route.path, { wiki: wikiId, pk: wikiId }),
    async close() {
      await door.close(0);
      await companion.close();
      await running.close();
    }
  };
}

/** Fills in the parameters of a path, by name; those that are not given get `1`. */
export function fill(path: string, given: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = { language: 'fi' };
  return path.replace(/:(\w+)/g, (_, name: string) => given[name] ?? usual[name] ?? '1');
}

/** What shows that the operator asks. */
export const asOperator = { authorization: `Bearer ${operatorToken}` } as const;

/** The names of the places that a request may fill in: of its path, its query and its body. */
export function placesOf(route: RouteDefinition): readonly (readonly ['path' | 'query' | 'body', string])[] {
  const named = (place: 'path' | 'query' | 'body', schema: unknown) =>
    Object.keys((schema as { shape?: object } | undefined)?.shape ?? {}).map(
      (name) => [place, name] as const
    );
  return [...named('path', route.params), ...named('query', route.query), ...named('body', route.body)];
}

/** The request to a route in which one place is filled with something. */
export function filled(
  route: RouteDefinition,
  wiki: string,
  [place, name]: readonly ['path' | 'query' | 'body', string],
  value: string
): RawRequest & { readonly path: string } {
  const given = place === 'path' ? { wiki, pk: wiki, [name]: encodeURIComponent(value) } : { wiki, pk: wiki };
  const query = place === 'query' ? `?${encodeURIComponent(name)}=${encodeURIComponent(value)}` : '';
  const json = route.body ? { 'content-type': 'application/json' } : {};
  const body = place === 'body' ? { [name]: value } : {};
  return {
    path: fill(route.path, given) + query,
    method: route.method.toUpperCase(),
    headers: { ...asOperator, ...json },
    ...(route.body && { body: JSON.stringify(body) })
  };
}

import { createHash, randomBytes } from 'node:crypto';
import { createApi } from '../../../server/http/create-api.ts';
import { listen } from '../../../server/http/listen.ts';
import { hashOf } from '../../../server/auth/opaque.ts';
import type { RouteServices } from '../../../server/ports.ts';
import { readCatalogues } from '../../../server/catalogues.ts';
import { readConfig, type Config } from '../../../server/config.ts';
import { noteRefusals } from '../../../server/services/note-refusals.ts';
import { openAuth } from '../../../server/services/open-auth.ts';
import type { RouteDefinition } from '../../../server/routes/define-route.ts';
import { routes as allRoutes } from '../../../server/routes/index.generated.ts';
import { createStore } from '../../../server/store/create-store.ts';
import { createEmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { createPageHandler } from '../../../scripts/demo/wiki/pages/create-page-handler.ts';
import { SignedIn, SignInMessage, SignInStart } from '../../../shared/sign-in.ts';
import { recordedLog } from '../recorded-log.ts';
import { addPeople } from './people.ts';

/** How a stage is set. */
export interface SignInStageOptions {
  readonly databaseUrl?: string;
  readonly centralAuth?: boolean;
  readonly operators?: readonly string[];
  readonly operatorToken?: string;
  /** Besides those of sign-in. */
  readonly services?: Partial<RouteServices>;
  readonly routes?: Readonly<Record<string, RouteDefinition>>;
}

/** A sign-in under way, as the page that began it knows it. */
export interface Begun {
  readonly nonce: string;
  readonly secret: string;
  readonly authorizeUrl: string;
}

/** The key and the secret of the companion's client at the wiki. */
export const client = { id: 'c'.repeat(28) + '0a1b', secret: '4f1d0c8e7b6a59483726151403f2e1d0c9b8a796' };

export type SignInStage = Awaited<ReturnType<typeof setSignInStage>>;

/** A wiki, a companion whose time is made, and a browser without cookies of the companion. */
export async function setSignInStage(options: SignInStageOptions = {}) {
  const time = { now: Date.UTC(2026, 10, 21, 12) };
  const clock = { now: () => time.now, sleep: () => Promise.resolve() };
  const wiki = createEmbeddedWiki({
    language: 'en',
    clock: clock.now,
    settings: { centralAuth: options.centralAuth ?? false }
  });
  addPeople(wiki);
  const running = await startWiki(wiki, { pages: createPageHandler({}) });
  const wikiId = wiki.settings.databaseName;
  const log = recordedLog();
  const store = createStore({ url: options.databaseUrl ?? 'sqlite::memory:', log });
  await store.migrate();
  let address = '';
  const config: Config = {
    ...readConfig({}),
    signIn: { restUrl: `${running.origin}/w/rest.php`, clientId: client.id, clientSecret: client.secret },
    operators: options.operators ?? [],
    get companionUrl() {
      return address;
    }
  };
  const auth = openAuth({
    config,
    entries: [{ id: wikiId, apiUrl: running.apiUrl, origins: [] }],
    store,
    userAgent: 'Seula/test (https://seula.example)',
    clock,
    log,
    translate: readCatalogues().translate
  });
  const wikis = () =>
    Promise.resolve([{ id: wikiId, name: wikiId, apiUrl: running.apiUrl, origins: [running.origin] }]);
  const api = createApi({
    routes: options.routes ?? allRoutes,
    services: {
      trail: store.trail,
      noteRefusal: noteRefusals(store.trail, clock),
      ...options.services,
      auth,
      wikis
    } as RouteServices,
    allowedOrigins: async () => (await wikis()).flatMap(({ origins }) => origins),
    ownOrigin: () => address,
    log,
    version: '0',
    ...(options.operatorToken !== undefined && { operatorToken: options.operatorToken })
  });
  const listening = await listen(api, 0, '127.0.0.1');
  address = listening.url;
  wiki.consumers.add({
    id: client.id,
    secret: client.secret,
    name: 'Seula',
    callback: `${address}/api/sign-in/callback`
  });

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.origin, ...headers },
      body: JSON.stringify(body)
    });

  async function begin(more: Record<string, unknown> = {}, origin = running.origin): Promise<Begun> {
    const nonce = opaque();
    const secret = opaque();
    const challenge = createHash('sha256').update(secret).digest('base64url');
    const answer = await post('/api/sign-in', { flow: 'popup', nonce, challenge, ...more }, { origin });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return { nonce, secret, authorizeUrl: SignInStart.parse(await answer.json()).authorizeUrl };
  }

  /** Goes through the wiki's own pages as a person does; gives the address that the wiki sends the browser back to. */
  async function agree(authorizeUrl: string, name: string, button: 'accept' | 'cancel' = 'accept') {
    const browser = createBrowser(running.origin);
    await browser.logIn(name);
    return browser.answer(authorizeUrl, button);
  }

  async function callback(url: string) {
    const answer = await fetch(url, { redirect: 'manual' });
    return { answer, message: await readMessage(answer) };
  }

  const redeem = (code: string | null, secret: string) => post('/api/sign-in/token', { code, secret });

  return {
    api: listening,
    address,
    wiki,
    wikiId,
    wikiOrigin: running.origin,
    store,
    log,
    time,
    post,
    begin,
    agree,
    callback,
    redeem,
    /** All steps at once: a token of that person. */
    async signIn(name: string): Promise<string> {
      const { secret, authorizeUrl } = await begin();
      const { message } = await callback(await agree(authorizeUrl, name));
      return SignedIn.parse(await (await redeem(message?.code ?? null, secret)).json()).token;
    },
    /** A token of that person without going to the wiki for it. */
    async letIn(name: string): Promise<string> {
      const token = opaque();
      const user = wiki.user(name);
      const centralId = String(wiki.settings.centralAuth ? user?.centralId : user?.id);
      const expiresAt = time.now + 3_600_000;
      await store.signIns.enter({ tokenHash: hashOf(token), centralId, name, expiresAt }, time.now);
      return token;
    },
    ask: (path: string, token: string | null, init: RequestInit = {}) =>
      fetch(`${address}${path}`, {
        ...init,
        headers: { ...init.headers, ...(token !== null && { authorization: `Bearer ${token}` }) }
      }),
    async close() {
      await listening.close(0);
      await auth.close();
      await store.close();
      await running.close();
    }
  };
}

/** A secret as pages make them. */
export function opaque(): string {
  return randomBytes(32).toString('base64url');
}

async function readMessage(answer: Response): Promise<SignInMessage | null> {
  const location = answer.headers.get('location');
  if (location !== null) {
    return SignInMessage.parse(JSON.parse(decodeURIComponent(location.split('#seula-sign-in=')[1] ?? '')));
  }
  const [, attribute] = /data-hand-over="([^"]*)"/.exec(await answer.clone().text()) ?? [];
  if (attribute === undefined) return null;
  const { message } = JSON.parse(attribute.replaceAll('&quot;', '"')) as { message: unknown };
  return SignInMessage.parse(message);
}

/** As much of a browser as the wiki's pages need: it keeps the wiki's cookie and reads forms. */
function createBrowser(origin: string) {
  let cookie = '';
  const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(new URL(url, origin), {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) })
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  };
  return {
    async logIn(name: string) {
      await visit('/wiki/Special:UserLogin');
      await visit('/wiki/Special:UserLogin', { wpName: name, wpPassword: 'password' });
    },
    async answer(authorizeUrl: string, button: 'accept' | 'cancel') {
      const asked = await visit(authorizeUrl);
      const page = await (await visit(asked.headers.get('location') ?? '')).text();
      const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) =>
          [name, value.replaceAll('&amp;', '&').replaceAll('&#39;', "'")] as const
      );
      const answered = await visit('/wiki/Special:OAuth/approve', {
        ...Object.fromEntries(fields),
        [button]: '1'
      });
      const back = await visit(answered.headers.get('location') ?? '');
      return back.headers.get('location') ?? '';
    }
  };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebhook } from '../../../server/alerts/webhook.ts';
import { createOAuthClient } from '../../../server/auth/oauth-client.ts';
import { createEventStream } from '../../../server/wiki/event-stream.ts';
import { createLiftWing } from '../../../server/wiki/lift-wing.ts';
import { createWikiClient } from '../../../server/wiki/wiki-client.ts';
import { createWikiWho } from '../../../server/wiki/wiki-who.ts';
import { hurriedClock } from '../../support/protocol/protocol-parts.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const userAgent = 'Seula/test (https://seula.example)';

// Which hosts are spoken to stands in the configuration. Whoever makes the name of one of them point elsewhere, to a
// service inside the network above all, has no certificate for it: that service must never hear of a request.
describe.skipIf(!hasOpenssl)('a listed name that points to another machine', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let heard: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'seula-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=inside.example', '-addext', 'subjectAltName=DNS:inside.example'];
    const form = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    spawnSync('openssl', [...form, '-keyout', key, '-out', cert, '-days', '2', ...subject]);
    heard = [];
    server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
      heard.push(`${request.method ?? ''} ${request.url ?? ''} ${JSON.stringify(request.headers)}`);
      response.end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `https://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });

  const clock = hurriedClock();
  const never = new AbortController().signal;
  const account = { kind: 'botPassword', username: 'SeulaBot@seula', password: 'canary'.repeat(6) } as const;
  it.each<[string, (at: string) => Promise<unknown>]>([
    [
      'who reads a wiki',
      async (at) => {
        const client = createWikiClient({ ...aWiki(at), userAgent, clock, random: () => 0 });
        return client.userName().finally(() => client.close());
      }
    ],
    [
      'the password of the bot',
      async (at) => {
        const parts = { ...aWiki(at), userAgent, clock, random: () => 0, credentials: account };
        const client = createWikiClient(parts);
        return client.userName().finally(() => client.close());
      }
    ],
    [
      'who asks a model',
      (at) => {
        const question = { model: 'revertrisk-language-agnostic', wiki: 'fiwiki', revisionId: 1 } as const;
        return createLiftWing({ baseUrl: at, userAgent, clock }).score(question);
      }
    ],
    [
      'who asks for the origin of words',
      (at) => createWikiWho({ baseUrl: at, userAgent }).originsOf({ wiki: 'fiwiki', revisionId: 1 }, {})
    ],
    [
      'who listens for edits',
      (at) => createEventStream({ url: `${at}/stream`, userAgent }).open(null, never)
    ],
    ['alerts', (at) => createWebhook({ url: `${at}/hook`, userAgent })({ text: 'x' }, never)],
    [
      'the secret that people sign in with',
      (at) =>
        createOAuthClient({
          restUrl: `${at}/w/rest.php`,
          clientId: 'a'.repeat(32),
          clientSecret: 'b'.repeat(40),
          redirectUri: () => 'https://seula.example/api/sign-in/callback',
          userAgent
        }).identify('code', 'v'.repeat(43))
    ]
  ])('S16: hears nothing of %s', async (_, ask) => {
    await expect(ask(url)).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  it('S16: negative control: without a certificate to show, anybody is believed', async () => {
    const plain = createPlainServer((request, response) => {
      heard.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    await fetch(`http://localhost:${(plain.address() as AddressInfo).port}/x`);
    expect(heard).toEqual(['/x']);
    await new Promise((done) => plain.close(done));
  });
});

function aWiki(at: string) {
  return { apiUrl: `${at}/w/api.php`, limits: { attempts: 1, patienceMs: 0, timeoutMs: 5_000 } };
}

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createConnection, isIP, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../server/routes/index.generated.ts';
import type { RouteDefinition } from '../../server/routes/define-route.ts';
import { startScriptedServer } from '../server/wiki/scripted-server.ts';
import { outsideClients } from '../support/outside-clients.ts';
import { filled, openDoor, placesOf, type OpenDoor } from './open-door.ts';

/** Every request that goes out of this process by fetch, whoever made the client. */
const sent: string[] = [];
function note(message: unknown): void {
  const { origin, path } = (message as { request: { origin: unknown; path: string } }).request;
  sent.push(`${String(origin)}${path}`);
}

/** Every address that this process calls by TCP, and every name that it looks up to do so, whatever is spoken there. */
const dialled = new Set<string>();
function noteSocket(message: unknown): void {
  const { socket } = message as { socket: Socket };
  socket.on('connectionAttempt', (address: string, port: number) => dialled.add(`${address}:${port}`));
  socket.on('lookup', (_fault: unknown, _address: string, _family: unknown, host: string) => {
    if (isIP(host) === 0) dialled.add(host);
  });
}

const inside = '127.0.0.1:1';
/** What would lead elsewhere, were it ever taken for a part of an address. */
const leads = [
  ...['http://', 'https://', '//', 'ftp://', 'gopher://', 'file://', 'ws://', 'dict://'].map(
    (scheme) => `${scheme}${inside}/`
  ),
  ...['/\\', '\\\\', '///', '/%2f', '\t//', 'http:', 'http:/', 'http:\\\\'].map((way) => `${way}${inside}/`),
  ...[
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0',
    '0.0.0.0',
    '127.0.0.1.nip.io',
    '169.254.169.254',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:0:0:1]',
    '[fe80::1%25lo]',
    '[fd00:ec2::254]',
    'localhost',
    'localhost.',
    'metadata.google.internal',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    'evil.example'
  ].map((host) => `http://${host}:1/latest/meta-data`),
  ...[
    `http://fi.wikipedia.org@${inside}/`,
    `http://${inside}#@fi.wikipedia.org/`,
    `http://${inside}\\@fi.wikipedia.org/`,
    `http://fi.wikipedia.org:80@${inside}/`,
    `http://user:pass@${inside}/`,
    `@${inside}/`,
    `:1/`,
    `.evil.example`,
    `-evil.example`,
    `#`,
    `?x=1#`,
    `&action=login&x=`,
    `?action=edit`,
    `;@${inside}`
  ],
  ...[
    '..',
    '../',
    '../../',
    '..%2f..%2f',
    '%2e%2e/',
    '..\\',
    '/etc/passwd',
    '/../../w/rest.php',
    '/w/load.php'
  ],
  ...[
    `\r\nHost: evil.example`,
    `%0d%0aHost:%20evil.example`,
    `\r\n\r\nGET / HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
    `x\nX-Forwarded-Host: evil.example`,
    `\u560d\u560aSet-Cookie: x=y`,
    `\u0000`,
    `x\u0000.evil.example`
  ],
  ...['fiwiki/../../evil', 'fiwiki?x', 'fiwiki#x', 'fiwiki:1', 'fi.wikipedia.org', 'wiki@evil', 'wiki%00'],
  ...[
    'data:text/html,x',
    'blob:http://evil.example/x',
    'jar:http://evil.example!/x',
    'ldap://evil.example',
    'tftp://evil.example',
    'netdoc:///etc/passwd',
    'phar://x',
    'php://filter',
    'view-source:http://evil.example',
    `http://evil.example/w/api.php?origin=*`
  ]
];

describe('S16: whatever a request says', () => {
  let door: OpenDoor;
  beforeAll(async () => {
    subscribe('undici:request:create', note);
    subscribe('net.client.socket', noteSocket);
    door = await openDoor('sqlite::memory:');
  });
  afterAll(async () => {
    await door.close();
    unsubscribe('undici:request:create', note);
    unsubscribe('net.client.socket', noteSocket);
  });

  it('is tried with eighty ways at least, and what goes out is seen', () => {
    expect(new Set(leads).size).toBeGreaterThanOrEqual(80);
    // The pass over the queue was made by then.
    expect(sent.some((address) => address.startsWith(`${door.wikiOrigin}/w/api.php`))).toBe(true);
    // Services around the wiki are stood in for by the wiki itself.
    expect(sent.filter((address) => !isListed(address))).toEqual([]);
    expect(unlistedPeers()).toEqual([]);
  });

  it('is seen whoever speaks: negative control', async () => {
    const closed = [createConnection(1, '127.0.0.1'), createConnection(1, 'localhost')];
    await Promise.all(closed.map((socket) => once(socket, 'close').catch(() => undefined)));
    expect(unlistedPeers()).toEqual(expect.arrayContaining(['127.0.0.1:1', 'localhost']));
    dialled.clear();
  });

  const all: readonly (readonly [string, RouteDefinition])[] = Object.entries(routes);
  it.each(all.filter(([, route]) => placesOf(route).length > 0))(
    '%s leads to the listed hosts and paths alone',
    async (_, route) => {
      sent.length = 0;
      for (const place of placesOf(route)) {
        for (const lead of leads) {
          const asked = filled(route, door.wikiId, place, lead);
          const { status } = await door.say(asked.path, asked);
          expect(status, `${place.join(' ')} ${lead}`).not.toBe(500);
        }
      }
      expect(sent.filter((address) => !isListed(address))).toEqual([]);
      expect(unlistedPeers()).toEqual([]);
    }
  );

  /** All that was called but the wiki, and the API itself by this test. */
  function unlistedPeers(): string[] {
    const listed = [door.wikiOrigin, door.address].map((address) => new URL(address).host);
    return [...dialled].filter((peer) => !listed.includes(peer));
  }

  /** Of the wiki: its api.php; of what stands around it: one path each. */
  function isListed(address: string): boolean {
    const { origin, pathname } = new URL(address);
    return (
      origin === door.wikiOrigin &&
      (['/w/api.php', '/wikidata/w/api.php'].includes(pathname) ||
        /^\/service\/lw\/inference\/v1\/models\/[a-z-]+:predict$/.test(pathname))
    );
  }
});

describe('S16: what a wiki or a service answers', () => {
  const wanted = () => Promise.resolve(null);

  it.each(outsideClients)('sends nobody elsewhere: %s', async (_, ask) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const elsewhere = await startScriptedServer(() => ({ body: {} }));
      const target = new URL('/canary', elsewhere.apiUrl).href;
      const { apiUrl, requests } = await startScriptedServer(() => ({
        status,
        headers: { location: target, refresh: `0;url=${target}`, 'content-location': target },
        body: ''
      }));
      await expect(ask(new URL(apiUrl).origin, apiUrl).then(wanted)).rejects.toThrow();
      expect(requests.length, String(status)).toBeGreaterThan(0);
      expect(elsewhere.requests, String(status)).toEqual([]);
    }
  });
});

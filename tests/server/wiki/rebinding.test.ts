import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outsideClients } from '../../support/outside-clients.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

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

  it.each(outsideClients)('S16: hears nothing of what is asked of %s', async (_, ask) => {
    await expect(ask(url, `${url}/w/api.php`)).rejects.toThrow();
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

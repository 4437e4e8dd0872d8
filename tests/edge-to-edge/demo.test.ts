import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seula } from '../scripts/commands/command-line.ts';

const script = fileURLToPath(new URL('../../scripts/demo.mjs', import.meta.url));
const children: ChildProcess[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seula-demo-test-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

it('prints the address last, serves pages with the gadget, and leaves nothing behind', async () => {
  const demo = start('--port', '0');
  const url = await demo.address;
  const page = await (await fetch(url)).text();
  expect(page).toContain('/w/gadget/seula.js');
  const core = await (await fetch(new URL('/w/gadget/seula-core.js', url))).text();
  expect(core).toMatch(/SEULA_COMPANION\s*=\s*"http:\/\/127\.0\.0\.1:\d+"/);
  expect(await readdir(folder)).not.toEqual([]);
  demo.child.kill('SIGINT');
  expect(await demo.ended).toBe(0);
  expect(await readdir(folder)).toEqual([]);
  await expect(fetch(url)).rejects.toThrow();
});

it('prints a line under which commands work on it', async () => {
  const demo = start('--port', '0');
  await demo.address;
  const line = demo.said().match(/^ {2}export (.+)$/m)?.[1] ?? '';
  const environment = Object.fromEntries(
    [...line.matchAll(/(SEULA_\w+)='([^']*)'/g)].map(([, name = '', value = '']) => [name, value])
  );
  const stop = await seula(['bot', '--stop', 'demowiki', '--reason', 'A try'], environment);
  expect(stop).toMatchObject({ code: 0, err: '' });
  const status = await seula(['doctor'], environment);
  expect(status.out).toContain('A try');
  expect(status.out).not.toMatch(/^failed/m);
  expect(await seula(['disputes', 'export'], environment)).toMatchObject({ code: 0, err: '0 cases' });
});

it('says so when its port is taken, and names another', async () => {
  const first = start('--port', '0');
  const { port } = new URL(await first.address);
  const second = start('--port', port);
  expect(await second.ended).toBe(1);
  expect(second.said()).toBe(
    `Port ${port} is taken, perhaps by another demo. End that, or use another port: npm run demo -- --port ${Number(port) + 1}\n`
  );
});

function start(...args: string[]) {
  const env = { PATH: process.env.PATH, TMPDIR: folder };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let text = '';
  const address = new Promise<string>((done) => {
    const listen = (chunk: Buffer): void => {
      text += chunk.toString();
      const last = text.trimEnd().split('\n').at(-1) ?? '';
      if (/^http\S+PendingChanges$/.test(last)) done(last);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, address, ended, said: () => text };
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { parts } from '../../../gadget/parts.ts';
import { createEmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { seula } from './command-line.ts';

const password = 'seulatest0123456789abcdefghijklm';
let running: Awaited<ReturnType<typeof startWiki>>;

beforeAll(async () => {
  const wiki = createEmbeddedWiki({ language: 'en' });
  wiki.addUser({ name: 'Admin', groups: ['sysop', 'interface-admin'] });
  const grants = ['basic', 'highvolume', 'editpage', 'createeditmovepage', 'editsiteconfig', 'editinterface'];
  wiki.user('Admin')?.botPasswords.push({ appId: 'tests', password, grants });
  running = await startWiki(wiki, { port: 0 });
});
afterAll(() => running.close());

const publish = (...more: string[]) =>
  seula(['publish-gadget', '--wiki', running.apiUrl, '--companion', 'https://seula.example', ...more], {
    SEULA_BOT_USERNAME: 'Admin@tests',
    SEULA_BOT_PASSWORD: password
  });

test('publishes the loader, the core and every part, and names them in the definition', async () => {
  const preview = await publish();
  expect(preview).toMatchObject({ code: 0, err: '' });
  for (const page of ['seula', 'seula-core', ...parts.map((name) => `seula-${name}`)]) {
    expect(preview.out).toContain(`MediaWiki:Gadget-${page}.js: does not exist yet and would be created`);
  }
  const { code, out } = await publish('--live');
  expect(code).toBe(0);
  expect(out).toContain(
    `Saved: ${parts.map((name) => `MediaWiki:Gadget-seula-${name}.js, `).join('')}` +
      'MediaWiki:Gadget-seula-core.js, MediaWiki:Gadget-seula.js'
  );
  const definition = out.split('\n').filter((line) => line.startsWith('* '));
  expect(definition.map((line) => /^\* ([\w-]+)\[([\w|=.,-]+)\]\|([\w.-]+)$/.exec(line)?.slice(1))).toEqual([
    ['seula', expect.stringContaining('ResourceLoader'), 'seula.js'],
    ['seula-core', expect.stringContaining('hidden'), 'seula-core.js'],
    ...parts.map((name) => [`seula-${name}`, expect.stringContaining('hidden'), `seula-${name}.js`])
  ]);
  expect((await publish('--live')).out).toContain('All pages are as they should be.');
});

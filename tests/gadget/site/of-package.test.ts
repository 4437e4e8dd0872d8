import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ofPackage } from '../../../gadget/build/of-package.ts';

it.each([
  [undefined, ''],
  ['github:owner/seula', 'https://github.com/owner/seula'],
  [{ type: 'git', url: 'git+https://gitlab.example/owner/seula.git' }, 'https://gitlab.example/owner/seula'],
  ['ftp://host/seula', ''],
  ['git@host:owner/seula.git', '']
])('the foot of the pages links to the source that package.json names: %j', async (repository, address) => {
  const folder = await mkdtemp(join(tmpdir(), 'seula-package-'));
  const file = join(folder, 'package.json');
  await writeFile(file, JSON.stringify({ version: '1.2.3', repository }));
  expect(ofPackage(pathToFileURL(file))).toEqual({
    SEULA_VERSION: '"1.2.3"',
    SEULA_SOURCE: JSON.stringify(address)
  });
  await rm(folder, { recursive: true });
});

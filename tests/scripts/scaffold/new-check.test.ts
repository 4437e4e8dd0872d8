import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { newCheck } from '../../../scripts/scaffold/new-check.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const parts = [
  'package.json',
  'tsconfig.json',
  'README.md',
  'gadget',
  'server',
  'shared',
  'scripts',
  'tests'
];
const run = promisify(execFile);

test('the recipe for a check works: one command, and registry, catalogues and its test know it', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'seula-recipe-'));
  try {
    for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    const { stdout } = await run(
      process.execPath,
      ['scripts/seula.mjs', 'new', 'check', 'zebra_words', '--json'],
      { cwd: copy }
    );
    expect(JSON.parse(stdout)).toEqual({
      written: ['server/checks/zebra_words.ts', 'tests/server/checks/zebra_words.test.ts']
    });
    expect(await readFile(join(copy, 'server/checks/index.generated.ts'), 'utf8')).toContain('zebraWords');
    expect(await readFile(join(copy, 'shared/i18n/checks/en.json'), 'utf8')).toContain(
      'seula-check-zebra_words-found'
    );
    expect(await readFile(join(copy, 'README.md'), 'utf8')).toContain('server/checks/zebra_words.ts');
    await writeFile(join(copy, 'vitest.config.ts'), 'export default {};\n');
    const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', copy];
    const tests = ['tests/registry.test.ts', 'tests/server/checks/zebra_words.test.ts'];
    await run(process.execPath, [...vitest, ...tests], {
      cwd: copy,
      env: { ...process.env, VITEST: undefined }
    });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}, 120_000);

test('a name that will not do, or that is taken, is refused and nothing is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seula-recipe-'));
  const place = pathToFileURL(`${folder}/`);
  try {
    await expect(newCheck('Zebra Words', place)).rejects.toThrow(/is not a name for a check/);
    await newCheck('zebra', place);
    await expect(newCheck('zebra', place)).rejects.toThrow(/is there already/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

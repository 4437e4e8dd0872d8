import { readFile, writeFile } from 'node:fs/promises';
import { generateMessages } from './generate/messages.ts';
import { generateReadme } from './generate/readme.ts';
import { generateRegistries } from './generate/registries.ts';
import { root } from './generate/root.ts';

/**
 * `npm run generate` writes every file that follows from others: registries, message catalogues, tables in the README.
 * With `--check` it writes nothing and fails, naming the files, when one of them is stale.
 */
async function main(): Promise<void> {
  const registries = await generateRegistries();
  const check = process.argv.includes('--check');
  const stale = await bring(registries, check);
  if (!check || stale.length === 0) {
    stale.push(...(await bring(await generateMessages(), check)));
    stale.push(...(await bring(await generateReadme(), check)));
  }
  if (!check || stale.length === 0) return;
  console.error(`Stale: ${stale.join(', ')}. Run "npm run generate".`);
  process.exitCode = 1;
}

async function bring(files: ReadonlyMap<string, string>, check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, wanted] of files) {
    const url = new URL(path, root);
    const current = await readFile(url, 'utf8').catch(() => null);
    if (current === wanted) continue;
    stale.push(path);
    if (!check) await writeFile(url, wanted);
  }
  return stale;
}

await main();

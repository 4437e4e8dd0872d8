import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CaseSource } from './case-source.ts';
import { toCase } from './to-case.ts';

const folder = new URL('./', import.meta.url);

/** The corpus as JSON Lines by file name, made from the files in source/. */
export async function buildCorpus(): Promise<Map<string, string>> {
  const names = (await readdir(new URL('source/', folder))).filter((name) => name.endsWith('.ts')).sort();
  const files = new Map<string, string>();
  for (const [position, name] of names.entries()) {
    const { cases } = (await import(new URL(`source/${name}`, folder).href)) as { cases: CaseSource[] };
    const lines = cases.map((one, index) => JSON.stringify(toCase(one, position * 500 + index)));
    files.set(name.replace(/\.ts$/, '.jsonl'), `${lines.join('\n')}\n`);
  }
  return files;
}

// Run by itself it writes the files: npx tsx tests/corpus/build.ts
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await buildCorpus()) await writeFile(new URL(name, folder), text);
}

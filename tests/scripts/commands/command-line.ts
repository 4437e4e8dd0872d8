import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '../../../scripts/seula.ts';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `seula ARGUMENTS` in this process under these variables, in a folder of its own. */
export async function seula(given: string[], variables: Record<string, string> = {}): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const keep = (lines: string[]) => (text?: unknown) => {
    lines.push(String(text));
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep(out)),
    vi.spyOn(console, 'error').mockImplementation(keep(err)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text).trimEnd()) > 0)
  ];
  const folder = await mkdtemp(join(tmpdir(), 'seula-test-'));
  const all = {
    SEULA_DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}`,
    SEULA_WIKIS: join(folder, 'wikis.json'),
    SEULA_LOG_LEVEL: 'silent',
    SEULA_CONTACT: 'https://seula.example',
    ...variables
  };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  try {
    const code = await run(given);
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file into a folder of its own; `remove` takes it away. */
export async function temporaryFile(
  name: string,
  text: string
): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'seula-test-'));
  const path = join(folder, name);
  await writeFile(path, text);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

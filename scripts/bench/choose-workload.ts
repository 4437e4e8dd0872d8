import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateWorkload } from './workload/generate-workload.ts';

/** A folder with a workload; `remove` deletes it where it was made for this run. */
export interface ChosenWorkload {
  readonly folder: string;
  readonly origin: 'given' | 'generator beside the project' | 'own generator';
  remove(): Promise<void>;
}

/** The generator beside the project, where it was checked out together with it. */
const neighbour = fileURLToPath(new URL('../../../shared/bench/generate.py', import.meta.url));

/** The folder that was named, or a new one made by the generator beside the project, or by our own where there is none. */
export async function chooseWorkload(given: string | undefined, pages: number): Promise<ChosenWorkload> {
  if (given !== undefined) return { folder: given, origin: 'given', remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'seula-bench-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    if (existsSync(neighbour) && (await runNeighbour(folder, pages))) {
      return { folder, origin: 'generator beside the project', remove };
    }
    generateWorkload(folder, { pages });
    return { folder, origin: 'own generator', remove };
  } catch (fault) {
    await remove();
    throw fault;
  }
}

async function runNeighbour(folder: string, pages: number): Promise<boolean> {
  const args = [neighbour, '--out', folder, '--pages', String(pages)];
  return promisify(execFile)('python3', args).then(
    () => true,
    () => false
  );
}

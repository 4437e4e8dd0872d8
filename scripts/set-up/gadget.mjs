import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runQuietly } from './run-quietly.mjs';

/** Builds the gadget and the companion's pages into dist unless what stands there is newer than all it is made of. Throws when that fails. */
export async function ensureGadget() {
  const built = Math.min(
    ...(await Promise.all(['gadget', 'site'].map((name) => oldest(join(root, 'dist', name)))))
  );
  const sources = await Promise.all(
    ['gadget', 'shared', 'package-lock.json'].map((name) => newest(join(root, name)))
  );
  if (built > Math.max(...sources)) return;
  if (!(await runQuietly('npm', ['run', '--silent', 'build'])))
    throw new Error('The gadget could not be built; see above.');
}

async function newest(path) {
  return Math.max(0, ...(await timesOf(path)));
}

async function oldest(path) {
  const times = await timesOf(path);
  return times.length === 0 ? 0 : Math.min(...times);
}

/** Times of change of a file, or of all files in a folder. */
async function timesOf(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [found.mtimeMs];
  const names = await readdir(path);
  return (await Promise.all(names.map((name) => timesOf(join(path, name))))).flat();
}

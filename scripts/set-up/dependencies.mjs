import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runQuietly } from './run-quietly.mjs';

const leastNode = [20, 20, 2];

/** Installs the packages of package-lock.json unless exactly these are there. Throws when that fails. */
export async function ensureDependencies() {
  checkNode();
  if (await areInstalled()) return;
  console.error('Installing dependencies (npm ci) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!(await runQuietly('npm', args)))
    throw new Error('The dependencies could not be installed; see above.');
}

function checkNode() {
  const current = process.versions.node.split('.').map(Number);
  const [at] = leastNode.map((part, index) => current[index] - part).filter((difference) => difference !== 0);
  if (at < 0)
    throw new Error(`Seula needs Node ${leastNode.join('.')} or newer; this is ${process.versions.node}.`);
}

/** npm keeps a copy of the lock file with what it installed; parts for other machines are missing from it rightly. */
async function areInstalled() {
  const wanted = await readLock('package-lock.json');
  const installed = await readLock('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

async function readLock(name) {
  try {
    return JSON.parse(await readFile(join(root, name), 'utf8')).packages;
  } catch {
    return null;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureDependencies();

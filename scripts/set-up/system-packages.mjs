import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { runQuietly } from './run-quietly.mjs';

/** What the tests need besides Node, and the Debian packages that bring it. */
const parts = [
  {
    name: 'Chromium',
    packages: ['chromium', 'fonts-dejavu-core'],
    isHere: () => findBrowser() !== null,
    without: 'browser tests'
  },
  {
    name: 'MariaDB',
    packages: ['mariadb-server'],
    isHere: () => isOnPath('mariadbd') && isOnPath('mariadb-install-db'),
    without: 'tests on MariaDB'
  }
];

/** Installs what is missing where that is possible; returns a sentence for each part that is still not there. */
export async function ensureSystemPackages() {
  const missing = parts.filter(({ isHere }) => !isHere());
  if (missing.length === 0) return [];
  const obstacle = await findObstacle();
  if (obstacle === null) {
    console.error(`Installing ${missing.map(({ name }) => name).join(' and ')} (apt-get) ...`);
    await install(missing.flatMap(({ packages }) => packages));
  }
  return missing
    .filter(({ isHere }) => !isHere())
    .map(({ name, packages, without }) => {
      const why = obstacle ?? 'apt-get could not install it';
      return `${name} is not on this machine (${why}): ${without} cannot run. Debian has it as ${packages[0]}.`;
    });
}

async function findObstacle() {
  if (!existsSync('/usr/bin/apt-get')) return 'not Debian or Ubuntu';
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  if (!/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)) return 'not Debian or Ubuntu';
  return process.getuid?.() === 0 ? null : 'only root may install it';
}

async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const args = [...wait, 'install', '-y', '--no-install-recommends', ...packages];
  await withoutStartingServices(async () => {
    if (await runQuietly('apt-get', args, { env, tellFailure: false })) return;
    await runQuietly('apt-get', [...wait, 'update'], { env });
    await runQuietly('apt-get', args, { env });
  });
}

/** Installing a server package starts the server, unless this file says no: tests bring up servers of their own. */
async function withoutStartingServices(work) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    if (ours) await rm(policy, { force: true });
  }
}

function isOnPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}

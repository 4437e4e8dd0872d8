import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAudit } from '../../../scripts/set-up/audit.mjs';

/**
 * The oldest version, for each line of versions that is still mended, in which known holes are closed. Of a line that is
 * not named every version has them; what is newer than the newest line has none that is known.
 */
const floors: Readonly<Record<string, { readonly from: readonly string[]; readonly holes: string }>> = {
  koa: { from: ['3.1.2'], holes: 'CVE-2025-25200, CVE-2025-32379, CVE-2026-27959, GHSA-jgmv-j7ww-jx2x' },
  '@koa/router': { from: ['15.0.0'], holes: 'CVE-2026-9495' },
  preact: { from: ['10.28.2'], holes: 'CVE-2026-22028' },
  undici: { from: ['6.23.0', '7.18.2'], holes: 'CVE-2025-22150, CVE-2026-22036' },
  mysql2: { from: ['3.9.8'], holes: 'CVE-2024-21508, CVE-2024-21511, CVE-2024-21512' },
  knex: { from: ['2.4.0'], holes: 'CVE-2016-20018' },
  'path-to-regexp': { from: ['6.3.0', '8.0.0'], holes: 'CVE-2024-45296, CVE-2024-52798' },
  cookie: { from: ['0.7.0'], holes: 'CVE-2024-47764' },
  'tough-cookie': { from: ['4.1.3'], holes: 'CVE-2023-26136' },
  zod: { from: ['3.22.3'], holes: 'CVE-2023-4316' },
  ini: { from: ['1.3.6'], holes: 'CVE-2020-7788' },
  diff: { from: ['3.5.1', '4.0.4', '5.2.2', '8.0.3'], holes: 'CVE-2026-24001' },
  'swagger-ui-dist': { from: ['4.1.3'], holes: 'CVE-2021-46708' },
  lodash: { from: ['4.17.23'], holes: 'CVE-2021-23337, CVE-2025-13465' },
  semver: { from: ['5.7.2', '6.3.1', '7.5.2'], holes: 'CVE-2022-25883' },
  minimist: { from: ['0.2.4', '1.2.6'], holes: 'CVE-2021-44906' },
  'form-data': { from: ['2.5.4', '3.0.4', '4.0.4'], holes: 'CVE-2025-7783' },
  debug: { from: ['2.6.9', '3.1.0', '4.0.0'], holes: 'CVE-2017-16137' },
  ms: { from: ['2.0.0'], holes: 'CVE-2017-20162' },
  negotiator: { from: ['0.6.1'], holes: 'CVE-2016-10539' },
  fresh: { from: ['0.5.2'], holes: 'CVE-2017-16119' },
  'ansi-regex': { from: ['3.0.1', '4.1.1', '5.0.1', '6.0.1'], holes: 'CVE-2021-3807' },
  'path-parse': { from: ['1.0.7'], holes: 'CVE-2021-23343' },
  esbuild: { from: ['0.25.0'], holes: 'GHSA-67mh-4wv8-2f99' },
  'happy-dom': { from: ['20.0.2'], holes: 'CVE-2025-61927, CVE-2025-62410' }
};

/** Single versions that somebody else put into the registry in the name of their makers (September 2025). */
const poisoned = new Set(
  (
    'ansi-regex@6.2.1 ansi-styles@6.2.2 chalk@5.6.1 color-convert@3.1.1 color-name@2.0.1 debug@4.4.2 ' +
    'strip-ansi@7.1.1 supports-color@10.2.1'
  ).split(' ')
);

/** What we ask for ourselves and no hole is known of in any version; whoever adds a package has looked. */
const blameless = new Set(
  (
    'autocannon banana-i18n better-sqlite3 croner csv-stringify eventsource-parser m3api mnemonist oauth4webapi p-queue ' +
    'parse5 php-serialize pino prom-client tldts tsx unbzip2-stream zod-openapi'
  ).split(' ')
);

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional()
    })
  )
});
type Lock = z.infer<typeof Lock>;

const Wanted = z.object({ dependencies: z.record(z.string(), z.string()) });
const registry = 'https://registry.npmjs.org/';
const root = new URL('../../../', import.meta.url);
const lock = Lock.parse(readJson('package-lock.json'));

describe('S27: packages', () => {
  it('are of no version with a known hole, however deep they lie', () => {
    expect(holesIn(lock)).toEqual([]);
  });

  it.each([
    ['node_modules/koa', '3.1.1', true],
    ['node_modules/koa', '2.16.4', true],
    ['node_modules/koa', '4.0.0', false],
    ['node_modules/a/node_modules/@koa/router', '14.0.0', true],
    ['node_modules/preact', '10.28.1', true],
    ['node_modules/preact', '10.28.2-rc.1', true],
    ['node_modules/preact', '10.28.2', false],
    ['node_modules/undici', '6.22.9', true],
    ['node_modules/undici', '6.23.0', false],
    ['node_modules/undici', '7.1.0', true],
    ['node_modules/undici', '5.29.0', true],
    ['node_modules/undici', '8.0.0', false],
    ['node_modules/a/node_modules/undici', '6.9.10', true],
    ['node_modules/diff', '8.0.2', true],
    ['node_modules/diff', '7.0.0', true],
    ['node_modules/diff', '9.0.0', false],
    ['node_modules/debug', '4.4.2', true],
    ['node_modules/a/node_modules/color-name', '2.0.1', true],
    ['node_modules/color-name', '2.0.2', false]
  ])('would be found out: %s %s (%s)', (path, version, isHole) => {
    expect(holesIn({ packages: { [path]: { version } } })).toHaveLength(isHole ? 1 : 0);
  });

  it('that the table names are those in use, or it protects nobody', () => {
    const used = new Set(Object.keys(lock.packages).map(nameOf));
    for (const name of ['koa', '@koa/router', 'preact', 'undici', 'mysql2', 'knex', 'path-to-regexp'])
      expect(used, name).toContain(name);
  });

  it('that we ask for ourselves are all in one of the tables', () => {
    const { dependencies } = Wanted.parse(readJson('package.json'));
    const names = Object.keys(dependencies);
    expect(names.filter((name) => !(name in floors) && !blameless.has(name))).toEqual([]);
    expect([...blameless].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('come from the registry, as the lock file has them, and exactly so', () => {
    const odd = Object.entries(lock.packages).filter(
      ([path, { resolved = registry, integrity = '' }]) =>
        path !== '' && !(resolved.startsWith(registry) && integrity.startsWith('sha512-'))
    );
    expect(odd).toEqual([]);
    const { dependencies } = Wanted.parse(readJson('package.json'));
    for (const wanted of Object.values(dependencies))
      expect(wanted).toMatch(/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/);
  });

  it('run nothing of their own when they are deployed, save the one that brings its compiler', () => {
    const running = Object.entries(lock.packages).filter(
      ([, { dev, hasInstallScript }]) => hasInstallScript && !dev
    );
    expect(running.map(([path]) => path)).toEqual(['node_modules/esbuild']);
  });

  it('that reflect any origin are asked by nobody: origins are compared here', () => {
    const sources = readdirSync(new URL('server/', root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(join('server', name), root), 'utf8'));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((source) => source.includes('@koa/cors'))).toEqual([]);
  });
});

describe('S27: what the registry says of packages', () => {
  const via = (severity: string, id: string) => ({
    title: 'A hole',
    severity,
    url: `https://github.com/advisories/${id}`,
    range: '<3.1.2'
  });
  const report = (...found: unknown[]) =>
    JSON.stringify({ auditReportVersion: 2, vulnerabilities: { koa: { name: 'koa', via: found } } });

  it('is told, a line for each hole', () => {
    expect(readAudit(JSON.stringify({ vulnerabilities: {} }))).toEqual({ holes: [], why: null });
    expect(readAudit(report(via('high', 'GHSA-1'), 'undici', via('low', 'GHSA-2')))).toEqual({
      holes: ['koa <3.1.2: A hole (high, https://github.com/advisories/GHSA-1)'],
      why: null
    });
    for (const severity of ['moderate', 'critical'])
      expect(readAudit(report(via(severity, 'GHSA-1'))).holes).toHaveLength(1);
  });

  it('is passed over where somebody wrote down why', () => {
    const accepted = new Map([['https://github.com/advisories/GHSA-1', 'never called']]);
    const found = report(via('high', 'GHSA-1'), via('high', 'GHSA-3'));
    expect(readAudit(found, accepted).holes).toHaveLength(1);
  });

  it.each(['', 'npm error', 'null', '{"message":"405","error":{"code":"E405"}}', '{"vulnerabilities":null}'])(
    'is said to be missing where it does not answer: %s',
    (text) => {
      const { holes, why } = readAudit(text);
      expect(holes).toEqual([]);
      expect(why).toBeTruthy();
    }
  );

  it('is asked wherever all has to hold before a change is taken', () => {
    expect(readFileSync(new URL('.ci/run', root), 'utf8')).toMatch(/^node scripts\/set-up\/audit\.mjs /m);
  });
});

function holesIn({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const floor = floors[nameOf(path)];
    if (poisoned.has(`${nameOf(path)}@${version}`)) return [`${path} ${version}: it is not its makers'`];
    return floor && version !== undefined && hasHole(version, floor.from)
      ? [`${path} ${version}: ${floor.holes}`]
      : [];
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function hasHole(version: string, from: readonly string[]): boolean {
  const [core = '', early] = version.split('-');
  // What comes before a release is older than it.
  const isAtLeast = (floor: string) => compare(core, floor) > 0 || (compare(core, floor) === 0 && !early);
  const lineOf = (one: string) => Number(one.split('.')[0]);
  const ofLine = from.find((floor) => lineOf(floor) === lineOf(core));
  if (ofLine !== undefined) return !isAtLeast(ofLine);
  return !isAtLeast(from.at(-1) ?? '0.0.0');
}

function compare(one: string, other: string): number {
  const [ours, theirs] = [one, other].map((version) => version.split('.').map(Number));
  const at = ours?.findIndex((part, index) => part !== theirs?.[index]) ?? -1;
  return at === -1 ? 0 : (ours?.[at] ?? 0) - (theirs?.[at] ?? 0);
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, root), 'utf8'));
}

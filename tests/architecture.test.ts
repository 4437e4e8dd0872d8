import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { borderOf, strangers, type Border } from './architecture/borders.ts';
import { placeOf, readSources, walk, type Import, type Source } from './architecture/read-source.ts';

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));
const ours = sources.filter(({ path }) => !path.startsWith('tests/'));
const isGenerated = (path: string): boolean => path.includes('.generated.');

describe('who may import whom', () => {
  it('has a border for every file', () => {
    expect(sources.filter(({ path }) => !borderOf(path)).map(({ path }) => path)).toEqual([]);
  });

  it('is kept by every file', () => {
    expect(sources.flatMap(trespasses)).toEqual([]);
  });

  it('leaves the composition root to those who start the program', () => {
    const takers = sources.filter(({ imports }) => imports.some(({ path }) => path === 'server/services.ts'));
    expect(takers.map(({ path }) => path).filter((path) => /^(server|shared|gadget)\//.test(path))).toEqual(
      []
    );
  });

  it('names only files that are there', () => {
    const lost = sources.flatMap(({ path, imports }) =>
      imports.filter((one) => one.path !== null && !isThere(one.path)).map((one) => `${path} -> ${one.path}`)
    );
    expect(lost).toEqual([]);
  });

  it('has no cycles', () => {
    expect(findCycles()).toEqual([]);
  });

  it('keeps the server and the schema library out of the gadget', () => {
    const reached = reach(
      ours
        .filter(({ path }) => /^gadget\/(main|details|consent|admin)\.tsx$/.test(path))
        .map(({ path }) => path)
    );
    const foreign = reached.filter(
      ({ path, packageName }) => packageName === 'zod' || path?.startsWith('server/')
    );
    expect(foreign.map(({ path, packageName }) => path ?? packageName)).toEqual([]);
  });
});

describe('size', () => {
  const caps: readonly [prefix: string, most: number][] = [
    ['server/checks/', 150],
    ['server/routes/', 100],
    // Articles of the demo wiki: text, not code.
    ['scripts/demo/wiki/seed/', 400],
    ['', 250]
  ];

  it('stays under the cap of the folder', () => {
    const tooLong = ours
      .filter(({ path }) => !isGenerated(path))
      .filter(({ path, lines }) => lines > (caps.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 0))
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(tooLong).toEqual([]);
  });
});

describe('names', () => {
  it('say what is inside', () => {
    const vague = /(^|[/.-])(utils?|helpers?|common|misc|lib)([/.-]|$)/;
    // What wikis themselves call a part of their own scripts.
    const foreign = /^scripts\/demo\/wiki\/skin\/client\/util\.js$/;
    expect(sources.map(({ path }) => path).filter((path) => vague.test(path) && !foreign.test(path))).toEqual(
      []
    );
  });

  it('are in kebab-case; checks carry their id, components are in PascalCase', () => {
    const odd = sources
      .map(({ path }) => path)
      .filter((path) => !/(^|\/)(server|tests\/server)\/checks\/\w+(\.test)?\.ts$/.test(path))
      .filter((path) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(posix.basename(path)) && !isComponent(path))
      // A migration begins with its number.
      .filter((path) => !/^server\/store\/migrations\/\d/.test(path));
    expect(odd).toEqual([]);
  });
});

describe('what belongs to one folder', () => {
  it('`mw` is touched in gadget/mw only', () => {
    expect(places(inFolder('gadget/', 'gadget/mw/'), isGlobal('mw'))).toEqual([]);
  });

  it('foreign selectors stand in gadget/dom only', () => {
    const askers = /^(querySelector|querySelectorAll|closest|matches|getElementById|getElementsByClassName)$/;
    const asks = (node: ts.Node): boolean =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      askers.test(node.expression.name.text) &&
      node.arguments.some((one) => ts.isStringLiteralLike(one) || ts.isTemplateExpression(one));
    expect(places(inFolder('gadget/', 'gadget/dom/'), asks)).toEqual([]);
  });

  it('the environment is read by the configuration and by scripts only', () => {
    const reads = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'process.env';
    const others = ours.filter(({ path }) => !path.startsWith('scripts/') && path !== 'server/config.ts');
    expect(places(others, reads)).toEqual([]);
  });

  it('judging is pure: no clock, no chance, no network, no console', () => {
    const pure = ours.filter(
      ({ path }) => /^server\/(checks|text)\//.test(path) || path === 'server/review/judge.ts'
    );
    const impure = /^(Date\.now|Math\.random|performance\.now|console\.\w+|globalThis\.\w+|process\.\w+)$/;
    const breaks = (node: ts.Node): boolean =>
      (ts.isPropertyAccessExpression(node) && impure.test(node.getText())) ||
      (ts.isCallExpression(node) &&
        /^(fetch|setTimeout|setInterval|queueMicrotask)$/.test(node.expression.getText())) ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length);
    expect(places(pure, breaks)).toEqual([]);
  });

  it('checks leave failing to the engine, and never wait', () => {
    const checks = ours.filter(({ path }) => path.startsWith('server/checks/'));
    const catches = (node: ts.Node): boolean => ts.isTryStatement(node) || ts.isAwaitExpression(node);
    expect(places(checks, catches)).toEqual([]);
  });

  it('the engine names no check', () => {
    const ids = ours
      .map(({ path }) => /^server\/checks\/(\w+)\.ts$/.exec(path)?.[1])
      .filter((id) => id !== undefined);
    const names = new Set(
      ids.flatMap((id) => [id, id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())])
    );
    const named = (node: ts.Node): boolean =>
      (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && names.has(node.text);
    const engine = ours.filter(({ path }) => /^server\/(review|bot|routes|http|store)\//.test(path));
    expect(places(engine, named)).toEqual([]);
  });
});

describe('the top level', () => {
  it('is one program with one lock file and one licence', () => {
    const root = new URL('../', import.meta.url);
    for (const name of [
      'package.json',
      'package-lock.json',
      'LICENSE',
      'CHANGELOG.md',
      'README.md',
      '.ci/run'
    ]) {
      expect(existsSync(new URL(name, root)), name).toBe(true);
    }
    const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    expect(manifest.license).toBe('GPL-3.0-or-later');
  });
});

function trespasses({ path, imports }: Source): string[] {
  const border = borderOf(path);
  if (!border) return [];
  return imports
    .filter((one) => !mayImport(path, border, one))
    .map((one) => `${path} -> ${one.path ?? one.packageName}`);
}

function mayImport(from: string, border: Border, { path, packageName, typeOnly }: Import): boolean {
  if (packageName !== null) return border.packages.some((allowed) => matches(packageName, allowed));
  if (path === null || border.may.some((prefix) => path.startsWith(prefix))) return true;
  if (typeOnly && border.types?.some((prefix) => path.startsWith(prefix))) return true;
  return isNeighbour(from, border, path);
}

function matches(name: string, allowed: string): boolean {
  return allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}

function isNeighbour(from: string, border: Border, path: string): boolean {
  if (!border.from.endsWith('/') || !path.startsWith(border.from)) return false;
  const open = strangers[border.from];
  return !open || isGenerated(from) || open.includes(path);
}

function isThere(path: string): boolean {
  return byPath.has(path) || existsSync(new URL(`../${path}`, import.meta.url));
}

function isComponent(path: string): boolean {
  return (
    /^(gadget|tests\/gadget)\/.*[A-Z]\w*(\.test|\.messages)?\.tsx?$/.test(path) &&
    /^[A-Z]\w*(\.\w+)*$/.test(posix.basename(path))
  );
}

function inFolder(folder: string, except: string): Source[] {
  return ours.filter(({ path }) => path.startsWith(folder) && !path.startsWith(except));
}

function places(files: readonly Source[], wanted: (node: ts.Node) => boolean): string[] {
  return files.flatMap((source) => {
    const found: string[] = [];
    walk(source.tree, (node) => {
      if (wanted(node)) found.push(placeOf(source, node));
    });
    return found;
  });
}

/** Uses of a global by its name; the name of a property or of an import does not count. */
function isGlobal(name: string): (node: ts.Node) => boolean {
  return (node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return false;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
    return !ts.isPropertyAssignment(parent) && !ts.isImportSpecifier(parent) && !ts.isImportClause(parent);
  };
}

function findCycles(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    state.set(path, 'open');
    for (const next of byPath.get(path)?.imports ?? []) {
      if (next.path !== null && !next.typeOnly) visit(next.path, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const { path } of sources) visit(path, []);
  return cycles;
}

/** All that is left at run time of these files and of what they import. */
function reach(starts: readonly string[]): Import[] {
  const seen = new Set<string>();
  const found: Import[] = [];
  const queue = [...starts];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const imports = (byPath.get(path)?.imports ?? []).filter(({ typeOnly }) => !typeOnly);
    found.push(...imports);
    queue.push(...imports.flatMap((one) => one.path ?? []));
  }
  return found;
}

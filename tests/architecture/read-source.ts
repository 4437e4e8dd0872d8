import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);
const folders = ['shared', 'server', 'gadget', 'scripts', 'tests'];

/** One import of a file: another file of ours by its path from the root, or a package by name. */
export interface Import {
  /** Path of ours such as `server/ports.ts`, or null for a package. */
  readonly path: string | null;
  /** Name of a package such as `koa`, `@koa/cors` or `node:fs`, or null for a file of ours. */
  readonly packageName: string | null;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** A source file with what the parser says of it. */
export interface Source {
  /** From the root, with slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly tree: ts.SourceFile;
}

/** All source files of the project, parsed; generated ones included. */
export function readSources(): Source[] {
  return folders.flatMap(listFiles).map(readSource);
}

/** All files under a folder, by path from the root. */
export function listFiles(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, root), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(path);
    return /\.(ts|tsx|js|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Visits every node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Where a node stands, as `path:line`. */
export function placeOf(source: Source, node: ts.Node): string {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
  return `${source.path}:${line + 1}`;
}

function readSource(path: string): Source {
  const text = readFileSync(new URL(path, root), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kindOf(path));
  const imports: Import[] = [];
  walk(tree, (node) => {
    const found = importOf(node, path);
    if (found) imports.push(found);
  });
  return { path, lines: text.replace(/\n$/, '').split('\n').length, imports, tree };
}

function kindOf(path: string): ts.ScriptKind {
  if (path.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

function importOf(node: ts.Node, path: string): Import | null {
  if (ts.isImportDeclaration(node)) return resolve(node.moduleSpecifier, path, isTypeImport(node));
  if (ts.isExportDeclaration(node)) return resolve(node.moduleSpecifier, path, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return resolve(node.argument.literal, path, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return resolve(node.arguments[0], path, false);
  }
  return null;
}

function isTypeImport({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function resolve(specifier: ts.Node | undefined, from: string, typeOnly: boolean): Import | null {
  if (!specifier || !ts.isStringLiteral(specifier)) return null;
  const name = specifier.text.replace(/\?\w+$/, '');
  if (name.startsWith('.')) {
    return { path: posix.join(posix.dirname(from), name), packageName: null, typeOnly };
  }
  const parts = name.split('/');
  const packageName = name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
  return { path: null, packageName, typeOnly };
}

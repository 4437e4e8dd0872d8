import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './define-command.ts';
import { printable } from './verdict-table.ts';

const mostBytes = 256 * 1024;
const mostDepth = 20;

/** JSON as it is written, of a file, or of `-` (standard input). */
export async function readJson(word: string): Promise<unknown> {
  const isWritten = /^\s*\{/.test(word);
  const source = isWritten ? word : await readSource(word === '-' ? '/dev/stdin' : word);
  const name = isWritten || word === '-' ? 'this' : printable(word);
  if (Buffer.byteLength(source) > mostBytes) throw tooLarge(name);
  let found: unknown;
  try {
    found = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (fault) {
    const why = fault instanceof Error ? printable(fault.message) : 'unreadable';
    throw new UsageError(`${name} is not JSON (${why}).`);
  }
  if (isDeeper(found, mostDepth)) throw new UsageError(`${name} is nested too deeply to be settings.`);
  return found;
}

/** Settings as they are, or as the panel saves them, with the wiki that they are of. */
export function settingsIn(file: unknown, wiki: string): unknown {
  if (typeof file !== 'object' || file === null || !('settings' in file)) return file;
  if ('wiki' in file && file.wiki !== wiki)
    throw new UsageError(
      `the file holds the settings of ${printable(String(file.wiki))}, not of ${wiki}: name that one with --wiki, or take "wiki" out of the file.`
    );
  return file.settings;
}

/** Only what is to change. */
export function patchIn(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value));
  throw new UsageError('a patch is a JSON object with the fields that are to change.');
}

async function readSource(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(printable(path));
    return await readFile(path, 'utf8');
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    throw new UsageError(`the file ${printable(path)} cannot be read.`);
  }
}

function tooLarge(name: string): UsageError {
  return new UsageError(`${name} has more than ${mostBytes} bytes, which no settings have.`);
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}

import { asObject, isSame, leavesOf, withValue, type Path } from '../draft/json-path.ts';
import { formOf } from '../fields/read-field.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a file of settings comes to: the changes that it asks for, or why it cannot be taken. */
export type FileOfSettings =
  | { state: 'read'; patch: Fields }
  | { state: 'not-json' | 'no-settings' }
  /** It says that it is of another wiki; `patch` is what it would change all the same. */
  | { state: 'other-wiki'; wiki: string; patch: Fields }
  /** It names settings that there are not. */
  | { state: 'unknown'; names: readonly string[] };

/** No file of settings has as many bytes as that; the companion would not take it either. */
export const mostBytes = 256 * 1024;

/** The file that is exported: which wiki's settings, in which version. */
export function writeFile(
  wiki: string,
  { version, settings }: { version: number; settings: unknown }
): string {
  return `${JSON.stringify({ wiki, version, settings }, null, 2)}\n`;
}

/**
 * Reads an exported file, or bare settings as `seula settings export` writes them, against those that hold. A file is a whole
 * document: what it leaves out goes back to its default.
 */
export function readFile(
  content: string,
  { wiki, settings, schema }: { wiki: string; settings: unknown; schema: unknown }
): FileOfSettings {
  let found: unknown;
  try {
    found = JSON.parse(content);
  } catch {
    return { state: 'not-json' };
  }
  if (!isObject(found)) return { state: 'no-settings' };
  const wanted = 'settings' in found ? found['settings'] : found;
  if (!isObject(wanted)) return { state: 'no-settings' };
  const names = unknownIn(wanted, asObject(schema), []);
  if (names.length > 0) return { state: 'unknown', names };
  const given = leavesOf(wanted);
  const patch = [...given, ...leftOut(asObject(settings), wanted, asObject(schema), [])].reduce<
    Record<string, unknown>
  >((all, { path, value }) => withValue(all, path, value), {});
  const of = found['wiki'];
  return 'settings' in found && typeof of === 'string' && of !== wiki
    ? { state: 'other-wiki', wiki: of, patch }
    : { state: 'read', patch };
}

/** Paths of names that the schema does not have. */
function unknownIn(value: Fields, schema: Fields, path: Path): string[] {
  const known = asObject(formOf(schema).properties);
  return Object.keys(value).reduce<string[]>((names, name) => {
    const own = [...path, name];
    if (!Object.prototype.hasOwnProperty.call(known, name)) return [...names, own.join('.')];
    const inner = value[name];
    const form = formOf(asObject(known[name]));
    return isObject(inner) && form.properties ? names.concat(unknownIn(inner, form, own)) : names;
  }, []);
}

/** What holds and the file leaves out, each with null, which is the default; a value that is the default stays. */
function leftOut(now: Fields, file: Fields, schema: Fields, path: Path): { path: Path; value: null }[] {
  const known = asObject(formOf(schema).properties);
  return Object.keys(now).reduce<{ path: Path; value: null }[]>((found, name) => {
    const own = [...path, name];
    const field = asObject(known[name]);
    const [before, after] = [now[name], file[name]];
    const isGroup = isObject(before) && (after === undefined ? !!field.properties : isObject(after));
    if (isGroup) return found.concat(leftOut(before, asObject(after), field, own));
    return after === undefined && !isSame(before, field.default)
      ? [...found, { path: own, value: null }]
      : found;
  }, []);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

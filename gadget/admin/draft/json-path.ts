/** Names of the fields that lead to a value in a settings document. */
export type Path = readonly string[];

/** What is an object of JSON; anything else counts as an empty one. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The value at a path; undefined where there is none. */
export function valueAt(document: unknown, path: Path): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return document;
  const fields = asObject(document);
  return Object.prototype.hasOwnProperty.call(fields, name) ? valueAt(fields[name], rest) : undefined;
}

/** The document with another value at a path; undefined takes it away, with what is empty around it. */
export function withValue(document: unknown, path: Path, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path;
  const changed: Record<string, unknown> = { ...asObject(document) };
  const after = rest.length === 0 ? value : withValue(changed[name], rest, value);
  const isGone = after === undefined || (rest.length > 0 && Object.keys(asObject(after)).length === 0);
  if (isGone) delete changed[name];
  else changed[name] = after;
  return changed;
}

/** Every value of a patch with its path; a list is one value, and so is an object that replaces null. */
export function leavesOf(patch: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return [{ path, value: patch }];
  const fields = asObject(patch);
  return Object.keys(fields).reduce<{ path: Path; value: unknown }[]>(
    (found, name) => found.concat(leavesOf(fields[name], [...path, name])),
    []
  );
}

/** Whether two values of JSON are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

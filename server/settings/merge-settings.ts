/**
 * A document with a patch merged in, as RFC 7396 says: objects are merged name by name, everything else is replaced as a
 * whole, and null takes the name out, so that its default holds. Names that every object inherits are taken as they are
 * written, never as what they mean to the language.
 */
export function mergeSettings(document: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(document) ? Object.entries(document) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergeSettings(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

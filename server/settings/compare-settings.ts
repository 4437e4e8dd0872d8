import type { SettingsDifference } from '../../shared/settings-history.ts';

/** The fields that differ between two documents, in order of path. Lists differ as a whole. */
export function compareSettings(before: unknown, after: unknown): SettingsDifference[] {
  return differences(before, after, []).sort((one, other) => (one.path < other.path ? -1 : 1));
}

function differences(before: unknown, after: unknown, path: readonly string[]): SettingsDifference[] {
  if (isObject(before) && isObject(after)) {
    const old = new Map(Object.entries(before));
    const now = new Map(Object.entries(after));
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
      differences(old.get(name), now.get(name), [...path, name])
    );
  }
  if (isSame(before, after)) return [];
  const [one, other] = [isObject(before), isObject(after)];
  // An object that is only there on one side is told field by field.
  if (one && after === undefined) return differences(before, {}, path);
  if (other && before === undefined) return differences({}, after, path);
  return [
    {
      path: path.join('.'),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after })
    }
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

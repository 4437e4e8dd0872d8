import { seededRandom } from '../../demo/wiki/seed/random.ts';

/** Chance that gives the same for the same seed. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** One of the items; those at the beginning more often where `skewed`. */
  pick<T>(items: readonly T[], skewed?: boolean): T;
  /** A name of a table of weights. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
}

/** Chance from a text such as `7-page-12`. */
export function chanceOf(seed: string): Chance {
  let hash = 0x811c9dc5;
  for (const sign of seed) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const next = seededRandom(hash);
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick(items, skewed = false) {
      const at = Math.floor((skewed ? next() ** 3 : next()) * items.length);
      const item = items[at];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0];
      if (!found) throw new RangeError('There is nothing to pick from.');
      return found[0];
    }
  };
}

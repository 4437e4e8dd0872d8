/** How much may be taken: so much a second, and what was left over for some seconds at once. */
export interface Allowance {
  readonly perSecond: number;
  readonly burstSeconds: number;
}

/** Buckets by name, each filled alike. A full one is the same as none, and is forgotten. */
export interface Buckets {
  /** Milliseconds until so much can be taken; 0 when it can be now. */
  waitFor(key: string, weight: number): number;
  take(key: string, weight: number): void;
  /** How many are kept. */
  readonly size: number;
}

const sweepAbove = 1_000;

/** Creates buckets. `now` in milliseconds; a clock that was set back fills nothing. */
export function createBuckets({ perSecond, burstSeconds }: Allowance, now: () => number): Buckets {
  const most = perSecond * burstSeconds;
  const buckets = new Map<string, { left: number; at: number }>();
  let sweepAt = sweepAbove;

  function leftIn(key: string): number {
    const bucket = buckets.get(key);
    if (!bucket) return most;
    return Math.min(most, bucket.left + (Math.max(0, now() - bucket.at) / 1_000) * perSecond);
  }

  function sweep(): void {
    for (const key of buckets.keys()) if (leftIn(key) >= most) buckets.delete(key);
    sweepAt = Math.max(sweepAbove, buckets.size * 2);
  }

  return {
    waitFor(key, weight) {
      // What weighs more than a bucket holds has to wait for a full one.
      const lacking = Math.min(weight, most) - leftIn(key);
      return lacking <= 0 ? 0 : Math.ceil((lacking / perSecond) * 1_000);
    },
    take(key, weight) {
      buckets.set(key, { left: leftIn(key) - weight, at: now() });
      if (buckets.size > sweepAt) sweep();
    },
    get size() {
      return buckets.size;
    }
  };
}

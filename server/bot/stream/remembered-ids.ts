/** Ids that have been met, the newest `most` of them. */
export interface RememberedIds {
  /** Whether an id is met for the first time; it is remembered from now on. */
  isNew(id: string): boolean;
}

/** Makes an empty memory. */
export function createRememberedIds(most: number): RememberedIds {
  // A set keeps its members in the order in which they came.
  const ids = new Set<string>();
  return {
    isNew(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      for (const oldest of ids) {
        if (ids.size <= most) break;
        ids.delete(oldest);
      }
      return true;
    }
  };
}

import type { WordList } from '../../../server/ports.ts';

/** The words of a workload are made up, so all count as known; the check still has to find and look up each. */
export const everyWordKnown: WordList = { has: (key) => key.length > 0 };

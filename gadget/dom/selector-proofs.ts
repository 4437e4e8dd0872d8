import type { selectors } from './selectors.ts';

/** Saved pages in which a selector must find something, and such in which it must find nothing. */
export interface SelectorProof {
  found: readonly string[];
  absent?: readonly string[];
}

/** Proof of each foreign selector; names begin with the version of MediaWiki, then follow the saved pages' names. */
export const selectorProofs: Record<keyof typeof selectors, SelectorProof> = {
  listItem: {
    found: ['1.39/pendingchanges.vector-2022.reviewer', '1.39/pendingchanges.minerva.anon'],
    absent: ['1.43/pendingchanges.vector-2022.reviewer', '1.39/pendingchanges-empty.vector-2022.reviewer']
  },
  list: { found: ['1.39/pendingchanges.monobook.reviewer', '1.39/pendingchanges.timeless.reviewer'] },
  tableBox: {
    found: ['1.43/pendingchanges.vector-2022.reviewer', '1.43/pendingchanges.minerva.anon'],
    absent: ['1.39/pendingchanges.vector-2022.reviewer', '1.43/pendingchanges-empty.vector-2022.reviewer']
  },
  table: { found: ['1.43/pendingchanges.vector.reviewer', '1.43/pendingchanges.monobook.reviewer'] },
  nextPage: {
    found: ['1.39/pendingchanges.vector-2022.reviewer', '1.43/pendingchanges.minerva.reviewer'],
    absent: ['1.39/pendingchanges-empty.vector-2022.reviewer', '1.43/pendingchanges-empty.minerva.reviewer']
  },
  reviewLink: { found: ['1.39/pendingchanges.vector.reviewer', '1.43/pendingchanges.timeless.reviewer'] },
  diff: {
    found: ['1.39/diff-stable-to-cur.vector.reviewer', '1.43/diff-stable-to-cur.minerva.reviewer'],
    absent: ['1.39/edit-pending.vector-2022.reviewer']
  },
  diffHead: {
    found: [
      '1.39/diff-stable-to-cur.vector-2022.reviewer',
      '1.43/diff-between-two-pending.vector-2022.reviewer'
    ]
  },
  added: {
    found: ['1.39/diff-stable-to-cur.monobook.reviewer', '1.43/diff-stable-to-cur.vector-2022.reviewer'],
    absent: ['1.43/diff-stable-to-cur.minerva.reviewer']
  },
  deleted: { found: ['1.39/diff-blanked.vector-2022.reviewer', '1.43/diff-blanked.vector-2022.reviewer'] },
  inlineLine: {
    found: ['1.43/diff-stable-to-cur.minerva.reviewer', '1.43/diff-type-inline.vector-2022.reviewer'],
    absent: ['1.43/diff-stable-to-cur.vector-2022.reviewer']
  },
  comment: {
    found: ['1.39/diff-stable-to-cur.vector-2022.reviewer', '1.43/diff-stable-to-cur.vector-2022.reviewer'],
    absent: ['1.39/diff-stable-to-cur.vector-2022.anon']
  },
  historyRow: {
    found: [
      '1.39/history.vector-2022.reviewer',
      '1.43/history.minerva.reviewer',
      '1.39/history.monobook.reviewer'
    ],
    absent: ['1.39/diff-stable-to-cur.vector-2022.reviewer', '1.43/pendingchanges.vector-2022.reviewer']
  },
  emptyList: {
    found: ['1.39/pendingchanges-empty.vector-2022.reviewer', '1.43/pendingchanges-empty.minerva.anon'],
    absent: ['1.39/pendingchanges.vector-2022.reviewer', '1.43/pendingchanges.vector-2022.reviewer']
  },
  articleNote: {
    found: [
      '1.39/article-pending.vector-2022.reviewer',
      '1.39/article-pending.minerva.anon',
      '1.43/article-pending.vector-2022.reviewer',
      '1.43/article-pending.minerva.anon'
    ],
    absent: ['1.39/history.vector-2022.reviewer', '1.39/article-oldid-stable.vector-2022.reviewer']
  }
};

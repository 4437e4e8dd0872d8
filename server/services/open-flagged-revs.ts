import { createClassicWikis } from '../classic/classic-wikis.ts';
import type { RouteServices, Store } from '../ports.ts';
import { createFlaggedRevsDesk } from '../statistics/flagged-revs/flagged-revs-desk.ts';

/** What series of FlaggedRevs are served from. */
export interface FlaggedRevsOpening {
  readonly entries: readonly { readonly id: string; readonly apiUrl: string }[];
  readonly store: Pick<Store, 'wikiNumbers' | 'flaggedRevs'>;
}

/** What routes of FlaggedRevs' series work with. */
export function openFlaggedRevs({ entries, store }: FlaggedRevsOpening): Pick<RouteServices, 'flaggedRevs'> {
  const wikis = createClassicWikis({ entries, numbers: store.wikiNumbers });
  return { flaggedRevs: createFlaggedRevsDesk({ store: store.flaggedRevs, wikis }) };
}

import { createClassicWikis } from '../classic/classic-wikis.ts';
import type { WikiEntry } from '../config.ts';
import type { RouteServices, Store } from '../ports.ts';

/** What the classic API is opened with. */
export interface ClassicOpening {
  readonly entries: readonly Pick<WikiEntry, 'id' | 'apiUrl'>[];
  readonly store: Pick<Store, 'wikiNumbers'>;
}

/** What routes of the classic API work with. */
export function openClassic({ entries, store }: ClassicOpening): Pick<RouteServices, 'classicWikis'> {
  return { classicWikis: createClassicWikis({ entries, numbers: store.wikiNumbers }) };
}

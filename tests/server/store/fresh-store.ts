import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/create-store.ts';
import type { databases, TestDatabase } from '../../support/databases.ts';
import { recordedLog } from '../../support/recorded-log.ts';

/** The store of the test that runs, and the address of its database. */
export interface FreshStore {
  readonly store: Store;
  readonly url: string;
}

/** Gives each test of a block a store of its own, on an empty database; where there is no such database, it is skipped. */
export function freshStore({
  here,
  create
}: Pick<(typeof databases)[number], 'here' | 'create'>): FreshStore {
  let place: TestDatabase | undefined;
  let store: Store | undefined;
  beforeEach(async (test) => {
    test.skip(!here, 'not on this machine');
    place = await create();
    store = createStore({ url: place.url, log: recordedLog() });
    await store.migrate();
  });
  afterEach(async () => {
    await store?.close();
    await place?.remove();
    [store, place] = [undefined, undefined];
  });
  return {
    get store() {
      return there(store);
    },
    get url() {
      return there(place).url;
    }
  };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test has not begun, or has ended.');
  return value;
}

import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Lease, LeaseStore, ReviewRecordStore } from '../../../../server/ports.ts';
import { createLoadDesk } from '../../../../server/statistics/reviews/load-desk.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

it('waits, while it closes, for a load that is just beginning, and gives its lease back', async () => {
  const done: string[] = [];
  let give: (lease: Lease) => void = () => undefined;
  const leases: LeaseStore = {
    take: () => new Promise<Lease>((resolve) => (give = resolve)),
    renew: () => Promise.resolve(true),
    async release({ wiki }) {
      await soon();
      done.push(`released ${wiki}`);
    }
  };
  const desk = createLoadDesk({
    store: { reviewRecords: {} as ReviewRecordStore, leases },
    sourceOf: () => ({
      // eslint-disable-next-line require-yield
      async *read() {
        done.push('read');
        await soon();
      }
    }),
    onChange: () => undefined,
    createRecord: () => ({ add: () => undefined, follow: () => (async function* () {})() }),
    countListeners: () => ({ admit: (events) => events }),
    newId: () => 'l1',
    clock: { now: () => 0, sleep: () => new Promise(() => undefined) },
    log: recordedLog()
  });
  const started = desk.start('fiwiki', { kind: 'refresh' });
  await soon();
  const closed = desk.close().then(() => done.push('closed'));
  await soon();
  give({ wiki: 'st:fiwiki', epoch: 1 });
  await closed;
  expect(done).toEqual(['released st:fiwiki', 'closed']);
  expect(await started).toEqual({ why: 'closing' });
  expect(desk.find('l1')).toEqual({ why: 'no-such-load' });
});

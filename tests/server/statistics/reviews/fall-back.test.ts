import { expect, it } from 'vitest';
import type { ReviewBatch, ReviewLogSource } from '../../../../server/ports.ts';
import { fallBack } from '../../../../server/statistics/reviews/fall-back.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { batchOf, logged } from '../../store/statistics/logged-reviews.ts';

/** Tells these, and then fails where that is wanted. */
function source(ids: number[], fault?: Error): ReviewLogSource {
  return {
    async *read() {
      for (const id of ids) yield await Promise.resolve(batchOf([logged(id)]));
      if (fault) throw fault;
    }
  };
}

async function told(reading: ReviewLogSource, signal = new AbortController().signal): Promise<number[]> {
  const batches: ReviewBatch[] = [];
  for await (const batch of reading.read(0, { known: new Set(), signal })) batches.push(batch);
  return batches.flatMap(({ reviews }) => reviews.map(({ logId }) => logId));
}

it('reads from the first source, and asks the second only where the first one cannot begin', async () => {
  const log = recordedLog();
  expect(await told(fallBack(source([1, 2]), source([3]), log))).toEqual([1, 2]);
  expect(await told(fallBack(source([]), source([3]), log))).toEqual([]);
  expect(log.lines).toEqual([]);
  expect(await told(fallBack(source([], new Error('gone')), source([3]), log))).toEqual([3]);
  expect(log.lines).toHaveLength(1);
});

it('tells nothing twice: what breaks in the middle has failed', async () => {
  const broken = fallBack(source([1], new Error('gone')), source([1, 2]), recordedLog());
  await expect(told(broken)).rejects.toThrow('gone');
});

it('asks nobody else when it was ended', async () => {
  const ended = fallBack(source([], new Error('aborted')), source([3]), recordedLog());
  await expect(told(ended, AbortSignal.abort())).rejects.toThrow('aborted');
});

import type { Clock, Store } from '../ports.ts';
import { isFresh } from './is-fresh.ts';

/**
 * A sign of life of a bot that makes one pass and ends. Beside one that goes by schedule it says nothing: that one beats by
 * itself, and knows of its next pass and of its stream.
 */
export async function beatOnce(
  wikiId: string,
  mode: 'dry-run' | 'live',
  store: Pick<Store, 'runs'>,
  clock: Pick<Clock, 'now'>
): Promise<void> {
  const known = await store.runs.heartbeat(wikiId);
  const at = clock.now();
  if (known?.nextPassAt != null && isFresh(known, at)) return;
  await store.runs.beat(wikiId, { at, nextPassAt: null, mode });
}

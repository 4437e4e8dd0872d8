import { z } from 'zod';
import type { Work } from './run-context.ts';

const pollMs = 30_000;
const patienceMs = 600_000;

/**
 * Waits for a wiki that has taken no writes since then (epoch ms), as at a switch of data centres: up to ten minutes
 * without a word. False when it takes longer; people are told once, and later passes look again without waiting.
 */
export async function waitWhileReadOnly(
  { wikiId, parts, previous, signal }: Work,
  since: number
): Promise<boolean> {
  const { clock, log } = parts;
  if (previous?.failure === 'readonly') return false;
  log.info({ wiki: wikiId }, 'the wiki takes no writes: waiting');
  while (clock.now() < since + patienceMs) {
    await clock.sleep(pollMs, signal);
    signal.throwIfAborted();
    const answer = await parts
      .wikiOf(wikiId)
      .api.get({ action: 'query', meta: 'siteinfo', siprop: 'general', maxage: 0, smaxage: 0 }, General, {
        signal
      });
    if (answer.query.general.readonly !== true) return true;
  }
  log.error({ wiki: wikiId, code: 'readonly' }, 'the wiki has taken no writes for ten minutes');
  return false;
}

const General = z.object({
  query: z.object({ general: z.object({ sitename: z.string(), readonly: z.boolean().optional() }) })
});

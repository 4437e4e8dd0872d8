import { z } from 'zod';
import type { WikiApi } from '../../../ports.ts';

/** The wiki's own time in epoch milliseconds: the clock of this machine may be wrong by an hour. */
export async function readWikiTime(api: WikiApi): Promise<number> {
  const params = { meta: 'tokens', type: 'csrf', curtimestamp: true, maxage: 0, smaxage: 0 };
  return Date.parse((await api.get(params, Answer)).curtimestamp);
}

const Answer = z.object({ curtimestamp: z.iso.datetime() });

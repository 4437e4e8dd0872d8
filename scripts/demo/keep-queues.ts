import type { Services } from '../../server/services.ts';

/** Has the oldest pages of each wiki's queue kept for the classic API, as a client of it would. */
export async function keepQueues({
  wikiIds,
  routeServices
}: Pick<Services, 'wikiIds' | 'routeServices'>): Promise<void> {
  for (const wiki of wikiIds) await routeServices.classicQueue.refresh(wiki);
}

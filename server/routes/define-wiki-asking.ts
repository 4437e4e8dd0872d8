import type { RouteServices } from '../ports.ts';

/** The wiki of whose pages one asks; null for the companion's own pages, for scripts, and where several wikis share an origin. */
export async function wikiAsking(
  origin: string | null,
  services: Pick<RouteServices, 'wikis'>
): Promise<string | null> {
  if (origin === null) return null;
  const found = (await services.wikis()).filter(({ origins }) => origins.includes(origin));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

import { createDecisionView } from '../decision-view/decision-view.ts';
import type { RouteServices, Store, Wiki } from '../ports.ts';

/** What is shown of queues and of single decisions. `wikiOf` refuses wikis that are not served. */
export function openDecisionView(parts: {
  readonly store: Pick<Store, 'queue' | 'decisions' | 'decisionHistory' | 'verdicts'>;
  readonly wikiOf: (wikiId: string) => Wiki;
}): Pick<RouteServices, 'queue' | 'decisionView'> {
  return { queue: parts.store.queue, decisionView: createDecisionView(parts) };
}

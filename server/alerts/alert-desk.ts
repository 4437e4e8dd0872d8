import type { AlertDesk, AlertStore, StandingAlert } from '../ports.ts';
import type { Alert, Facts, Found } from './define-alert.ts';
import { readFacts, type FactSources } from './read-facts.ts';
import { tellAlerts, type Telling } from './tell-alerts.ts';

/** What the desk is made of. */
export interface AlertParts extends FactSources, Pick<Telling, 'alerts' | 'webhook'> {
  readonly store: FactSources['store'] & { readonly alerts: AlertStore };
  readonly wikiIds: readonly string[];
}

const dayMs = 86_400_000;
const keptDays = 90;

/**
 * Where alerts are raised, cleared and told. All that is known of them stands in the database, so that several processes
 * may look at once and each alert is raised once and cleared once, over all restarts.
 */
export function createAlertDesk(parts: AlertParts): AlertDesk {
  const { wikiIds, clock, webhook, alerts, log } = parts;
  const store = parts.store.alerts;
  const telling: Telling = { store, alerts, webhook, clock, log };
  let tidiedAt = Number.NEGATIVE_INFINITY;

  async function lookFor(alert: Alert, facts: Facts, standing: readonly StandingAlert[]): Promise<void> {
    const own = new Map(standing.filter(({ code }) => code === alert.code).map((key) => [key.subject, key]));
    const raised = new Set(
      [...own].flatMap(([subject, { raisedAt }]) => (raisedAt === null ? [] : [subject]))
    );
    const found = alert.find(facts, raised);
    if (found === null) return;
    const holding = new Set<string>();
    const anew: Found[] = [];
    for (const one of found) {
      const subject = one.subject ?? '';
      const isOld = facts.now - (one.notBefore ?? 0) >= (one.forMs ?? alert.forMs);
      // What is raised goes on only while it would be raised again.
      if (raised.has(subject) && !isOld) anew.push(one);
      else holding.add(subject);
      if (!raised.has(subject)) await hold(alert, one, facts, own.get(subject));
    }
    for (const [subject, key] of own) if (!holding.has(subject)) await store.clear(key, facts.now);
    for (const one of anew) await hold(alert, one, facts, undefined);
  }

  /** Raises it when it has held for long enough, in this look or in those before. */
  async function hold(
    alert: Alert,
    { subject = '', notBefore = 0, forMs = alert.forMs, params }: Found,
    { wiki, now }: Facts,
    known: StandingAlert | undefined
  ): Promise<void> {
    const key = { wiki, code: alert.code, subject };
    const since = known?.holdsSince ?? now;
    if (!known) await store.hold(key, since);
    if (now - Math.max(since, notBefore) >= forMs) await store.raise(key, params, now);
  }

  async function tidy(): Promise<void> {
    const now = clock.now();
    if (now - tidiedAt < dayMs) return;
    await store.forgetBefore(now - keptDays * dayMs);
    tidiedAt = now;
  }

  return {
    async look(signal) {
      for (const wiki of wikiIds) {
        if (signal.aborted) return;
        const facts = await readFacts(wiki, parts, signal);
        const standing = await store.standing(wiki);
        for (const alert of alerts) await lookFor(alert, facts, standing);
      }
      await tidy();
      await tellAlerts(telling, signal);
    },

    async report({ wiki, code, subject = '' }, params) {
      const key = { wiki, code, subject };
      const now = clock.now();
      if (params === null) {
        await store.clear(key, now);
        return;
      }
      await store.hold(key, now);
      await store.raise(key, params, now);
    },

    standing: (wiki) => store.standing(wiki)
  };
}

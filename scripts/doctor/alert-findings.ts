import { alerts } from '../../server/alerts/rules/index.generated.ts';
import type { AlertStore } from '../../server/ports.ts';
import { ok, warning, type Finding } from './finding.ts';

/** The alerts that are raised on a wiki. */
export async function alertFindings(id: string, store: Pick<AlertStore, 'standing'>): Promise<Finding[]> {
  const what = `Wiki ${id}, alerts`;
  const raised = (await store.standing(id)).filter(({ raisedAt }) => raisedAt !== null);
  if (raised.length === 0) return [ok(what, 'none')];
  return raised.map(({ code, subject, raisedAt, params }) => {
    const since = new Date(raisedAt ?? 0).toISOString();
    const sentence = alerts.find((alert) => alert.code === code)?.say(params, id);
    return warning(what, `${[code, subject].join(' ').trim()} since ${since}`, sentence ?? 'See the log.');
  });
}

import type { AlertNotice, AlertStore, Clock, Log } from '../ports.ts';
import type { Alert } from './define-alert.ts';
import { AlertError, type Webhook } from './webhook.ts';

/** What alerts are told with. */
export interface Telling {
  readonly store: Pick<AlertStore, 'takeForLog' | 'takeToSend' | 'settleSending'>;
  readonly alerts: readonly Alert[];
  readonly webhook: Webhook | null;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

const minuteMs = 60_000;
/** What is older is no news any more, as when an address is set for the first time. */
const newsMs = 24 * 60 * minuteMs;
/** For so long nobody else sends what a process has taken. */
const holdMs = 2 * minuteMs;
const mostAtOnce = 20;
/** How long after each try the next one comes; the last one is followed by none. */
const pausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, 60 * minuteMs];

/** Writes into the log, and sends to the webhook, what nobody has told yet. Each is told by one process. */
export async function tellAlerts(telling: Telling, signal: AbortSignal): Promise<void> {
  for (const notice of await telling.store.takeForLog()) write(notice, telling);
  if (telling.webhook !== null) await send(telling.webhook, telling, signal);
}

function write(notice: AlertNotice, { log, alerts }: Telling): void {
  const { event, at: _, ...told } = toMessage(notice, alerts);
  if (event === 'raised') log.error(told, 'alert raised');
  else log.info(told, 'alert cleared');
}

async function send(webhook: Webhook, telling: Telling, signal: AbortSignal): Promise<void> {
  const { store, clock } = telling;
  for (let message = 1; message <= mostAtOnce && !signal.aborted; message += 1) {
    const now = clock.now();
    const taken = await store.takeToSend(now, now - newsMs, holdMs);
    // An address that does not answer now will not for the others either.
    if (taken === null || !(await sendOne(webhook, taken, telling, signal))) return;
  }
}

async function sendOne(
  webhook: Webhook,
  { tries, ...notice }: AlertNotice & { tries: number },
  { store, clock, alerts, log }: Telling,
  signal: AbortSignal
): Promise<boolean> {
  try {
    await webhook(toMessage(notice, alerts), signal);
    await store.settleSending(notice.id, 'sent');
    return true;
  } catch (fault) {
    if (!(fault instanceof AlertError)) throw fault;
    const pause = pausesMs[tries - 1];
    if (pause !== undefined) {
      await store.settleSending(notice.id, { tryAgainAt: clock.now() + pause });
      return false;
    }
    await store.settleSending(notice.id, 'given-up');
    const { wiki, code: alert, event } = notice;
    const about = { wiki, alert, event, tries, code: fault.code, status: fault.status };
    log.error(about, 'an alert could not be sent to the webhook');
    return false;
  }
}

/** An alert as it is told: code and params for programs, `text` for people. */
export function toMessage(notice: AlertNotice, alerts: readonly Alert[]) {
  const { id, event, wiki, code, subject, params, at } = notice;
  const alert = alerts.find((one) => one.code === code);
  const sentence = alert?.say(params, wiki) ?? `${code} on ${wiki}.`;
  const text = event === 'raised' ? sentence : `Over: ${sentence}`;
  return { id, event, wiki, alert: code, subject, params, at: new Date(at).toISOString(), text };
}

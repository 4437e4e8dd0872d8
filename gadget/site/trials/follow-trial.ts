import type { Trial, TrialOrder } from '../../../shared/trial.ts';
import type { Clock } from '../../state/clock.ts';
import { AskFailed, type Api } from '../api/ask.ts';

/** What following a trial takes. `listen` opens the stream of its steps. */
export interface Following {
  readonly api: Api;
  readonly clock: Clock;
  readonly listen: (address: string) => Pick<EventSource, 'addEventListener' | 'close'>;
}

const restMs = 400;
/** Where no step is heard of, it is looked anyway. */
const quietMs = 10_000;

/**
 * Starts a trial and tells how it goes on, until it ends or the signal aborts; then it is asked to end as well. Fails with
 * AskFailed.
 */
export async function followTrial(
  wiki: string,
  order: TrialOrder,
  { api, clock, listen }: Following,
  onTrial: (trial: Trial) => void,
  signal: AbortSignal
): Promise<void> {
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/trials`;
  let now = await api.send('postTrial', { method: 'POST', path, body: order });
  const own = `/v1/trials/${now.trial}`;
  const stop = () => void api.send('deleteTrial', { method: 'DELETE', path: own }).catch(() => undefined);
  if (signal.aborted) return stop();
  signal.addEventListener('abort', stop, { once: true });
  const steps = listen(`/api${own}/events`);
  let heard: () => void = () => undefined;
  for (const step of ['started', 'judged', 'ended']) steps.addEventListener(step, () => heard());
  try {
    onTrial(now);
    while (isOpen(now) && !signal.aborted) {
      const step = new Promise<void>((resolve) => (heard = resolve));
      await Promise.race([step, clock.wait(quietMs, signal)]);
      await clock.wait(restMs, signal);
      if (signal.aborted) return;
      now = await api.get('getTrial', own, {}, signal);
      onTrial(now);
    }
  } catch (fault) {
    if (!signal.aborted) throw fault instanceof AskFailed ? fault : new AskFailed('unreachable');
  } finally {
    steps.close();
    signal.removeEventListener('abort', stop);
  }
}

/** Whether a trial goes on. */
export function isOpen({ state }: Pick<Trial, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

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
  const { trial } = now;
  if (signal.aborted) return stopTrial(api, trial);
  const steps = listen(`/api/v1/trials/${trial}/events`);
  let heard: () => void = () => undefined;
  for (const step of ['started', 'judged', 'ended']) steps.addEventListener(step, () => heard());
  // A wait that is aborted never ends: what is to be tidied up then is tidied up here.
  signal.addEventListener('abort', () => {
    steps.close();
    if (isOpen(now)) void stopTrial(api, trial);
  });
  try {
    onTrial(now);
    while (isOpen(now)) {
      const step = new Promise<void>((resolve) => (heard = resolve));
      await Promise.race([step, clock.wait(quietMs, signal)]);
      await clock.wait(restMs, signal);
      now = await api.get('getTrial', `/v1/trials/${trial}`, {}, signal);
      onTrial(now);
    }
  } catch (fault) {
    if (!signal.aborted) throw fault instanceof AskFailed ? fault : new AskFailed('unreachable');
  } finally {
    steps.close();
  }
}

/** Asks a trial to end; where nobody answers, it ends by itself. */
export async function stopTrial(api: Api, trial: string): Promise<void> {
  const call = { method: 'DELETE', path: `/v1/trials/${encodeURIComponent(trial)}` } as const;
  await api.send('deleteTrial', call).catch(() => undefined);
}

/** Whether a trial goes on. */
export function isOpen({ state }: Pick<Trial, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

import type { Trial, TrialOrder } from '../../../shared/trial.ts';
import type { Clock } from '../../state/clock.ts';
import { AskFailed, type Api } from '../api/ask.ts';

/** What following a trial takes. `listen` opens the stream of its steps. */
export interface Following {
  readonly api: Api;
  readonly clock: Clock;
  readonly listen: (address: string) => Pick<EventSource, 'addEventListener' | 'close'>;
}

/** What is followed: a trial that is started by this very order, or one that somebody else may be looking at too. */
export type Followed = { readonly order: TrialOrder } | { readonly trial: string };

const restMs = 400;
/** Where no step is heard of, it is looked anyway. */
const quietMs = 10_000;

/**
 * Tells how a trial goes on, until it ends or the signal aborts; one that was started here is then asked to end as well.
 * Fails with AskFailed.
 */
export async function followTrial(
  wiki: string,
  followed: Followed,
  { api, clock, listen }: Following,
  onTrial: (trial: Trial) => void,
  signal: AbortSignal
): Promise<void> {
  const isOurs = 'order' in followed;
  const path = `/v1/wikis/${encodeURIComponent(wiki)}/trials`;
  let now = isOurs
    ? await api.send('postTrial', { method: 'POST', path, body: followed.order })
    : await lookAt(api, followed.trial, signal);
  const { trial } = now;
  if (signal.aborted) return isOurs ? stopTrial(api, trial) : undefined;
  if (now.wiki !== wiki) throw new AskFailed('missing', { code: 'no-such-trial' });
  if (!isOpen(now)) return onTrial(now);
  const steps = listen(`/api/v1/trials/${encodeURIComponent(trial)}/events`);
  let heard: () => void = () => undefined;
  for (const step of ['started', 'judged', 'ended']) steps.addEventListener(step, () => heard());
  // A wait that is aborted never ends: what is to be tidied up then is tidied up here.
  signal.addEventListener('abort', () => {
    steps.close();
    if (isOurs && isOpen(now)) void stopTrial(api, trial);
  });
  try {
    onTrial(now);
    while (isOpen(now)) {
      const step = new Promise<void>((resolve) => (heard = resolve));
      await Promise.race([step, clock.wait(quietMs, signal)]);
      await clock.wait(restMs, signal);
      now = await lookAt(api, trial, signal);
      onTrial(now);
    }
  } catch (fault) {
    if (!signal.aborted) throw fault instanceof AskFailed ? fault : new AskFailed('unreachable');
  } finally {
    steps.close();
  }
}

function lookAt(api: Api, trial: string, signal: AbortSignal): Promise<Trial> {
  return api.get('getTrial', `/v1/trials/${encodeURIComponent(trial)}`, {}, signal);
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

import type { ShownStatus } from '../api/read-bot-status.ts';
import { PassFailure } from './PassFailure.tsx';
import { StopLine } from './StopLine.tsx';
import { Suspensions } from './Suspensions.tsx';

/** What is not well with the bot, a line each: why it stands still, why its last pass failed, what it does not believe. */
export function Trouble({
  status: { state, stop, stopPage, lastPass, suspensions }
}: {
  status: ShownStatus;
}) {
  return (
    <span class="seula-trouble">
      {stop && state === 'stopped' && <StopLine stop={stop} stopPage={stopPage} />}
      {state !== 'stopped' && lastPass?.outcome === 'failed' && lastPass.failure && (
        <PassFailure code={lastPass.failure} />
      )}
      <Suspensions suspensions={suspensions} />
    </span>
  );
}

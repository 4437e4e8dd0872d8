import type { ShownStatus } from '../api/read-bot-status.ts';
import { useApp } from '../app.ts';
import { FromPart } from './FromPart.tsx';

/** What is true of the bot, the most important first: its state, why it stands still, its passes, the queue. */
export function BotLine({ status }: { status: ShownStatus }) {
  const { speaker } = useApp();
  const { state, mode, stop, suspensions, lastPass } = status;
  const name = state === 'running' && (mode === 'dry-run' || mode === 'trial') ? mode : state;
  const hasFailed = state === 'running' && lastPass?.outcome === 'failed';
  const hasTrouble = state === 'stopped' ? stop : lastPass?.outcome === 'failed' && lastPass.failure;
  return (
    <div class="seula-bot">
      <span class={`seula-dot seula-is-${hasFailed ? 'failed' : name}`} aria-hidden="true" />
      <strong>{speaker.text(`bar-${name}`)}</strong> <span class="seula-subtle">{usePasses(status)}</span>
      {(hasTrouble || suspensions.length > 0) && (
        <FromPart name="trouble" room={<span class="seula-bot__line">…</span>}>
          {({ Trouble }) => <Trouble status={status} />}
        </FromPart>
      )}
      <span class="seula-bot__line seula-subtle">{useQueue(status)}</span>
    </div>
  );
}

function usePasses(status: ShownStatus): string {
  const { speaker } = useApp();
  const { text, times } = speaker;
  const { state, stalledSince, lastPass, nextPassAt, stream } = status;
  const parts: string[] = [];
  if (state === 'stalled' && stalledSince) parts.push(text('bar-since', { time: stalledSince }));
  if (lastPass?.endedAt) {
    const when = times.relative(lastPass.endedAt);
    // What stands still on purpose did not fail.
    if (lastPass.outcome !== 'failed' || state === 'stopped') parts.push(text('bar-last', when));
    else parts.push(text('bar-last-failed', when));
  } else if (lastPass && state === 'running') {
    parts.push(text('bar-now'));
  }
  if (state === 'running') {
    if (nextPassAt) parts.push(text('bar-next', times.relative(nextPassAt)));
    if (stream) parts.push(text(stream.connected ? 'bar-stream' : 'bar-polling'));
  }
  return parts.join(', ');
}

function useQueue({ counts, lagMs }: ShownStatus): string {
  const { speaker, clock } = useApp();
  const { text, times } = speaker;
  const { approve, manual, blocked, unjudged } = counts;
  const parts: string[] = [];
  if (approve + manual + blocked + unjudged > 0) parts.push(text('bar-queue', approve, manual, blocked));
  if (unjudged > 0) parts.push(text('bar-unjudged', unjudged));
  if (lagMs !== null)
    parts.push(text('bar-oldest', times.relative(new Date(clock.now() - lagMs).toISOString())));
  return parts.join(', ');
}

import type { ComponentChild } from 'preact';
import type { ShownStatus } from '../api/read-bot-status.ts';
import { useApp } from '../app.ts';
import type { BotState } from '../state/watch-bot.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { QuietLine } from './QuietLine.tsx';

/** The bar above the list: what the bot is doing in one line, and below it what is given as children. */
export function BotBar(props: { bot: Store<BotState>; absent: Store<boolean>; children: ComponentChild }) {
  const { speaker, client } = useApp();
  const reachable = useStore(client.gate.reachable);
  const state = useStore(props.bot);
  const isAbsent = useStore(props.absent);
  if (isAbsent) return <QuietLine why="unreachable" />;
  if (state === 'not-served') return <QuietLine why="not-served" />;
  return (
    <section class="seula-box seula-bar" aria-label={speaker.text('row-head')}>
      <div class="seula-bar__line">
        {!reachable ? (
          <QuietLine why="unreachable" />
        ) : state === 'asking' || state === 'slow' ? (
          <QuietLine why={state === 'slow' ? 'slow' : 'asking'} />
        ) : (
          <BotLine status={state} />
        )}
      </div>
      {props.children}
    </section>
  );
}

function BotLine({ status }: { status: ShownStatus }) {
  const { speaker } = useApp();
  const name = status.state === 'running' && status.mode === 'dry-run' ? 'dry-run' : status.state;
  const { approve, manual, blocked, unjudged } = status.counts;
  const isCounted = approve + manual + blocked + unjudged > 0;
  return (
    <p class="seula-bot">
      <span class={`seula-dot seula-is-${name}`} aria-hidden="true" />
      <strong>{speaker.text(`bar-${name}`)}</strong> <span class="seula-subtle">{usePasses(status)}</span>
      {isCounted && (
        <span class="seula-bot__queue seula-subtle">
          {speaker.text('bar-queue', approve, manual, blocked)}
          {unjudged > 0 && `, ${speaker.text('bar-unjudged', unjudged)}`}
        </span>
      )}
    </p>
  );
}

function usePasses({ state, lastPass, nextPassAt, heartbeatAgeMs }: ShownStatus): string {
  const { speaker, clock } = useApp();
  const parts: string[] = [];
  if (state === 'stalled' && heartbeatAgeMs !== null) {
    const since = new Date(clock.now() - heartbeatAgeMs).toISOString();
    parts.push(speaker.text('bar-since', { time: since }));
  }
  if (lastPass?.endedAt) {
    const key = lastPass.outcome === 'failed' ? 'bar-last-failed' : 'bar-last';
    parts.push(speaker.text(key, speaker.times.relative(lastPass.endedAt)));
  } else if (lastPass && state === 'running') {
    parts.push(speaker.text('bar-now'));
  }
  if (nextPassAt && state === 'running') {
    parts.push(speaker.text('bar-next', speaker.times.relative(nextPassAt)));
  }
  return parts.join(', ');
}

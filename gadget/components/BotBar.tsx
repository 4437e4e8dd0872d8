import type { ComponentChildren } from 'preact';
import { useApp } from '../app.ts';
import type { BotState } from '../state/watch-bot.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { BotLine } from './BotLine.tsx';
import { QuietLine } from './QuietLine.tsx';
import { SettingsButton } from './SettingsButton.tsx';

/** The bar above the list: what the bot is doing, below it what is given as children, and the way to the settings. */
export function BotBar(props: { bot: Store<BotState>; absent: Store<boolean>; children: ComponentChildren }) {
  const { speaker, client } = useApp();
  const reachable = useStore(client.gate.reachable);
  const state = useStore(props.bot);
  const isAbsent = useStore(props.absent);
  if (isAbsent || state === 'not-served') {
    return (
      <div class="seula-bar__foot">
        <QuietLine why={isAbsent ? 'unreachable' : 'not-served'} />
        <SettingsButton />
      </div>
    );
  }
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
      <div class="seula-bar__foot">
        {props.children}
        <SettingsButton />
      </div>
    </section>
  );
}

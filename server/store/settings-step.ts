import { wantedBy } from '../../shared/issue-words.ts';
import { BotMode, WikiSettings } from '../../shared/wiki-settings.ts';
import type { WantedValue } from '../ports.ts';
import { StoreError } from './store-error.ts';

/** A field of a settings document that cannot be saved, such as `bot.mode`, and why. */
export interface SettingsFault {
  readonly path: string;
  readonly reason: string;
  /** The same without the words of here, where there is a code for it. */
  readonly wanted?: WantedValue;
}

/** Settings that are not saved: every fault with its path. */
export class SettingsRefused extends StoreError {
  readonly faults: readonly SettingsFault[];

  constructor(faults: readonly SettingsFault[]) {
    super('settings-refused', faults.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
    this.faults = faults;
  }
}

/**
 * What keeps settings from following those in force; empty when nothing does. The bot's mode goes up by one step at a
 * time, and a bot that writes must be one that people can stop. Checked here, because every way to set anything ends here.
 */
export function faultsOfStep(current: WikiSettings, next: WikiSettings): SettingsFault[] {
  const parsed = WikiSettings.safeParse(next, { error: wantedBy });
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), reason: message }));
  }
  const { mode, stopPage } = parsed.data.bot;
  return [...jump(current.bot.mode, mode), ...(stopPage === null && writes(mode) ? [unstoppable] : [])];
}

/** Whether a bot in this mode may write to the wiki. */
export function writes(mode: BotMode): boolean {
  return mode === 'trial' || mode === 'live';
}

const unstoppable: SettingsFault = {
  path: 'bot.stopPage',
  wanted: { code: 'stop-page', params: [] },
  reason:
    'a bot that accepts edits must be one that people can stop: name a page on the wiki and its go word, as in ' +
    '{ "title": "User:SeulaBot/Stop", "goWord": "go" }'
};

function jump(from: BotMode, to: BotMode): SettingsFault[] {
  const steps = BotMode.options;
  const next = steps[steps.indexOf(from) + 1];
  if (next === undefined || steps.indexOf(to) <= steps.indexOf(next)) return [];
  const reason = `"${to}" is more than one step above "${from}", which is in force: set "${next}" first`;
  return [{ path: 'bot.mode', reason, wanted: { code: 'step', params: [next] } }];
}

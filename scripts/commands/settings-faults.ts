import { Cron } from 'croner';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { compileSettings, SettingsError } from '../../server/review/compile-settings.ts';

/** Everything in a wiki's settings that cannot be used, a line each: the path and what is wrong. Empty when all is well. */
export function settingsFaults(settings: WikiSettings): string[] {
  return [...checkFaults(settings), ...scheduleFaults(settings.bot.schedule)];
}

function checkFaults(settings: WikiSettings): string[] {
  try {
    compileSettings(settings, checks);
    return [];
  } catch (fault) {
    if (!(fault instanceof SettingsError)) throw fault;
    return fault.faults.map(({ path, reason }) => `${path}: ${reason}`);
  }
}

function scheduleFaults(schedule: string): string[] {
  try {
    new Cron(schedule, { paused: true }).stop();
    return [];
  } catch {
    return [`bot.schedule: "${schedule}" is no cron line; "*/5 * * * *" means every five minutes`];
  }
}

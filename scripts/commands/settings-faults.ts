import type { WikiSettings } from '../../shared/wiki-settings.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { faultsOfSettings } from '../../server/settings/faults-of-settings.ts';

/** Everything in a wiki's settings that cannot be used, a line each: the path and what is wrong. Empty when all is well. */
export function settingsFaults(settings: WikiSettings): string[] {
  return faultsOfSettings(settings, checks).map(({ path, reason }) => `${path}: ${reason}`);
}

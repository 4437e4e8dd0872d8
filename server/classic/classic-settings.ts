import type { ClassicConfiguration, ClassicThreshold } from '../../shared/classic.ts';
import type { SettingsDocument } from '../../shared/settings-history.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import type { ClassicSettings, SettingsDesk, SettingsRefusal } from '../ports.ts';
import { idMeant, listChecks } from './check-names.ts';

/** What it works with. `optionsOf`: what holds for a check, defaults included; `enabledIn`: which checks run. */
export interface ClassicSettingsParts {
  readonly desk: Pick<SettingsDesk, 'current' | 'patch'>;
  readonly checkIds: readonly string[];
  readonly optionsOf: (settings: WikiSettings, checkId: string) => Readonly<Record<string, unknown>>;
  readonly enabledIn: (settings: WikiSettings) => readonly string[];
}

const optionOf: Readonly<Record<ClassicThreshold, string>> = {
  ores_damaging_threshold: 'damaging',
  ores_goodfaith_threshold: 'goodfaith',
  ores_damaging_threshold_living: 'damagingLiving',
  ores_goodfaith_threshold_living: 'goodfaithLiving'
};
const thresholds = Object.entries(optionOf) as [ClassicThreshold, string][];
const reason = 'Changed through the classic API (/api/wikis/)';
const attempts = 5;

/** Reads and changes the settings that the classic API knows, as options and switches of checks. */
export function createClassicSettings(parts: ClassicSettingsParts): ClassicSettings {
  const { desk, checkIds, enabledIn } = parts;
  const listed = listChecks(checkIds);

  /** Who changes one field does not say on which version: what others change meanwhile is kept. */
  async function change(
    wiki: string,
    patchFor: (current: WikiSettings) => Record<string, unknown>,
    author: string
  ): Promise<SettingsDocument | SettingsRefusal> {
    for (let attempt = 1; ; attempt += 1) {
      const { version, settings } = await desk.current(wiki);
      const patch = patchFor(settings);
      const saved = await desk.patch(wiki, { patch, basedOn: version, reason }, author);
      const isLate = 'why' in saved && saved.why === 'version-conflict';
      if (!isLate || attempt >= attempts) return saved;
    }
  }

  function configurationIn(settings: WikiSettings): ClassicConfiguration {
    const scores = parts.optionsOf(settings, 'ores_scores');
    const limits = thresholds.map(([name, option]) => [name, Number(scores[option] ?? 0)]);
    return {
      blocking_categories: texts(parts.optionsOf(settings, 'blocking_categories').categories),
      auto_approved_groups: texts(parts.optionsOf(settings, 'auto_approved_groups').groups),
      ...(Object.fromEntries(limits) as Record<ClassicThreshold, number>)
    };
  }

  function enabledOf(settings: WikiSettings) {
    const enabled = enabledIn(settings);
    const ids = listed.map(({ id }) => id);
    return { enabled_checks: ids.filter((id) => enabled.includes(id)), all_checks: ids };
  }

  return {
    configuration: async (wiki) => configurationIn((await desk.current(wiki)).settings),

    async configure(wiki, given, author) {
      const { blocking_categories: categories, auto_approved_groups: groups } = given;
      const limits = thresholds.flatMap(([name, option]) => {
        const limit = given[name];
        return typeof limit === 'number' ? [[option, limit] as const] : [];
      });
      const checks = {
        ...(categories != null && optionsPatch('blocking_categories', { categories: names(categories) })),
        ...(groups != null && optionsPatch('auto_approved_groups', { groups: names(groups) })),
        ...(limits.length > 0 && optionsPatch('ores_scores', Object.fromEntries(limits)))
      };
      if (Object.keys(checks).length === 0) return configurationIn((await desk.current(wiki)).settings);
      const saved = await change(wiki, () => ({ checks }), author);
      return 'why' in saved ? saved : configurationIn(saved.settings);
    },

    checks: () => listed,
    enabledChecks: async (wiki) => enabledOf((await desk.current(wiki)).settings),

    async enableChecks(wiki, given, author) {
      const unknown = given.filter((id) => !checkIds.includes(idMeant(id)));
      if (unknown.length > 0) return { unknown };
      const wanted = new Set(given.map(idMeant));
      // A switch for each, so that the settings page shows what holds; a list of the only ones would overrule them.
      const checks = Object.fromEntries(checkIds.map((id) => [id, { enabled: wanted.has(id) }]));
      const saved = await change(wiki, () => ({ checks, onlyChecks: null }), author);
      return 'why' in saved ? saved : enabledOf(saved.settings);
    }
  };
}

function optionsPatch(checkId: string, options: Record<string, unknown>): Record<string, unknown> {
  return { [checkId]: { options } };
}

/** An empty field of a form names nothing. */
function names(given: string | readonly string[]): string[] {
  return [given].flat().filter((name) => name.trim() !== '');
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

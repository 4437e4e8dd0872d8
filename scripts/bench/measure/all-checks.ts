import type { Check } from '../../../server/review/define-check.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import type { WikiFacts } from '../workload/workload-files.ts';

/** Settings with every check switched on, and with what the workload's wiki says of itself. */
export function allChecksOn(checks: readonly Check[], facts: WikiFacts): WikiSettings {
  const wanted = optionsOf(facts);
  return WikiSettings.parse({
    checks: Object.fromEntries(
      checks.map(({ id, options: { shape } }) => {
        const own = Object.entries(wanted[id] ?? {}).filter(([name]) => Object.hasOwn(shape, name));
        return [id, { enabled: true, options: Object.fromEntries(own) }];
      })
    )
  });
}

function optionsOf({
  settings,
  living_people_category: living
}: WikiFacts): Record<string, Record<string, unknown>> {
  const { ores } = settings;
  return {
    blocking_categories: { categories: settings.blocking_categories },
    living_person: { categories: [living] },
    ores_scores: {
      damaging: ores.damaging,
      goodfaith: ores.goodfaith,
      damagingLiving: ores.damaging_living,
      goodfaithLiving: ores.goodfaith_living,
      livingCategories: [living]
    }
  };
}

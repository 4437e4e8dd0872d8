import type { Store } from '../ports.ts';
import type { SettingsInForce } from './reviewer.ts';

/** What wikis are judged under: their settings, and the checks that are suspended there. */
export function createSettingsInForce({
  settings,
  suspensions
}: Pick<Store, 'settings' | 'suspensions'>): (
  wiki: string
) => Promise<Required<SettingsInForce> & { readonly version: number }> {
  return async (wiki) => {
    const suspended = (await suspensions.current(wiki)).flatMap(({ checkId }) => checkId ?? []);
    return { ...(await settings.current(wiki)), suspended };
  };
}

import type { Page } from '../model/types.ts';

/** The levels that a page's protection asks for, as `mw.config` names them. */
export function protectionLevels(page: Page | undefined): {
  wgRestrictionEdit: string[];
  wgRestrictionMove: string[];
} {
  const levels = (type: string): string[] =>
    (page?.protections ?? []).filter((entry) => entry.type === type).map((entry) => entry.level);
  return { wgRestrictionEdit: levels('edit'), wgRestrictionMove: levels('move') };
}

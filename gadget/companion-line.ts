/** What stands for the companion's address in a build that is not published yet. */
export const unsetCompanion = 'https://seula.invalid';

/**
 * The line at the top of the built gadget that names the companion. `publish-gadget` replaces the line for
 * `unsetCompanion` by the one for the real address. It stands inside a block, so it makes no global.
 */
export function companionLine(address: string): string {
  return `{const SEULA_COMPANION=${JSON.stringify(address)};`;
}

import type { WikiFacts } from './wiki-facts.ts';
import { ok, warning, type Finding } from './finding.ts';

/** The rights that come with the grant "Edit existing pages", and with the one for JSON pages under the own user page. */
export const publishingRights: readonly string[] =
  'edit minoredit applychangetags changetags editcontentmodel editmyusercss editmyuserjson editmyuserjs editmyuserjsredirect'.split(
    ' '
  );

/** Whether the account may write the settings to the page that they name; nothing where they name none. */
export function publishingFindings(
  id: string,
  { account }: WikiFacts,
  publishTo: string | undefined
): Finding[] {
  if (publishTo === undefined || account === null) return [];
  const what = `Wiki ${id}, settings page`;
  const isOwnJson = publishTo.includes(`:${account.name}/`) && publishTo.endsWith('.json');
  const needed = isOwnJson ? ['edit', 'editmyuserjson'] : ['edit'];
  const lacking = needed.filter((right) => !account.rights.includes(right));
  if (lacking.length === 0) return [ok(what, `the account may write to ${publishTo} when it exists`)];
  const grant = isOwnJson ? 'Edit your user CSS/JSON/JavaScript' : 'Edit existing pages';
  const remedy = `Give its password the grant "${grant}" as well, or take "publishTo" out of the settings.`;
  const found = `${publishTo} cannot be written, the account lacks ${lacking.join(' and ')}`;
  return [warning(what, found, remedy)];
}

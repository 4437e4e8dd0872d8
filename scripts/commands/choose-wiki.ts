import type { WikiEntry } from '../../server/config.ts';
import { UsageError } from './define-command.ts';

/** A wiki that a command is pointed at. */
export type Target = Pick<WikiEntry, 'id' | 'apiUrl' | 'settings'>;

/** The configured wiki with this id or address, or the one at this address. Throws UsageError when it is neither. */
export function chooseWiki(wanted: string | undefined, entries: readonly Target[]): Target {
  if (wanted === undefined)
    throw new UsageError('--wiki is wanted: the address of api.php or the id of a configured wiki.');
  const known = entries.find(({ id, apiUrl }) => id === wanted || apiUrl === wanted);
  if (known) return known;
  if (/^https?:\/\/\S+$/.test(wanted) && URL.canParse(wanted)) return { id: wanted, apiUrl: wanted };
  throw new UsageError(`--wiki: "${wanted}" is neither an address nor the id of a configured wiki.`);
}

import type { KeptDraft } from '../../admin/SettingsForms.tsx';
import { fields, number, object } from '../../api/guard.ts';

const readLeft = object({ version: number, patch: fields });

/**
 * Keeps changes of a wiki's settings in this tab: who signs in leaves the page for the wiki, and finds them when they come
 * back. Where the browser keeps nothing, nothing is kept.
 */
export function createKeptDraft(wiki: string, storage: () => Storage): KeptDraft {
  const key = `seula-draft-${wiki}`;
  return {
    read() {
      try {
        const text = storage().getItem(key);
        return text === null ? null : readLeft(JSON.parse(text));
      } catch {
        return null;
      }
    },
    write(left) {
      try {
        if (left) storage().setItem(key, JSON.stringify(left));
        else storage().removeItem(key);
      } catch {
        // Then the changes last as long as the page.
      }
    }
  };
}

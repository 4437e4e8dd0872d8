import { createHash } from 'node:crypto';
import type { EditedPage, PageEditor } from '../ports.ts';

/** A page as it is to be. */
export interface WantedPage {
  readonly title: string;
  readonly text: string;
}

/** What publishing would do to one page. `foreign`: somebody else's edit stands there, which is not replaced unasked. */
export interface PlannedPage extends WantedPage {
  readonly state: 'create' | 'update' | 'unchanged' | 'foreign';
  readonly current: EditedPage | null;
}

const marker = /\[seula-published ([0-9a-f]{16})\]$/;

/**
 * Compares wanted pages with the wiki. A page may be updated only when its latest revision is one that was published
 * here before: its summary carries the fingerprint of its own text.
 */
export async function planPublication(
  wanted: readonly WantedPage[],
  editor: PageEditor,
  replace: ReadonlySet<number>
): Promise<PlannedPage[]> {
  return Promise.all(
    wanted.map(async (page) => {
      const current = await editor.read(page.title);
      return { ...page, current, state: stateOf(page, current, replace) };
    })
  );
}

/** Saves the pages that are to change, each on top of the revision that was compared. Returns the titles saved. */
export async function publish(
  planned: readonly PlannedPage[],
  version: string,
  editor: PageEditor
): Promise<string[]> {
  const saved: string[] = [];
  for (const { title, text, state, current } of planned) {
    if (state !== 'create' && state !== 'update') continue;
    const summary = `Seula ${version} [seula-published ${fingerprint(text)}]`;
    await editor.save({ title, text, summary, basedOn: current?.revisionId ?? null });
    saved.push(title);
  }
  return saved;
}

function stateOf(
  { text }: WantedPage,
  current: EditedPage | null,
  replace: ReadonlySet<number>
): PlannedPage['state'] {
  if (!current) return 'create';
  if (stored(current.text) === stored(text)) return 'unchanged';
  const published = marker.exec(current.summary)?.[1] === fingerprint(current.text);
  return published || replace.has(current.revisionId) ? 'update' : 'foreign';
}

/** MediaWiki drops white space at the end of a page. */
function stored(text: string): string {
  return text.trimEnd();
}

function fingerprint(text: string): string {
  return createHash('sha256').update(stored(text)).digest('hex').slice(0, 16);
}

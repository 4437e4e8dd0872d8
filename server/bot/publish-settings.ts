import type { PageEditor } from '../ports.ts';
import type { BotParts } from './bot-parts.ts';
import { passMode } from './pass.ts';
import { paceOf, takeTurn } from './wait-for-turn.ts';

/** What publishing works with. */
export type PublishingParts = Pick<BotParts, 'store' | 'brakes' | 'translate' | 'clock' | 'limits'> & {
  readonly editorOf: (wikiId: string) => PageEditor;
};

/** What came of it: `off` where no page is named, `held` where the bot may not write now, `foreign` where the page is not ours. */
export type Published = 'off' | 'dry-run' | 'held' | 'same' | 'foreign' | 'stopped' | 'saved';

const format = 'seula-settings';

/**
 * Writes the settings of a wiki to the page that they name, when they changed since. Held to all that holds a live pass:
 * in a dry run nothing is written. A page with other content is left alone; an empty one, or {}, is taken.
 */
export async function publishSettings(
  wikiId: string,
  live: boolean,
  { store, brakes, translate, clock, limits, editorOf }: PublishingParts,
  signal?: AbortSignal
): Promise<Published> {
  const { version, settings } = await store.settings.current(wikiId);
  const { publishTo: title, bot } = settings;
  if (title === undefined) return 'off';
  if (passMode(bot, live) !== 'live') return 'dry-run';
  const editor = editorOf(wikiId);
  const page = await editor.read(title);
  const text = written(title, { format, version, settings });
  if (page?.text.trim() === text) return 'same';
  if (page !== null && !isOurs(page.text)) return 'foreign';
  if ((await brakes.beforeRun(wikiId, bot)) !== null) return 'held';
  const timing = { store, clock, ...(limits && { limits }) };
  if (!(await takeTurn(wikiId, paceOf(bot, timing), timing, signal))) return 'stopped';
  try {
    const summary = translate('en', 'seula-bot-settings-published', [version]);
    await editor.save({ title, text, summary, basedOn: page?.revisionId ?? null });
  } finally {
    await store.turns.end(wikiId);
  }
  return 'saved';
}

/** A page that is not kept as JSON would be read as wikitext, with links and templates. */
function written(title: string, document: object): string {
  const json = JSON.stringify(document, null, 2);
  return title.endsWith('.json') ? json : `<pre>\n${json.replaceAll('<', '\\u003c')}\n</pre>`;
}

function isOurs(text: string): boolean {
  const [, inside = text] = /^<pre>(.*)<\/pre>$/s.exec(text.trim()) ?? [];
  if (inside.trim() === '') return true;
  try {
    const found: unknown = JSON.parse(inside);
    if (typeof found !== 'object' || found === null) return false;
    return Object.keys(found).length === 0 || ('format' in found && found.format === format);
  } catch {
    return false;
  }
}

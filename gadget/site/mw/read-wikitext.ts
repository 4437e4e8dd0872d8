/**
 * Stands for gadget/mw/read-wikitext.ts: from here no wiki is asked, so that of words that stand in several places all
 * are shown.
 */
export async function readWikitext(): Promise<string> {
  return '';
}

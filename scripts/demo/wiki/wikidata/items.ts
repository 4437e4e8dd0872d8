/** What the demo's Wikidata knows of the subject of a page; `born` and `died` are years, `died` null for the living. */
export interface DemoItem {
  readonly isHuman: boolean;
  readonly born: number | null;
  readonly died: number | null;
}

/** The id of the item of a page: the same page, the same item. */
export function itemIdOf(pageId: number): string {
  return `Q${100_000 + pageId}`;
}

/** The page of an item, if the id can be one. */
export function pageIdOf(itemId: string): number | null {
  const number = Number(/^Q(\d{6,9})$/.exec(itemId)?.[1]);
  return number > 100_000 ? number - 100_000 : null;
}

/** A list without an item that it holds, or with one that it lacks. */
export function toggled(items: readonly string[], item: string): string[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}

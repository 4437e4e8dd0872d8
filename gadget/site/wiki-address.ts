/** An address at a wiki's index.php, which every MediaWiki has beside its api.php. */
export function indexAddress(apiUrl: string, query: Readonly<Record<string, string | number>>): string {
  const fields = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return `${apiUrl.replace(/api\.php$/, 'index.php')}?${new URLSearchParams(fields).toString()}`;
}

/** The diff between two revisions, by their ids. */
export function diffAddress(apiUrl: string, oldId: number, newId: number): string {
  return indexAddress(apiUrl, { oldid: oldId, diff: newId });
}

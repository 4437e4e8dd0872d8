/** The address of a page in the reading view, encoded as MediaWiki does. */
export function pagePath(title: string): string {
  return `/wiki/${encodeTitle(title)}`;
}

/** An address of `index.php` with the given parameters, unescaped. */
export function scriptPath(parameters: Record<string, string | number>): string {
  const query = Object.entries(parameters).map(([key, value]) =>
    key === 'title' ? `title=${encodeTitle(String(value))}` : `${key}=${encodeURIComponent(String(value))}`
  );
  return `/w/index.php?${query.join('&')}`;
}

/** A title for the path or the query of an address: underscores, and the few characters kept that MediaWiki keeps. */
export function encodeTitle(title: string): string {
  return encodeURIComponent(title.replaceAll(' ', '_'))
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%2C', ',')
    .replaceAll('%40', '@')
    .replaceAll("'", '%27');
}

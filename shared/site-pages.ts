/**
 * The companion's own pages, in the order of its menu: each is gadget/site/pages/<name>.tsx. `path` has `:name` for what
 * varies; `menu` is the key of its words in the menu, null for pages that only links lead to.
 */
export const sitePages = [
  { name: 'Start', path: '/', menu: 'menu-start' },
  { name: 'Queue', path: '/wikis/:wiki/queue', menu: 'menu-queue' },
  { name: 'Decisions', path: '/decisions', menu: 'menu-decisions' },
  { name: 'Audit', path: '/audit', menu: 'menu-audit' },
  { name: 'Reviews', path: '/wikis/:wiki/reviews', menu: 'menu-reviews' },
  { name: 'Statistics', path: '/statistics', menu: 'menu-statistics' },
  { name: 'Trials', path: '/wikis/:wiki/try', menu: 'menu-trials' },
  { name: 'Settings', path: '/wikis/:wiki/settings', menu: 'menu-settings' },
  { name: 'DecisionPage', path: '/decisions/:wiki/:id', menu: null }
] as const;

/** One of them. */
export type SitePage = (typeof sitePages)[number];

/** The page at a path and the parts of the path that vary, or null where there is none. */
export function findSitePage(path: string): { page: SitePage; params: Record<string, string> } | null {
  for (const page of sitePages) {
    const params = matchPath(page.path, path);
    if (params) return { page, params };
  }
  return null;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (given.length !== wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const found = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== found) return null;
      continue;
    }
    const value = decoded(found);
    if (value === '') return null;
    params[part.slice(1)] = value;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

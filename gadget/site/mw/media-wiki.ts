import type { MediaWiki } from '../../mw/media-wiki.ts';

/** The index.php of the wiki that is being looked at. */
let script = '';

/** Tells from which wiki texts and addresses come; `apiUrl` is the address of its api.php. */
export function lookAt(apiUrl: string): void {
  script = apiUrl.replace(/api\.php$/, 'index.php');
}

/**
 * Stands for MediaWiki's own JavaScript, which the companion's pages do not have: the build puts it in the place of
 * gadget/mw/media-wiki.ts. What has no meaning here says so by its absence: no rights, no preferences, no modules.
 */
export function mediaWiki(): MediaWiki {
  const never = { then: () => undefined };
  const none = { then: (done: (rights: string[]) => void) => done([]) };
  return {
    config: { get: () => null },
    hook: () => ({ add: () => undefined, remove: () => undefined, fire: () => undefined }),
    loader: { getState: () => null, load: () => undefined, using: () => never, getScript: () => never },
    user: { getRights: () => none, options: { get: () => null } },
    util: {
      getUrl: (title, params = {}) => {
        const query = { title, ...params };
        return `${script}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()}`;
      }
    },
    Api: class {
      get = () => never;
      postWithToken = () => never;
    }
  };
}

import { createStore, type Store } from '../../state/store.ts';

/** Where the reader is: the path, and what stands after the question mark. */
export interface Place {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Changes to the query; undefined takes a field out. */
export type QueryChange = Readonly<Record<string, string | undefined>>;

/** Moves between the pages without loading a new document. */
export interface Router {
  readonly place: Store<Place>;
  /** Goes to an address of ours, such as `/decisions?wiki=fiwiki`. */
  go(address: string, how?: 'push' | 'replace'): void;
  /** Changes the query of where we are. `replace`: without a new entry in the history, for what changes at every key. */
  change(change: QueryChange, how?: 'push' | 'replace'): void;
}

/** Creates the router of a window: it follows the history and plain clicks on links of ours until the signal aborts. */
export function createRouter(window: Window, signal: AbortSignal): Router {
  const { location, history, document } = window;
  const place = createStore<Place>(readPlace(location.pathname, location.search));

  function go(address: string, how: 'push' | 'replace' = 'push'): void {
    const url = new URL(address, location.href);
    const goesElsewhere = url.pathname !== location.pathname;
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    place.set(readPlace(url.pathname, url.search));
    if (goesElsewhere && how === 'push') window.scrollTo(0, 0);
  }

  window.addEventListener('popstate', () => place.set(readPlace(location.pathname, location.search)), {
    signal
  });
  document.addEventListener(
    'click',
    (event) => {
      const link = ownLink(event, location.origin);
      if (!link) return;
      event.preventDefault();
      go(link.href);
    },
    { signal }
  );
  return {
    place,
    go,
    change: (change, how) => go(addressOf(place.get().path, { ...place.get().query, ...change }), how)
  };
}

/** An address with a query; fields that are undefined or empty are left out. */
export function addressOf(path: string, query: QueryChange = {}): string {
  const fields = Object.entries(query).filter((field): field is [string, string] => Boolean(field[1]));
  return fields.length === 0 ? path : `${path}?${new URLSearchParams(fields).toString()}`;
}

function readPlace(path: string, search: string): Place {
  return { path, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The link that was clicked, if it leads to one of our pages in this very window. */
function ownLink(event: MouseEvent, origin: string): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
  if (link?.origin !== origin || link.target !== '' || link.hasAttribute('download')) return null;
  // The API and what is in this page are the browser's own business.
  if (/^\/(api|gadget|metrics)(\/|$)/.test(link.pathname)) return null;
  return link.hash !== '' && link.pathname === window.location.pathname ? null : link;
}

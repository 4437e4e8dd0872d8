import { afterEach, expect, it, vi } from 'vitest';
import { loadCore } from '../../../gadget/mw/load-core.ts';

afterEach(() => vi.unstubAllGlobals());

function onWiki(state: string | null): string[] {
  const loaded: string[] = [];
  vi.stubGlobal('mw', {
    config: {
      get: (name: string) => ({ wgUserName: 'Ada', wgFormattedNamespaces: { 2: 'Käyttäjä' } })[name] ?? null
    },
    loader: {
      getState: () => state,
      load: (name: string) => loaded.push(name),
      using: () => ({ then: (done: () => void) => done() })
    },
    util: {
      getUrl: (title: string, params: object) => `${title}?${new URLSearchParams({ ...params }).toString()}`
    }
  });
  return loaded;
}

const scriptFrom = (src: string) => ({ getAttribute: () => src }) as unknown as Element;

it('loads the module where the wiki defines the gadget', () => {
  const loaded = onWiki('registered');
  loadCore(null);
  expect(loaded).toEqual(['ext.gadget.seula-core']);
});

it('loads the page beside the one it came from', () => {
  const loaded = onWiki(null);
  loadCore(scriptFrom('/w/index.php?title=User:Bob/seula.js&action=raw&ctype=text/javascript'));
  expect(loaded).toEqual(['/w/index.php?title=User:Bob/seula-core.js&action=raw&ctype=text/javascript']);
});

it('loads the reader’s own page when it does not know where it came from', () => {
  const loaded = onWiki(null);
  loadCore(null);
  expect(loaded).toEqual(['Käyttäjä:Ada/seula-core.js?action=raw&ctype=text%2Fjavascript']);
});

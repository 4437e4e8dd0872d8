// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, createRouter, type Router } from '../../../gadget/site/router/router.ts';
import { findSitePage } from '../../../shared/site-pages.ts';

let router: Router;
let end: AbortController;
beforeEach(() => {
  history.replaceState(null, '', '/decisions?wiki=fiwiki');
  end = new AbortController();
  router = createRouter(window, end.signal);
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

/** Clicks on a link; returns whether the browser would follow it itself. */
function click(address: string, init: MouseEventInit = {}, attributes: Record<string, string> = {}): boolean {
  const link = document.createElement('a');
  link.setAttribute('href', address);
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.body.append(link);
  return link.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init })
  );
}

describe('the router', () => {
  it('begins where the address says', () => {
    expect(router.place.get()).toEqual({ path: '/decisions', query: { wiki: 'fiwiki' } });
  });

  it('changes the query, and takes out what is empty', () => {
    router.change({ state: 'done', wiki: undefined, q: '' });
    expect(location.search).toBe('?state=done');
    expect(router.place.get().query).toEqual({ state: 'done' });
  });

  it('follows plain clicks on links of ours', () => {
    expect(click('/wikis/fiwiki/queue?q=%C3%A4')).toBe(false);
    expect(router.place.get()).toEqual({ path: '/wikis/fiwiki/queue', query: { q: 'ä' } });
  });

  it.each([
    ['https://fi.wikipedia.org/wiki/A', {}, {}],
    ['/api/v1/decisions.csv', {}, {}],
    ['/metrics', {}, {}],
    ['#content', {}, {}],
    ['/decisions', { ctrlKey: true }, {}],
    ['/decisions', { button: 1 }, {}],
    ['/decisions', {}, { target: '_blank' }],
    ['/decisions', {}, { download: '' }]
  ])('leaves %s %j %j to the browser', (address, init, attributes) => {
    history.replaceState(null, '', '/decisions?wiki=fiwiki');
    const before = router.place.get();
    // Nothing is to be loaded from a test.
    window.addEventListener('click', (event) => event.preventDefault(), { signal: end.signal });
    click(address, init, attributes);
    expect(router.place.get()).toBe(before);
  });
});

it('addresses carry what is in them', () => {
  expect(addressOf('/decisions', { q: 'a&b=c #', wiki: undefined })).toBe('/decisions?q=a%26b%3Dc+%23');
  expect(addressOf('/')).toBe('/');
});

it('paths are found in the table, and nothing else is', () => {
  expect(findSitePage('/decisions/fi%20wiki/7')).toMatchObject({ params: { wiki: 'fi wiki', id: '7' } });
  expect(['/nothing', '/wikis//queue', '/wikis/%E0/queue', '/decisions/'].map(findSitePage)).toEqual([
    null,
    null,
    null,
    null
  ]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pendingRevisions, stableRevision } from '../../../../scripts/demo/wiki/model/flagged.ts';
import type { Page } from '../../../../scripts/demo/wiki/model/types.ts';
import { configOf, fieldOf, openDemoWiki } from './visit.ts';

type Demo = Awaited<ReturnType<typeof openDemoWiki>>;
let demo: Demo;

beforeAll(async () => {
  demo = await openDemoWiki('en', { gadgetScriptUrl: '/gadget.js' });
});
afterAll(() => demo.close());

function pageOf(what: string): Page {
  const title = demo.scenarios.find(({ scenario }) => scenario.what === what)?.title ?? '';
  const page = demo.wiki.page(title);
  if (!page) throw new Error(`no page shows: ${what}`);
  return page;
}

async function reviewer() {
  const visitor = demo.visitor();
  await visitor.logIn('Reviewer', 'reviewer-demo-password');
  return visitor;
}

const stableId = (page: Page): number => stableRevision(page)?.id ?? 0;
const pendingDiff = (page: Page): string =>
  `/w/index.php?title=${encodeURIComponent(page.title)}&diff=cur&oldid=${stableId(page)}`;

describe('addresses', () => {
  it.each([
    ['/', 302],
    ['/wiki/', 200],
    ['/wiki/Hallavuo', 200],
    ['/wiki/hallavuo', 200],
    ['/wiki/No_such_page', 404],
    ['/wiki/Special:PendingChanges', 200],
    ['/wiki/special:pendingchanges', 200],
    ['/wiki/Special:Odottavat_muutokset', 200],
    ['/wiki/Special:OldReviewedPages', 200],
    ['/wiki/Special:RecentChanges', 200],
    ['/wiki/Special:Log/review', 200],
    ['/wiki/Special:Contributions/FeedBot', 200],
    ['/wiki/Special:Gadgets', 404],
    ['/w/index.php?title=Hallavuo&action=history', 200],
    ['/w/index.php?title=Hallavuo&action=edit', 200],
    ['/w/index.php?title=Hallavuo&diff=999999', 404],
    ['/w/index.php?title=Hallavuo&oldid=999999', 404],
    ['/w/mw.js', 200],
    ['/w/demo.css', 200],
    ['/elsewhere', 404]
  ])('%s answers %i', async (path, status) => {
    expect((await demo.visitor().get(path)).status).toBe(status);
  });

  it('loads the gadget behind the client, on every page', async () => {
    const { text } = await demo.visitor().get('/wiki/Hallavuo');
    expect(text.indexOf('/gadget.js')).toBeGreaterThan(text.indexOf('/w/mw.js'));
  });

  it('serves scripts as such only from pages named like them', async () => {
    demo.wiki.edit({ title: 'MediaWiki:Gadget-try.js', user: 'Admin', text: 'mw.now();' });
    const script = await demo
      .visitor()
      .get('/w/index.php?title=MediaWiki:Gadget-try.js&action=raw&ctype=text/javascript');
    expect(script).toMatchObject({ status: 200, text: 'mw.now();', type: 'text/javascript; charset=UTF-8' });
    const article = await demo.visitor().get('/w/index.php?title=Hallavuo&action=raw&ctype=text/javascript');
    expect(article.type).toContain('text/x-wiki');
  });
});

describe('mw.config', () => {
  it('of an article with pending edits', async () => {
    const page = pageOf('likely to be damaging');
    const config = configOf((await demo.visitor().get(`/wiki/${encodeURIComponent(page.title)}`)).text);
    expect(config).toMatchObject({
      wgPageName: page.title.replaceAll(' ', '_'),
      wgArticleId: page.id,
      wgIsArticle: true,
      wgAction: 'view',
      wgCurRevisionId: page.revisions.at(-1)?.id,
      wgRevisionId: page.revisions.at(-1)?.id,
      wgStableRevisionId: stableId(page),
      wgCanonicalSpecialPageName: false,
      wgUserName: null,
      wgDBname: 'demowiki',
      wgServer: demo.origin,
      wgFlaggedRevsParams: { tags: { accuracy: { levels: 1 } } }
    });
    expect(config).not.toHaveProperty('wgDiffNewId');
  });

  it('of a diff, however it is addressed', async () => {
    const page = pageOf('three small removals that add up');
    const [first, second, third, fourth] = page.revisions.map((revision) => revision.id);
    const diffOf = async (path: string): Promise<unknown[]> => {
      const config = configOf((await demo.visitor().get(path)).text);
      return [
        config['wgDiffOldId'],
        config['wgDiffNewId'],
        config['wgRevisionId'],
        config['wgCanonicalSpecialPageName']
      ];
    };
    expect(await diffOf(`/w/index.php?diff=cur&oldid=${first}`)).toEqual([first, fourth, fourth, false]);
    expect(await diffOf(`/w/index.php?diff=${third}&oldid=${second}`)).toEqual([second, third, third, false]);
    expect(await diffOf(`/w/index.php?diff=prev&oldid=${third}`)).toEqual([second, third, third, false]);
    expect(await diffOf(`/w/index.php?diff=next&oldid=${third}`)).toEqual([third, fourth, fourth, false]);
    expect(await diffOf(`/w/index.php?diff=${third}`)).toEqual([second, third, third, false]);
    expect(await diffOf(`/wiki/Special:Diff/${third}`)).toEqual([second, third, third, false]);
    expect(await diffOf(`/wiki/Special:Diff/${first}/${third}`)).toEqual([first, third, third, false]);
    expect(await diffOf(`/w/index.php?diff=prev&oldid=${first}`)).toEqual([false, first, first, false]);
    expect(await diffOf(`/w/index.php?diff=${first}&oldid=${third}`)).toEqual([third, first, first, false]);
    expect(await diffOf(`/w/index.php?diff=cur&oldid=${first}&diffonly=1`)).toEqual([
      first,
      fourth,
      0,
      false
    ]);
  });

  it('of history, special pages and the stable version', async () => {
    const page = pageOf('likely to be damaging');
    const title = encodeURIComponent(page.title);
    const get = async (path: string) => configOf((await demo.visitor().get(path)).text);
    expect(await get(`/w/index.php?title=${title}&action=history`)).toMatchObject({
      wgAction: 'history',
      wgIsArticle: false,
      wgRevisionId: 0,
      wgStableRevisionId: stableId(page)
    });
    expect(await get(`/w/index.php?title=${title}&stable=1`)).toMatchObject({
      wgRevisionId: stableId(page),
      wgIsArticle: true
    });
    const special = await get('/wiki/Special:PendingChanges');
    expect(special).toMatchObject({
      wgCanonicalSpecialPageName: 'PendingChanges',
      wgNamespaceNumber: -1,
      wgArticleId: 0
    });
    expect(special).not.toHaveProperty('wgStableRevisionId');
  });
});

describe('the list of pending pages', () => {
  it.each(['list', 'codex'])(
    'shows every page once, oldest first, over all its screens (%s)',
    async (markup) => {
      const visitor = demo.visitor();
      const links: string[] = [];
      let path: string | undefined = `/wiki/Special:PendingChanges?markup=${markup}&limit=40`;
      while (path !== undefined) {
        const { text } = await visitor.get(path);
        links.push(
          ...[
            ...text.matchAll(/href="[^"]*\/w\/index\.php\?title=([^"&]+)&amp;diff=cur&amp;oldid=\d+"/g)
          ].map((match) => match[1] ?? '')
        );
        const next =
          /href="([^"]*)"(?: class="mw-nextlink"|[^>]*><span class="oo-ui-labelElement-label">next page)/.exec(
            text
          )?.[1];
        path = next?.replaceAll('&amp;', '&');
      }
      const pending = [...demo.wiki.core.pages.values()].filter((page) => pendingRevisions(page).length > 0);
      expect(links).toHaveLength(pending.length);
      expect(new Set(links).size).toBe(pending.length);
    }
  );

  it('filters by namespace, category and size', async () => {
    const count = async (query: string): Promise<number> =>
      [
        ...(await demo.visitor().get(`/wiki/Special:PendingChanges?limit=100&${query}`)).text.matchAll(
          /diff=cur&amp;oldid=/g
        )
      ].length;
    expect(await count('namespace=10')).toBe(4);
    expect(await count('category=Suositellut sivut')).toBe(2);
    expect(await count('category=No such category')).toBe(0);
    expect(await count('size=0')).toBeLessThan(await count('size=100'));
  });
});

describe('the review form', () => {
  it('is there for reviewers only, and only where one side is approved', async () => {
    const page = pageOf('three small removals that add up');
    const [, second, third] = page.revisions;
    const visitor = await reviewer();
    expect((await visitor.get(pendingDiff(page))).text).toContain('id="mw-fr-reviewform"');
    expect((await visitor.get(`/wiki/Special:Diff/${second?.id}/${third?.id}`)).text).not.toContain(
      'id="mw-fr-reviewform"'
    );
    expect((await visitor.get(`/wiki/Special:Diff/${second?.id}/${third?.id}`)).text).toContain(
      'fr-diff-to-stable'
    );
    expect((await demo.visitor().get(pendingDiff(page))).text).not.toContain('id="mw-fr-reviewform"');
    const newcomer = demo.visitor();
    await newcomer.logIn('Newcomer', 'newcomer-demo-password');
    expect((await newcomer.get(pendingDiff(page))).text).not.toContain('id="mw-fr-reviewform"');
  });

  it('accepts and withdraws over the REST route, as a script sends it', async () => {
    const page = pageOf('not patrolled by anybody');
    const visitor = await reviewer();
    const { text } = await visitor.get(pendingDiff(page));
    const order = {
      oldid: fieldOf(text, 'oldid'),
      refid: fieldOf(text, 'refid'),
      wpEditToken: fieldOf(text, 'wpEditToken'),
      wpReason: 'fine'
    };
    const route = `/w/rest.php/flaggedrevs/internal/review/${encodeURIComponent(page.title)}`;
    const accepted = await visitor.postJson(route, { ...order, wpApprove: '1' });
    expect(JSON.parse(accepted.text)).toEqual({ 'change-time': '20261120120000' });
    expect(page.revisions.at(-1)?.approval?.user.name).toBe('Reviewer');
    const header = await visitor.get(
      `/w/rest.php/flaggedrevs/internal/diffheader/${order.refid}/${order.oldid}`
    );
    expect(header.text.match(/flaggedrevs-color-1/g)).toHaveLength(2);
    const withdrawn = await visitor.postJson(route, { ...order, wpUnapprove: '1' });
    expect(JSON.parse(withdrawn.text)).toEqual({ 'change-time': '' });
    expect(page.revisions.at(-1)?.approval).toBeNull();
    expect((await visitor.postJson(route, { ...order, wpEditToken: 'x+\\', wpApprove: '1' })).status).toBe(
      400
    );
    expect((await visitor.postJson(route, {})).status).toBe(400);
    expect(
      (await demo.visitor().postJson(route, { ...order, wpEditToken: '+\\', wpApprove: '1' })).status
    ).toBe(400);
  });

  it('accepts and rejects as a plain form, without scripts', async () => {
    const page = pageOf('keyboard noise');
    const stable = stableRevision(page);
    const visitor = await reviewer();
    const { text } = await visitor.get(pendingDiff(page));
    const order = {
      oldid: fieldOf(text, 'oldid'),
      refid: fieldOf(text, 'refid'),
      wpEditToken: fieldOf(text, 'wpEditToken'),
      wpReason: ''
    };
    const result = await visitor.post('/w/index.php?title=Special:RevisionReview&action=submit', {
      ...order,
      wpReject: 'x'
    });
    expect(result.status).toBe(200);
    expect(page.revisions.at(-1)?.text).toBe(stable?.text);
    expect(pendingRevisions(page)).toEqual([]);
  });

  it('refuses a blocked reviewer and a wiki that is read-only', async () => {
    const page = pageOf(
      'two words that no article has used; held back where a wiki has made its list of words'
    );
    const visitor = await reviewer();
    const { text } = await visitor.get(pendingDiff(page));
    const order = {
      oldid: fieldOf(text, 'oldid'),
      wpEditToken: fieldOf(text, 'wpEditToken'),
      wpApprove: '1'
    };
    demo.wiki.setReadOnly('maintenance');
    const readOnly = await visitor.postJson('/w/rest.php/flaggedrevs/internal/review/X', order);
    demo.wiki.setReadOnly(null);
    expect(readOnly.status).toBe(400);
    demo.wiki.block({ target: 'Reviewer', by: 'Admin', reason: 'test' });
    const blocked = await visitor.postJson('/w/rest.php/flaggedrevs/internal/review/X', order);
    demo.wiki.unblock({ target: 'Reviewer', by: 'Admin' });
    expect(blocked.status).toBe(400);
    expect(pendingRevisions(page)).not.toEqual([]);
  });
});

describe('what visitors do', () => {
  it('logs in, goes back, and logs out', async () => {
    const visitor = demo.visitor();
    expect((await visitor.logIn('Reviewer', 'wrong')).text).toContain('role="alert"');
    const answer = await visitor.post('/wiki/Special:UserLogin', {
      wpName: 'reviewer',
      wpPassword: 'reviewer-demo-password',
      returnto: 'Hallavuo'
    });
    expect(answer).toMatchObject({ status: 302, location: '/wiki/Hallavuo' });
    expect(configOf((await visitor.get('/wiki/Hallavuo')).text)).toMatchObject({ wgUserName: 'Reviewer' });
    await visitor.get('/wiki/Special:UserLogout');
    expect(configOf((await visitor.get('/wiki/Hallavuo')).text)).toMatchObject({ wgUserName: null });
  });

  it('names the accounts of the demo at the login form', async () => {
    expect((await demo.visitor().get('/wiki/Special:UserLogin')).text).toContain('reviewer-demo-password');
  });

  it('edits without an account, and the edit waits for review', async () => {
    const visitor = demo.visitor();
    const { text } = await visitor.get('/w/index.php?title=Vole&action=edit');
    const form = {
      editRevId: fieldOf(text, 'editRevId'),
      wpEditToken: fieldOf(text, 'wpEditToken'),
      wpTextbox1: "'''Vole''' is green.\r\n",
      wpSummary: 'green'
    };
    expect(await visitor.post('/w/index.php?title=Vole&action=submit', form)).toMatchObject({
      status: 302,
      location: '/wiki/Vole'
    });
    const page = demo.wiki.page('Vole');
    expect(page?.revisions.at(-1)).toMatchObject({
      text: "'''Vole''' is green.",
      comment: 'green',
      approval: null,
      user: { id: 0, name: '127.0.0.1' }
    });
    const conflict = await visitor.post('/w/index.php?title=Vole&action=submit', {
      ...form,
      wpTextbox1: 'again'
    });
    expect(conflict.text).toContain('Somebody else has saved');
    const expired = await visitor.post('/w/index.php?title=Vole&action=submit', {
      ...form,
      wpEditToken: 'x'
    });
    expect(expired.text).toContain('expired');
  });

  it('keeps language, colours and markup for the next page', async () => {
    const visitor = demo.visitor();
    await visitor.get('/wiki/Hallavuo?uselang=ar&theme=night');
    const { text } = await visitor.get('/wiki/Special:PendingChanges?markup=codex');
    expect(text).toMatch(/<html class="[^"]*skin-theme-clientpref-night[^"]*" lang="ar" dir="rtl">/);
    expect((await visitor.get('/wiki/Special:PendingChanges')).text).toContain('mw-fr-pending-changes-table');
    expect((await visitor.get('/wiki/Hallavuo?uselang="><script>')).text).not.toContain('"><script>');
  });
});

describe('what must not show', () => {
  it('markup of edits, titles and summaries', async () => {
    const page = pageOf('markup in the text that must never run');
    const title = encodeURIComponent(page.title);
    for (const path of [
      `/wiki/${title}`,
      pendingDiff(page),
      `/w/index.php?title=${title}&action=history`,
      '/wiki/Special:RecentChanges',
      `/w/index.php?title=${title}&action=edit`
    ]) {
      const { text } = await demo.visitor().get(path);
      expect(text.replace(/<script>window\.demoPage=.*?<\/script>/, '')).not.toMatch(/<script>|<img|<b>here/);
    }
  });

  it('titles that are hard to write down', async () => {
    const page = pageOf('a title with quotation marks, an ampersand, a slash and a question mark');
    const list =
      (await demo.visitor().get('/wiki/Special:PendingChanges?limit=100&dir=prev')).text +
      (await demo.visitor().get('/wiki/Special:PendingChanges?limit=100')).text;
    const address = /href="(\/wiki\/Who_rowed[^"]*)"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(configOf((await demo.visitor().get(address)).text)['wgArticleId']).toBe(page.id);
  });

  it('hidden texts, names and summaries', async () => {
    const hiddenText = pageOf('the text of an edit in the middle is hidden');
    const middle = hiddenText.revisions[1];
    const diff = await demo.visitor().get(`/wiki/Special:Diff/${middle?.id}`);
    expect(diff.text).not.toContain('a telephone number');
    expect((await demo.visitor().get(`/w/index.php?title=X&oldid=${middle?.id}`)).text).not.toContain(
      'a telephone number'
    );
    const hiddenUser = pageOf('the author’s name is hidden');
    expect((await demo.visitor().get(pendingDiff(hiddenUser))).text).not.toContain('198.51.100.17');
    const hiddenSummary = pageOf('the summary is hidden, the text is harmless');
    const history = await demo
      .visitor()
      .get(`/w/index.php?title=${encodeURIComponent(hiddenSummary.title)}&action=history`);
    expect(history.text).not.toContain('hävytön');
  });
});

import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Window } from 'happy-dom';
import { clientScript } from '../../../../scripts/demo/wiki/skin/client-script.ts';

type Values = Record<string, unknown>;

interface Answer {
  status?: number;
  body: Values;
}

/** Runs the client in a page of its own; `answers` are what the wiki says to its requests, in order. */
function openPage(html: string, config: Values = {}, answers: Answer[] = []) {
  const window = new Window({ url: 'http://wiki.example/wiki/Page' });
  window.document.body.innerHTML = html;
  const sent: { url: string; body: string }[] = [];
  const sandbox: Values = {
    window,
    document: window.document,
    location: window.location,
    console,
    setTimeout,
    clearTimeout,
    URL,
    URLSearchParams,
    FormData: window.FormData,
    CSS: { escape: (text: string) => text },
    Intl,
    Promise,
    fetch: (url: string, init: { body?: URLSearchParams | string }) => {
      sent.push({ url, body: init.body?.toString() ?? '' });
      const answer = answers.shift() ?? { body: {} };
      return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 }));
    }
  };
  Object.assign(window, {
    demoPage: {
      config: {
        wgUserLanguage: 'en',
        wgUserName: 'Reviewer',
        wgScriptPath: '/w',
        wgArticlePath: '/wiki/$1',
        wgPageName: 'A_page',
        wgUserGroups: ['*'],
        ...config
      },
      tokens: { csrfToken: 'old+\\' },
      rights: ['read', 'review'],
      messages: {
        accept: 'Accept',
        accepted: 'Accepted',
        unaccept: 'Withdraw',
        unaccepted: 'Withdrawn',
        reviewFailed: 'No'
      }
    }
  });
  const context = createContext(sandbox);
  runInContext(clientScript(), context);
  const run = (code: string): unknown =>
    runInContext(`(function () { var mw = window.mw; ${code} })()`, context);
  return { run, sent, document: window.document };
}

describe('the client of the demo wiki', () => {
  it('keeps configuration as mw.config does', () => {
    const { run } = openPage('', { wgDiffNewId: 5 });
    expect(
      run(
        "return [mw.config.get('wgDiffNewId'), mw.config.get('none'), mw.config.get('none', 7), mw.config.exists('wgDiffNewId')]"
      )
    ).toEqual([5, null, 7, true]);
  });

  it('calls a handler added late with what was fired last, and none that was removed', () => {
    const { run } = openPage('');
    expect(
      run(`var seen = []; var gone = function (value) { seen.push('gone ' + value); };
        mw.hook('x').add(gone); mw.hook('x').remove(gone); mw.hook('x').fire(1); mw.hook('x').fire(2);
        mw.hook('x').add(function (value) { seen.push(value); }); return seen;`)
    ).toEqual([2]);
  });

  it('fires wikipage.diff with the table on diff pages only', async () => {
    const html = '<div id="mw-content-text"><table class="diff"></table></div>';
    const listen =
      'window.seen = null; mw.hook("wikipage.diff").add(function (table) { window.seen = table[0].className; });';
    const started = 'return new Promise(function (done) { mw.hook("wikipage.content").add(done); });';
    const diff = openPage(html, { wgDiffNewId: 5 });
    diff.run(listen);
    await diff.run(started);
    expect(diff.run('return window.seen')).toBe('diff');
    const other = openPage(html);
    other.run(listen);
    await other.run(started);
    expect(other.run('return window.seen')).toBeNull();
  });

  it('writes messages with parameters and plurals', () => {
    const { run } = openPage('');
    expect(
      run(`mw.messages.set({ edits: 'Accept {{PLURAL:$1|$1 edit|$1 edits}} by $2' });
        return [mw.msg('edits', 1, 'A'), mw.msg('edits', 3, 'B'), mw.message('none').exists(), mw.msg('none')];`)
    ).toEqual(['Accept 1 edit by A', 'Accept 3 edits by B', false, '⧼none⧽']);
  });

  it('makes addresses as the wiki does', () => {
    const { run } = openPage('');
    expect(
      run(
        "return [mw.util.getUrl('Ä b/c: d?'), mw.util.getUrl('A', { diff: 'cur' }), mw.util.wikiScript('api'), mw.util.getParamValue('x', '/?x=1%262')]"
      )
    ).toEqual(['/wiki/%C3%84_b/c:_d%3F', '/w/index.php?title=A&diff=cur', '/w/api.php', '1&2']);
  });

  it('adds links to portlets', () => {
    const { run, document } = openPage('<div id="p-tb" class="emptyPortlet" hidden><ul></ul></div>');
    run("mw.util.addPortletLink('p-tb', '/x', 'Text', 't-x', 'tip')");
    expect(document.querySelector('#t-x a')?.textContent).toBe('Text');
    expect(document.getElementById('p-tb')?.hasAttribute('hidden')).toBe(false);
  });

  it('knows the rights of the reader', async () => {
    expect(await openPage('').run('return mw.user.getRights()')).toEqual(['read', 'review']);
  });

  it('sends parameters as the API wants them', async () => {
    const { run, sent } = openPage('', {}, [{ body: { ok: true } }]);
    const answer = await run(
      "return new mw.Api().get({ titles: ['A', 'B'], a: true, b: false, c: undefined, n: 0 })"
    );
    expect(answer).toEqual({ ok: true });
    expect(sent[0]?.url).toBe('/w/api.php?action=query&format=json&titles=A%7CB&a=1&n=0');
  });

  it('rejects with the code and the answer', async () => {
    const { run } = openPage('', {}, [
      { body: { error: { code: 'blocked', info: 'x' } } },
      { status: 503, body: {} }
    ]);
    const attempt =
      'return new Promise(function (done) { new mw.Api().get({}).then(null, function (code, answer) { done([code, !!answer.error]); }); })';
    expect(await run(attempt)).toEqual(['blocked', true]);
    expect(await run(attempt)).toEqual(['http', false]);
    await expect(
      run('return new mw.Api().get({ a: 1 }).then(function () { throw new Error("mine"); })')
    ).rejects.toThrow('mine');
  });

  it('fetches a new token once when the old one is bad', async () => {
    const { run, sent } = openPage('', {}, [
      { body: { error: { code: 'badtoken' } } },
      { body: { query: { tokens: { csrftoken: 'new+\\' } } } },
      { body: { review: { result: 'Success' } } }
    ]);
    expect(await run("return new mw.Api().postWithToken('csrf', { action: 'review', revid: 5 })")).toEqual({
      review: { result: 'Success' }
    });
    expect(sent.map((request) => new URLSearchParams(request.body).get('token'))).toEqual([
      'old+\\',
      null,
      'new+\\'
    ]);
  });

  it('says that every module is there', async () => {
    expect(
      await openPage('').run(
        "return mw.loader.using(['mediawiki.api']).then(function () { return mw.loader.getState('mediawiki.api'); })"
      )
    ).toBe('ready');
  });

  it('escapes HTML', () => {
    expect(openPage('').run('return mw.html.escape("<a href=\'x\'>&\\"")')).toBe(
      '&lt;a href=&#039;x&#039;&gt;&amp;&quot;'
    );
  });
});

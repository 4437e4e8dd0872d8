import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDoor, type OpenDoor } from './open-door.ts';

/** What somebody may write into a text, a summary or a title to become a part of a page. */
const hostile = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{background:url(http://evil.example/)}</style>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</td></tr></table><script>alert(1)</script>',
  '</div><form action=http://evil.example><input name=x>',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example>',
  '<math><mtext></p><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<ins class="diffchange" onmouseover="alert(1)">x</ins>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '`onmouseover=alert(1)`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '＜script＞alert(1)＜/script＞',
  '\u202e<img src=x onerror=alert(1)>',
  '<x contenteditable onblur=alert(1)>',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<table background="javascript:alert(1)">',
  '<object data="data:text/html,<script>alert(1)</script>">',
  '{{<script>alert(1)</script>}}',
  '<nowiki><script>alert(1)</script></nowiki>',
  '-->]]></script></style></title></textarea><img src=x onerror=alert(1)>'
];
const elements = new Set(
  'html head meta title style body table colgroup col tbody tr td strong div em ins del'.split(' ')
);
const attributes = new Set(['lang', 'charset', 'name', 'content', 'class', 'colspan', 'dir']);

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor('sqlite::memory:');
});
afterAll(() => door.close());

async function diff(query: string) {
  const url = encodeURIComponent(`${door.wikiOrigin}/w/index.php?${query}`);
  return door.say(`/api/wikis/fetch-diff/?url=${url}`);
}

describe('S17: a difference is made of nothing but our own elements', () => {
  it('whatever stands in text, summary, author and title', async () => {
    const own = countOf((await diff(`diff=${door.wiki.page('Luottola')?.revisions.at(-1)?.id}`)).text);
    for (const [index, text] of hostile.entries()) {
      const title = `Sivu ${index} ${text.replace(/[<>[\]{}|#\u0000\u202e_&"'`/:]/g, ' ').trim()}`;
      door.wiki.edit({ title, user: 'Reviewer', text: `Alku\n${text}\nLoppu` });
      const { id } = door.wiki.edit({
        title,
        user: '192.0.2.7',
        text: `Alku\n${text} ${text}\nLoppu ${text}`,
        summary: text
      });
      const { status, text: html, headers } = await diff(`diff=${id}`);
      expect(status, text).toBe(200);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      const count = countOf(html);
      expect(
        [...count.keys()].filter((name) => !elements.has(name) && !name.startsWith('@')),
        text
      ).toEqual([]);
      expect(
        [...count.keys()].filter((name) => name.startsWith('@') && !attributes.has(name.slice(1)))
      ).toEqual([]);
      for (const name of ['style', 'meta', 'title', 'table', 'html', 'head', 'body']) {
        expect(count.get(name), `${name} ${text}`).toBe(own.get(name));
      }
    }
  });
});

describe('a difference', () => {
  it('shows nothing of what the wiki hides', async () => {
    door.wiki.edit({ title: 'Salattu', user: 'Reviewer', text: 'Julkinen.' });
    const hidden = door.wiki.edit({
      title: 'Salattu',
      user: 'Vandal',
      text: 'Julkinen. Salaisuus.',
      summary: 'Vihje'
    });
    door.wiki.hideRevision({ revisionId: hidden.id, hide: { user: true, comment: true }, user: 'Admin' });
    const shown = await diff(`diff=${hidden.id}`);
    expect(shown.text).toContain('Salaisuus');
    expect(shown.text).not.toMatch(/Vandal|Vihje/);
    door.wiki.edit({ title: 'Salattu', user: 'Reviewer', text: 'Julkinen.' });
    door.wiki.hideRevision({ revisionId: hidden.id, hide: { text: true }, user: 'Admin' });
    const pair = await diff(`diff=${hidden.id}&oldid=${hidden.parentId}`);
    expect([pair.status, pair.text]).toEqual([
      200,
      expect.stringContaining('The text of a revision is hidden.')
    ]);
    expect(pair.text).not.toMatch(/Salaisuus|Vandal|Vihje/);
  });

  it('is kept for an hour, without asking the wiki again', async () => {
    const id = door.wiki.edit({ title: 'Kerran', user: 'Reviewer', text: 'Yksi.' }).id;
    const first = await diff(`diff=${id}`);
    door.wiki.hideRevision({ revisionId: id, hide: { user: true }, user: 'Admin' });
    expect((await diff(`diff=${id}`)).text).toBe(first.text);
    expect(first.text).toContain('Yksi.');
  });
});

/** How often each element stands in a page, and each attribute (`@name`). */
function countOf(html: string): Map<string, number> {
  const count = new Map<string, number>();
  const add = (name: string) => count.set(name, (count.get(name) ?? 0) + 1);
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      add(node.tagName);
      for (const { name } of node.attrs) add(`@${name}`);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return count;
}

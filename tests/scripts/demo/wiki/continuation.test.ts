import { describe, expect, it } from 'vitest';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { isRecord, type Recording } from './recordings.ts';
import { replay } from './replay.ts';

const start = Date.parse('2026-11-01T00:00:00Z');

/** A wiki of `count` pages with one pending edit each, all begun in the seconds that `second` gives. */
function queue(count: number, second: (index: number) => number): EmbeddedWiki {
  const wiki = createEmbeddedWiki({ clock: () => start + 86_400_000, language: 'en' });
  wiki.addUser({ name: 'Reviewer1', groups: ['reviewer'] });
  wiki.addUser({ name: 'NewEditor' });
  for (let index = 0; index < count; index += 1) {
    const title = `Page ${index}`;
    wiki.edit({ title, user: 'Reviewer1', text: `${title}\n[[Category:A]]\n[[Category:B]]`, at: start });
    wiki.edit({ title, user: 'NewEditor', text: `${title} more`, at: start + 60_000 + second(index) * 1000 });
  }
  return wiki;
}

type Batch = { pages: string[]; next: Record<string, string> | null };

async function ask(
  wiki: EmbeddedWiki,
  params: Record<string, string>
): Promise<{ body: Record<string, unknown>; next: Batch['next'] }> {
  const request: Recording = {
    name: '',
    method: 'GET',
    as: '(anonymous)',
    url: '',
    params: { action: 'query', format: 'json', formatversion: '2', ...params },
    headers: {},
    status: 200,
    apiError: null,
    answerHeaders: {},
    response: null
  };
  const body: unknown = JSON.parse((await replay(wiki, request)).body);
  if (!isRecord(body)) throw new Error('No object came back');
  const more = body['continue'];
  const next = isRecord(more)
    ? Object.fromEntries(Object.entries(more).map(([key, value]) => [key, String(value)]))
    : null;
  return { body, next };
}

/** Follows a continuation to its end, at most `most` answers. */
async function follow(
  wiki: EmbeddedWiki,
  params: Record<string, string>,
  most: number
): Promise<Record<string, unknown>[]> {
  const bodies: Record<string, unknown>[] = [];
  let next: Batch['next'] = {};
  while (next && bodies.length < most) {
    const answer = await ask(wiki, { ...params, ...next });
    bodies.push(answer.body);
    next = answer.next;
  }
  return bodies;
}

function listOf(value: unknown, name: string): unknown[] {
  const list: unknown = isRecord(value) ? value[name] : undefined;
  return Array.isArray(list) ? (list as unknown[]) : [];
}

function titles(body: Record<string, unknown>, list: string): string[] {
  const rows = isRecord(body['query']) ? body['query'][list] : undefined;
  return (Array.isArray(rows) ? rows : []).flatMap((row) => (isRecord(row) ? [String(row['title'])] : []));
}

describe('continuation', () => {
  it('lists every pending page when their times differ', async () => {
    const wiki = queue(7, (index) => index);
    const bodies = await follow(wiki, { list: 'oldreviewedpages', orlimit: '3' }, 10);
    const found = bodies.flatMap((body) => titles(body, 'oldreviewedpages'));
    expect(found).toEqual(Array.from({ length: 7 }, (_, index) => `Page ${index}`));
  });

  it('turns in a circle when more pages than the limit share one second', async () => {
    const wiki = queue(5, () => 0);
    const bodies = await follow(wiki, { list: 'oldreviewedpages', orlimit: '3' }, 6);
    expect(bodies).toHaveLength(6);
    expect(bodies.every((body) => titles(body, 'oldreviewedpages').join() === 'Page 0,Page 1,Page 2')).toBe(
      true
    );
  });

  it('finishes prop modules of a batch before the generator goes on', async () => {
    const wiki = queue(4, (index) => index);
    const params = {
      generator: 'oldreviewedpages',
      gorlimit: '2',
      prop: 'revisions|categories|flagged',
      cllimit: '1',
      rvprop: 'ids'
    };
    for (const page of wiki.core.pages.values()) {
      wiki.edit({
        title: page.title,
        user: 'NewEditor',
        text: `${page.title}\n[[Category:A]]\n[[Category:B]]\nmore`
      });
    }
    const bodies = await follow(wiki, params, 20);
    expect(bodies.filter((body) => body['batchcomplete'] === true)).toHaveLength(2);
    const rows = bodies.flatMap((body) => listOf(body['query'], 'pages'));
    const categories = rows.flatMap((row) => listOf(row, 'categories'));
    expect(categories).toHaveLength(8);
    const flagged = rows.filter((row) => isRecord(row) && 'flagged' in row);
    expect(flagged).toHaveLength(4);
  });

  it('goes through a page history by revision', async () => {
    const wiki = queue(1, () => 0);
    for (let index = 0; index < 5; index += 1) {
      wiki.edit({ title: 'Page 0', user: 'NewEditor', text: `text ${index}`, at: start + 120_000 });
    }
    const bodies = await follow(
      wiki,
      { prop: 'revisions', titles: 'Page 0', rvlimit: '2', rvprop: 'ids' },
      10
    );
    const ids = bodies.flatMap((body) =>
      [...JSON.stringify(body).matchAll(/"revid":(\d+)/g)].map((match) => Number(match[1]))
    );
    expect(ids).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });
});

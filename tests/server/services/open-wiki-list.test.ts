import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Wiki } from '../../../server/ports.ts';
import { openWikiList } from '../../../server/services/open-wiki-list.ts';
import { Site } from '../../../shared/site.ts';

function stage(names: Record<string, [sitename: string, language: string] | null>) {
  let now = 0;
  const asked: string[] = [];
  const list = openWikiList({
    entries: Object.keys(names).map((id) => ({ id, apiUrl: `https://${id}.test/w/api.php`, origins: [] })),
    wikiOf: (id) => ({
      async site() {
        asked.push(id);
        const told = names[id];
        if (!told) throw new Error('gone');
        return { ...Site.parse({ id, language: told[1] }), sitename: told[0] } satisfies Awaited<
          ReturnType<Wiki['site']>
        >;
      }
    }),
    clock: { now: () => now }
  });
  return {
    names,
    asked,
    passTime: (ms: number) => (now += ms),
    list: async () => (await list()).map(({ name }) => name)
  };
}

it('goes by ids until the wikis have told their names, and waits for none', async () => {
  const { list, asked } = stage({ fiwiki: ['Wikipedia', 'fi'], dewiktionary: ['Wiktionary', 'de'] });
  expect(await list()).toEqual(['fiwiki', 'dewiktionary']);
  await soon();
  expect(await list()).toEqual(['Wikipedia', 'Wiktionary']);
  expect(asked).toEqual(['fiwiki', 'dewiktionary']);
});

it('tells wikis of one name apart by language, and where that is not enough by id', async () => {
  const { list } = stage({
    fiwiki: ['Wikipedia', 'fi'],
    dewiki: ['Wikipedia', 'de'],
    testwiki: ['Wikipedia', 'en'],
    enwiki: ['Wikipedia', 'en'],
    odd: ['Wikipedia', '!']
  });
  await list();
  await soon();
  expect(await list()).toEqual([
    'Wikipedia (suomi)',
    'Wikipedia (Deutsch)',
    'Wikipedia (English) (testwiki)',
    'Wikipedia (English) (enwiki)',
    'Wikipedia (!)'
  ]);
});

it('asks a wiki that did not answer again after a minute, and not before', async () => {
  const { list, asked, names, passTime } = stage({ fiwiki: null });
  await list();
  await soon();
  names.fiwiki = ['Koewiki', 'fi'];
  passTime(59_999);
  expect([await list(), asked.length]).toEqual([['fiwiki'], 1]);
  passTime(1);
  await list();
  await soon();
  expect([await list(), asked.length]).toEqual([['Koewiki'], 2]);
});

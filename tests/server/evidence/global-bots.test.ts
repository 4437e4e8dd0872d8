import { expect, it } from 'vitest';
import globalBots from '../../../server/evidence/global-bots.ts';
import { Site } from '../../../shared/site.ts';
import { pageSubject, scriptedApi, sourcesOf } from './scripted-api.ts';

const wiki = [{ ...pageSubject({}), key: 'wiki' }];

it('asks nothing where there are no central accounts', async () => {
  const found = await globalBots.fetch(wiki, sourcesOf(scriptedApi(() => undefined)));
  expect(found.get('wiki')).toEqual({ value: { names: [] } });
});

it('reads the whole list', async () => {
  const answer = (name: string) => ({ query: { globalallusers: [{ id: 1, name }] } });
  const api = scriptedApi(() => [answer('A-bot'), answer('B-bot')]);
  const site = Site.parse({ id: 'fiwiki', extensions: ['CentralAuth'] });
  const found = await globalBots.fetch(wiki, sourcesOf(api, { site }));
  expect(found.get('wiki')).toEqual({ value: { names: ['A-bot', 'B-bot'] } });
  expect(api.requests[0]).toMatchObject({ list: 'globalallusers', agugroup: 'global-bot', agulimit: 'max' });
});

import { describe, expect, it } from 'vitest';
import { countFailedLoads } from '../../../server/alerts/count-failed-loads.ts';
import { alerts } from '../../../server/alerts/rules/index.generated.ts';
import { databases } from '../../support/databases.ts';
import { setStage, wiki } from './alert-stage.ts';

describe.each(databases)('statistics that cannot be loaded, on $name', ({ here, create }) => {
  it('are told of once when they failed three times in a row, and once when they come again', async (test) => {
    test.skip(!here, 'not on this machine');
    const stage = await setStage(await create());
    const told: string[][] = [];
    const onEnd = countFailedLoads({ alerts: stage.desk });
    for (const failure of ['timeout', null, 'timeout', 'timeout', 'http-503', 'http-503', null, null]) {
      await onEnd(wiki, 'reviews', failure);
      await onEnd(wiki, 'activity', null);
      await stage.look();
      told.push(stage.told().filter((line) => line.includes('statistics-unread')));
    }
    expect(told).toEqual([
      [],
      [],
      [],
      [],
      ['raised statistics-unread reviews'],
      [],
      ['cleared statistics-unread reviews'],
      []
    ]);
    await stage.close();
  });

  it('stay told of over a restart, until they come again', async (test) => {
    test.skip(!here, 'not on this machine');
    const stage = await setStage(await create());
    const onEnd = countFailedLoads({ alerts: stage.desk });
    for (let time = 0; time < 3; time += 1) await onEnd(wiki, 'statistics', 'unreachable');
    const desk = stage.another();
    const after = countFailedLoads({ alerts: desk });
    await after(wiki, 'statistics', 'unreachable');
    expect(await desk.standing(wiki)).toMatchObject([{ code: 'statistics-unread', subject: 'statistics' }]);
    await after(wiki, 'statistics', null);
    expect(await desk.standing(wiki)).toEqual([]);
    await stage.close();
  });
});

it('are named by what they are', () => {
  const alert = alerts.find(({ code }) => code === 'statistics-unread');
  const say = (of: string) => alert?.say({ of, times: 3, failure: 'timeout' }, 'fiwiki').split(' could')[0];
  expect(['reviews', 'statistics', 'activity'].map(say)).toEqual([
    'Statistics of reviews of fiwiki',
    'The series of FlaggedRevs of fiwiki',
    'The activity of FlaggedRevs of fiwiki'
  ]);
});

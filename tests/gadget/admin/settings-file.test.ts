import { describe, expect, it, test } from 'vitest';
import { readFile, writeFile } from '../../../gadget/admin/transfer/read-file.ts';
import { checks } from '../../../server/checks/index.generated.ts';
import { describeSettings } from '../../../server/settings/describe-settings.ts';
import { mergeSettings } from '../../../server/settings/merge-settings.ts';
import { readSettings } from '../../../server/settings/faults-of-settings.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';

const schema = JSON.parse(JSON.stringify(describeSettings(checks))) as unknown;
const stopPage = { title: 'User:SeulaBot/Stop', goWord: 'go' };
const current = WikiSettings.parse({
  bot: { waitMinutes: 5, stopPage, doNotReview: ['Etusivu'] },
  checks: { gibberish: { enabled: false }, min_age: { options: { hours: 2 } } }
});
const about = { wiki: 'fiwiki', settings: JSON.parse(JSON.stringify(current)) as unknown, schema };
const read = (file: unknown) => readFile(typeof file === 'string' ? file : JSON.stringify(file), about);

/** What holds after a file is read and its changes are saved. */
function after(file: unknown): unknown {
  const found = read(file);
  if (found.state !== 'read') throw new Error(found.state);
  return readSettings(mergeSettings(about.settings, found.patch), checks).settings;
}

describe('a file of settings', () => {
  it('comes back as it was written', () => {
    expect(read(writeFile('fiwiki', { version: 3, settings: current }))).toMatchObject({ state: 'read' });
    expect(after(writeFile('fiwiki', { version: 3, settings: current }))).toEqual(current);
  });

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['another bot', { bot: { waitMinutes: 9, doNotReview: [] } }],
    ['no stop page', { bot: { stopPage: null } }],
    ['another stop page', { bot: { stopPage: { title: 'X', goWord: 'y' } } }],
    ['other checks', { checks: { gibberish: { options: {} }, invalid_isbn: { enabled: false } } }],
    ['only some checks', { onlyChecks: ['bot_user'] }]
  ])('is a whole document, whatever held before: %s', (_, settings) => {
    const wanted = WikiSettings.parse(settings);
    const { checks: wantedChecks, ...rest } = wanted;
    const { checks: foundChecks, ...found } = after(settings) as WikiSettings;
    expect(found).toEqual(rest);
    const meant = (all: object) =>
      Object.entries(all).filter(
        ([, one]) => JSON.stringify(one).includes(':') && JSON.stringify(one) !== '{"options":{}}'
      );
    expect(meant(foundChecks)).toEqual(meant(wantedChecks));
  });

  test.each([
    ['{', { state: 'not-json' }],
    ['', { state: 'not-json' }],
    ['\u0000\u0001PNG', { state: 'not-json' }],
    ['[]', { state: 'no-settings' }],
    ['null', { state: 'no-settings' }],
    ['"bot"', { state: 'no-settings' }],
    [{ settings: [] }, { state: 'no-settings' }],
    [{ wiki: 'fiwiki', settings: null }, { state: 'no-settings' }],
    [
      { wiki: 'dewiki', settings: { bot: { waitMinutes: 9 } } },
      { state: 'other-wiki', wiki: 'dewiki' }
    ],
    [{ checks: { no_such: {} } }, { state: 'unknown', names: ['checks.no_such'] }],
    [
      { bot: { fast: true }, checks: { gibberish: { on: 1 } } },
      { state: 'unknown', names: ['bot.fast', 'checks.gibberish.on'] }
    ],
    [
      { checks: { min_age: { options: { days: 1 } } } },
      { state: 'unknown', names: ['checks.min_age.options.days'] }
    ],
    ['{"__proto__":{"a":1}}', { state: 'unknown', names: ['__proto__'] }],
    ['{"bot":{"constructor":{"a":1}}}', { state: 'unknown', names: ['bot.constructor'] }]
  ])('is told what is wrong with it: %j', (file, wanted) => {
    expect(read(file)).toMatchObject(wanted);
  });

  it('leaves a value that is out of bounds to the companion, which names the field', () => {
    const found = read({ ...current, bot: { ...current.bot, approvalsPerPass: 501 } });
    expect(found).toMatchObject({ state: 'read', patch: { bot: { approvalsPerPass: 501 } } });
  });
});

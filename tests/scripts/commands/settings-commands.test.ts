import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { asKnownAt } from '../../../server/trials/as-known-at.ts';
import { Dossier } from '../../../shared/dossier.ts';
import { Impact } from '../../../shared/impact.ts';
import { seula, temporaryFile } from './command-line.ts';
import { setCommandStage, type CommandStage } from './command-stage.ts';

let stage: CommandStage;
beforeEach(async () => {
  stage = await setCommandStage();
});
afterEach(() => stage.close());

function command(...given: string[]) {
  const nobody = { SEULA_LIFT_WING_URL: '', SEULA_WIKIDATA_URL: '', SEULA_WIKIWHO_URL: '' };
  return seula([...given, '--wiki', stage.wikiId], {
    ...nobody,
    ...stage.variables
  });
}

describe('seula settings', () => {
  it('changes, shows the difference, goes back, and takes what it exported', async () => {
    const { version } = await stage.store.settings.current(stage.wikiId);
    const patched = await command('settings', 'patch', '{"bot":{"waitMinutes":30}}', '--reason', 'slow');
    expect(patched).toMatchObject({ code: 0, err: '' });
    expect((await command('settings', 'diff')).out).toMatch(/slow\n {2}bot\.waitMinutes: 0 -> 30/);
    const exported = (await command('settings', 'export', '--json')).out;
    const back = await command('settings', 'rollback', String(version), '--reason', 'back', '--json');
    expect(JSON.parse(back.out)).toMatchObject({
      version: version + 2,
      settings: { bot: { waitMinutes: 0 } }
    });
    const then = JSON.parse((await command('settings', 'show', String(version + 1), '--json')).out);
    expect(then).toMatchObject({ version: version + 1, settings: { bot: { waitMinutes: 30 } } });
    const file = await temporaryFile('settings.json', exported);
    const again = await command('settings', 'import', file.path, '--reason', 'again', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ settings: { bot: { waitMinutes: 30 } } });
    await file.remove();
    const history = (await command('settings', 'history', '--json')).out.split('\n');
    expect(history.slice(0, 3).map((line) => (JSON.parse(line) as { reason: string }).reason)).toEqual([
      'again',
      'back',
      'slow'
    ]);
  }, 60_000);

  it('prints the form of settings without a wiki, too', async () => {
    const { code, out } = await seula(['settings', 'schema', '--json'], {});
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { checks: {}, bot: {} } });
  });

  test.each([
    [['settings', 'foo'], 2, /say what to do/],
    [['settings', 'patch', '{}'], 2, /--reason is wanted/],
    [['settings', 'patch', '{', '--reason', 'x'], 2, /cannot be read|is not JSON/],
    [['settings', 'patch', '{}', '--reason', 'x'.repeat(1_001)], 2, /at most 1000 characters/],
    [['settings', 'history', '3'], 2, /takes no more words/],
    [['settings', 'show', '99'], 2, /no such version/],
    [['settings', 'rollback', '99', '--reason', 'x'], 2, /no such version/],
    [['settings', 'patch', '{"bot":{"x":1}}', '--reason', 'x'], 1, /bot\.x: there is no such setting/],
    [['settings', 'patch', '{}', '--reason', 'x', '--based-on', '0'], 1, /is the current one/],
    [['backtest', '--limit', '5'], 2, /--limit with --from-wiki/],
    [['backtest', '--settings', 'none.json'], 2, /cannot be read/],
    [['backtest', '--settings', '{}', '--patch', '{}'], 2, /give one of them/],
    [['backtest', '--patch', '{"bot":{"x":1}}'], 2, /bot\.x: there is no such setting/],
    [['backtest', '--settings', '{"wiki":"dewiki","settings":{}}'], 2, /the settings of dewiki/]
  ])('%j ends with %i and says why', async (given, code, words) => {
    if (given.includes('--based-on')) await stage.set({ days: 20 });
    const ended = await command(...given);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(words);
  });
});

describe('seula settings import', () => {
  it('takes what the panel saved, of this wiki alone, and says so when there is nothing to save', async () => {
    const { version, settings } = await stage.store.settings.current(stage.wikiId);
    const file = { wiki: stage.wikiId, version, settings: { ...settings, feedback: { reportPage: 'X:Y' } } };
    const give = (wiki: string) =>
      command('settings', 'import', JSON.stringify({ ...file, wiki }), '--reason', 'x');
    const other = await give('dewiki');
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain(`the settings of dewiki, not of ${stage.wikiId}`);
    expect((await give(stage.wikiId)).out).toMatch(new RegExp(`^version ${version + 1} `));
    expect((await give(stage.wikiId)).out).toBe(`nothing to save: version ${version + 1} says so already.`);
    expect((await stage.store.settings.current(stage.wikiId)).version).toBe(version + 1);
  });

  test.each([
    ['[]', /\[\] cannot be read/],
    ['{"settings":[]}', /the whole document: wanted/],
    [`{"bot":${'{"a":'.repeat(30)}1${'}'.repeat(30)}}`, /nested too deeply/],
    [`{"bot":"${'x'.repeat(300_000)}"}`, /more than 262144 bytes/],
    ['{"bot":{"\\u001b[31m":1}}', /bot\.�\[31m: there is no such setting/]
  ])('of %j ends with a clear error', async (given, words) => {
    const { version } = await stage.store.settings.current(stage.wikiId);
    const ended = await command('settings', 'import', given, '--reason', 'x');
    expect(ended.err).toMatch(words);
    expect([1, 2]).toContain(ended.code);
    expect((await stage.store.settings.current(stage.wikiId)).version).toBe(version);
  });

  test('export says where it could not write', async () => {
    const ended = await command('settings', 'export', '/nowhere/at/all.json');
    expect(ended).toMatchObject({
      code: 1,
      err: expect.stringContaining('/nowhere/at/all.json cannot be written')
    });
  });
});

describe('seula backtest', () => {
  it('judges reviews of the past by what was known then, and writes nothing to the wiki', async () => {
    await stage.approve('Aapala');
    const { revisionId } = await stage.approve('Eerola');
    stage.wiki.unreview({ revisionId, user: 'Reviewer' });
    const before = stage.wiki.requests.list.length;
    const ended = await command('backtest', '--from-wiki', '--limit', '10', '--json');
    expect(ended.err).toBe('');
    const impact = Impact.parse(JSON.parse(ended.out));
    expect(impact).toMatchObject({ wiki: stage.wikiId, changes: [] });
    expect(impact.revisions).toBeGreaterThan(0);
    const actions = stage.wiki.requests.list.slice(before).map(({ action }) => action);
    const reads = ['query', 'parse', 'flagconfig', 'paraminfo'];
    expect(actions.filter((action) => !reads.includes(action ?? ''))).toEqual([]);
  }, 60_000);

  it('says how many reviews it could not read any more', async () => {
    await stage.approve('Aapala');
    await stage.approve('Eerola');
    stage.wiki.delete({ title: 'Eerola', user: 'Reviewer' });
    const ended = await command('backtest', '--from-wiki', '--json');
    expect(Impact.parse(JSON.parse(ended.out))).toMatchObject({ pages: 1, leftOut: 1 });
  }, 60_000);

  it('counts edits that people took back without ever accepting them, but for those that never had to wait', async () => {
    await stage.approve('Aapala');
    const village = async (title: string, user: string): Promise<number> => {
      const { revisionId } = await stage.approve(title);
      stage.clock.pass(60_000);
      const bad = stage.edit(title, user, 'Pöö!');
      stage.clock.pass(60_000);
      const back = stage.edit(title, 'Reviewer', stage.wiki.revision(revisionId)?.text ?? '');
      stage.wiki.review({ revisionId: back, user: 'Reviewer' });
      expect(stage.wiki.revision(bad)?.tags).toContain('mw-reverted');
      return bad;
    };
    const bad = await village('Eerola', 'Newcomer');
    await village('Iisala', 'Trusted');
    const accepting = { checks: { allowed_pages: { options: { pages: ['Eerola', 'Iisala'] } } } };
    const draft = await temporaryFile('draft.json', JSON.stringify(accepting));
    const ended = await command('backtest', '--from-wiki', '--json', '--settings', draft.path);
    await draft.remove();
    expect(ended.err).toBe('');
    const { changes } = Impact.parse(JSON.parse(ended.out));
    expect(changes.filter(({ outcome }) => outcome === 'reverted')).toMatchObject([
      { page: { title: 'Eerola' }, revisionId: bad, after: 'approve' }
    ]);
  }, 60_000);

  it('tries a file that the panel saved, and a patch of what holds', async () => {
    await stage.approve('Aapala');
    const allowing = (pages: string[]) => ({ checks: { allowed_pages: { options: { pages } } } });
    await command('settings', 'set', JSON.stringify(allowing(['Aapala'])), '--reason', 'x');
    const { settings } = await stage.store.settings.current(stage.wikiId);
    const none = allowing([]);
    const file = { wiki: stage.wikiId, version: 1, settings: { ...settings, ...none } };
    for (const words of [
      ['--settings', JSON.stringify(file)],
      ['--patch', JSON.stringify(none)]
    ]) {
      const ended = await command('backtest', '--from-wiki', ...words);
      expect(ended.err).toBe('');
      expect(ended.out).toContain('Newly accepted 0, held back 0, left to people 1');
      expect(ended.out).toMatch(
        / allowed_pages +1 \(1, 0\), 100\.0 %, [\d.]+ %, 0 -> 0 \(0, 0\), -, 0\.0 %, 0/
      );
    }
  }, 60_000);

  it('forgets what happened after a time, and nothing else', () => {
    const event = (timestamp: string) => ({ timestamp, action: 'unapprove' });
    const dossier = Dossier.parse({
      wiki: { id: 'fiwiki', namespaces: [] },
      page: { id: 1, namespace: 0, title: 'A' },
      stable: { id: 1, timestamp: '2026-01-01T00:00:00Z', text: '' },
      pending: [],
      evidence: {
        reviewLog: {
          page: { value: { events: [event('2026-01-02T00:00:00Z'), event('2026-01-04T00:00:00Z')] } }
        },
        rendered: { 5: { unavailable: 'missing' } }
      }
    });
    const then = asKnownAt(dossier, '2026-01-03T00:00:00Z');
    expect(then.evidence).toEqual({
      reviewLog: { page: { value: { events: [event('2026-01-02T00:00:00Z')] } } },
      rendered: { 5: { unavailable: 'missing' } }
    });
    expect(then.gatheredAt).toBe('2026-01-03T00:00:00.000Z');
  });
});

import { describe, expect, it } from 'vitest';
import type { Sources } from '../../../server/evidence/define-evidence.ts';
import type { Check } from '../../../server/review/define-check.ts';
import type { Kinds } from '../../../server/review/evidence-lookup.ts';
import { gather, type Remembered, type Thoroughness } from '../../../server/review/gather.ts';
import { judge, judgeGathered } from '../../../server/review/judge.ts';
import { compileSettings } from '../../../server/review/compile-settings.ts';
import { Dossier } from '../../../shared/dossier.ts';
import { buildDossier } from '../checks/dossier-builder.ts';
import { scriptedApi, sourcesOf, wikiError } from '../evidence/scripted-api.ts';
import { toyCheck, toyKind } from './toy-checks.ts';

// "ok" in a text approves, an author "Hyvä" approves; the page, the author and the rendered text may hold back.
function world(asked: string[], more: Partial<Kinds> = {}): Kinds {
  return {
    author: toyKind({ id: 'author', scope: 'author', cost: 'batched', asked }),
    blockLog: toyKind({ id: 'blockLog', scope: 'author', cost: 'single', asked }),
    reviewedRevisions: toyKind({ id: 'reviewedRevisions', scope: 'page', cost: 'single', asked }),
    rendered: toyKind({ id: 'rendered', scope: 'sides', cost: 'single', asked }),
    ...more
  };
}

const checks: Check[] = [
  toyCheck({ id: 'a_ok', can: 'approve', says: ({ text }) => (text.includes('ok') ? 'approve' : 'neutral') }),
  toyCheck({
    id: 'a_back',
    can: 'approve',
    says: ({ text }) => (text.includes('back') ? { outcome: 'approve', absorbs: true } : 'neutral')
  }),
  toyCheck({
    id: 'b_author',
    can: 'approve',
    needs: ['author'],
    says: ({ author }) => (author === 'Hyvä' ? 'approve' : 'neutral')
  }),
  toyCheck({
    id: 'c_log',
    can: 'block',
    needs: ['blockLog'],
    says: ({ author }) => (author === 'Paha' ? 'block' : 'neutral')
  }),
  toyCheck({ id: 'd_html', can: 'block', looksAt: 'change', needs: ['rendered'], says: () => 'neutral' })
];

interface Run {
  edits: (string | Record<string, unknown>)[];
  thoroughness?: Thoroughness;
  kinds?: Partial<Kinds>;
  ofChecks?: Check[];
  sources?: Partial<Sources>;
}

async function gathered({
  edits,
  thoroughness = 'thrifty',
  kinds = {},
  ofChecks = checks,
  sources = {}
}: Run) {
  const asked: string[] = [];
  const failed: string[] = [];
  const { page, stable, pending, settings } = buildDossier({ edits });
  const open = { ...settings, checks: {} };
  const all = world(asked, kinds);
  const [judgeable] = await gather([{ page, stable, pending }], {
    enabled: compileSettings(open, ofChecks),
    kinds: all,
    settings: open,
    settingsVersion: 3,
    sources: sourcesOf(
      scriptedApi(() => undefined),
      sources
    ),
    thoroughness,
    memory: new Map<string, Remembered>(),
    onFault: (id) => expect.fail(id),
    onFetchFailed: (kind) => failed.push(kind)
  });
  if (!judgeable) return expect.fail('no dossier');
  const { dossier } = judgeable;
  const judging = { checks: ofChecks, kinds: all, onFault: (id: string) => expect.fail(id) };
  const verdict = judge(dossier, judging);
  expect(judgeGathered(judgeable)).toEqual(verdict);
  return { asked, failed, dossier, verdict, judging };
}

describe('thrifty gathering', () => {
  it('asks the cheap kinds for all, the dear ones only for what could still be approved', async () => {
    const { asked, verdict } = await gathered({ edits: [{ text: 'nothing', user: 'Muu' }, 'ok'] });
    expect(asked).toEqual(['author Muu', 'author Muokkaaja']);
    expect(verdict.revisions[0]?.results.at(-1)).toMatchObject({
      outcome: 'unavailable',
      message: { key: 'seula-reason-not-needed' }
    });
  });

  it('asks kind by kind, fewer subjects first, rendered pages last', async () => {
    const { asked, verdict } = await gathered({ edits: ['ok', 'ok ok'] });
    expect(asked).toEqual([
      'author Muokkaaja',
      'blockLog Muokkaaja',
      'rendered 100',
      'rendered 101',
      'rendered 102'
    ]);
    expect(verdict.decision).toBe('approve');
  });

  it('stops asking as soon as something holds the edit back', async () => {
    const { asked } = await gathered({ edits: [{ text: 'ok', user: 'Paha' }, 'ok'] });
    expect(asked).not.toContain('rendered 101');
    expect(asked.filter((one) => one.startsWith('rendered'))).toEqual([]);
  });

  it('asks for nothing behind the first edit that is held back', async () => {
    const { asked } = await gathered({ edits: ['ok', 'nothing', 'ok ok'] });
    expect(asked.filter((one) => one.startsWith('rendered'))).toEqual(['rendered 100', 'rendered 101']);
  });

  it('asks for one side less where an accepted text comes back: not for what it undid', async () => {
    const { asked, verdict } = await gathered({ edits: ['nothing', 'back'] });
    expect(asked.filter((one) => one.startsWith('rendered'))).toEqual(['rendered 100', 'rendered 102']);
    expect(verdict.safeRevisionId).toBe(102);
  });

  it('does not render when the parent is not in the chain', async () => {
    const { asked, verdict } = await gathered({ edits: [{ text: 'ok', parentId: 55 }] });
    expect(asked.filter((one) => one.startsWith('rendered'))).toEqual([]);
    expect(verdict.decision).toBe('manual');
  });

  it('asks first what could speak for an edit', async () => {
    const hopes: Check[] = [
      toyCheck({ id: 'a_late', can: 'approve', needs: ['reviewedRevisions'], says: () => 'neutral' }),
      ...checks
    ];
    const { asked } = await gathered({ edits: ['nothing'], ofChecks: hopes });
    expect(asked).toEqual(['author Muokkaaja', 'reviewedRevisions 5']);
  });

  it('does not ask where listed facts tell that it cannot matter', async () => {
    const asked: string[] = [];
    const picky = toyKind({
      id: 'reviewedRevisions',
      scope: 'page',
      cost: 'single',
      asked,
      worthwhile: () => false
    });
    const kinds = { reviewedRevisions: { ...picky, otherwise: () => ({ value: 'nothing' }) } };
    const says = ({ evidence }: { evidence: Record<string, unknown> }) =>
      evidence.reviewedRevisions === 'nothing' ? 'approve' : 'neutral';
    const hopes = [toyCheck({ id: 'a_late', can: 'approve', needs: ['reviewedRevisions'], says })];
    const { verdict } = await gathered({ edits: ['x'], kinds, ofChecks: hopes });
    expect(asked).toEqual([]);
    expect(verdict.decision).toBe('approve');
  });

  it('asks nothing about a hidden author', async () => {
    const { asked, verdict } = await gathered({ edits: [{ text: 'ok', user: null }] });
    expect(asked.filter((one) => !one.startsWith('rendered'))).toEqual([]);
    expect(verdict.decision).toBe('manual');
  });
});

describe('gathering for a person who looks', () => {
  it('asks for everything', async () => {
    const { asked, dossier } = await gathered({
      edits: [{ text: 'nothing', user: 'Paha' }, 'ok'],
      thoroughness: 'everything'
    });
    expect([...asked].sort()).toEqual([
      'author Muokkaaja',
      'author Paha',
      'blockLog Muokkaaja',
      'blockLog Paha',
      'rendered 100',
      'rendered 101',
      'rendered 102'
    ]);
    expect(JSON.stringify(dossier)).not.toContain('not-needed');
  });

  it('comes to the same decision as thrifty gathering', async () => {
    for (const edits of [['ok', 'ok'], ['nothing', 'back', 'ok'], ['ok', 'nothing'], ['nothing']]) {
      const thrifty = await gathered({ edits });
      const everything = await gathered({ edits, thoroughness: 'everything' });
      expect(thrifty.verdict.safeRevisionId).toBe(everything.verdict.safeRevisionId);
      expect(thrifty.verdict.decision).toBe(everything.verdict.decision);
    }
  });
});

describe('a gathered dossier', () => {
  it.each<Thoroughness>(['thrifty', 'everything'])(
    'is judged like its copy from a file (%s)',
    async (thoroughness) => {
      const run = {
        edits: [{ text: 'ok' }, { text: 'nothing', user: null }, { text: 'back' }, { text: null }],
        thoroughness
      };
      const { dossier, verdict, judging } = await gathered(run);
      const read = Dossier.parse(JSON.parse(JSON.stringify(dossier)));
      expect(JSON.stringify(judge(read, judging))).toBe(JSON.stringify(verdict));
      expect(dossier).toMatchObject({ settingsVersion: 3, gatheredAt: '2026-03-02T00:00:00.000Z' });
    }
  );

  it('says what failed and why, and nothing is approved', async () => {
    const kinds = {
      blockLog: { ...world([]).blockLog, fetch: () => Promise.reject(wikiError('timeout')) }
    } as Partial<Kinds>;
    const { dossier, failed, verdict } = await gathered({ edits: ['ok'], kinds });
    expect(dossier.evidence.blockLog).toEqual({ Muokkaaja: { unavailable: 'timed-out' } });
    expect(failed).toEqual(['blockLog']);
    expect(verdict).toMatchObject({ decision: 'manual', decidingCheck: 'c_log' });
  });

  it('takes an answer that leaves somebody out for missing', async () => {
    const kinds = {
      blockLog: { ...world([]).blockLog, fetch: () => Promise.resolve(new Map()) }
    } as Partial<Kinds>;
    const { dossier, verdict } = await gathered({ edits: ['ok'], kinds });
    expect(dossier.evidence.blockLog).toEqual({ Muokkaaja: { unavailable: 'missing' } });
    expect(verdict.decision).toBe('manual');
  });

  it('notes a failure that a kind reports while its other answers came', async () => {
    const kinds = {
      blockLog: toyKind({
        id: 'blockLog',
        scope: 'author',
        cost: 'single',
        asked: [],
        value: (_, { failed }) => failed?.(1)
      })
    };
    expect((await gathered({ edits: ['ok'], kinds })).failed).toEqual(['blockLog']);
  });
});

describe('several pages', () => {
  it('share what is known of authors and of the wiki, also with later batches', async () => {
    const asked: string[] = [];
    const memory = new Map<string, Remembered>();
    const { page, stable, pending, settings } = buildDossier({ edits: ['ok'] });
    const open = { ...settings, checks: {} };
    const gathering = {
      enabled: compileSettings(open, checks),
      kinds: world(asked),
      settings: open,
      settingsVersion: null,
      sources: sourcesOf(scriptedApi(() => undefined)),
      thoroughness: 'thrifty' as const,
      memory,
      onFault: (id: string) => expect.fail(id),
      onFetchFailed: (kind: string) => expect.fail(kind)
    };
    const other = {
      page: { ...page, id: 6 },
      stable: { ...stable, id: 200 },
      pending: pending.map((one) => ({ ...one, id: 201, parentId: 200 }))
    };
    await gather([{ page, stable, pending }, other], gathering);
    await gather([{ ...other, page: { ...page, id: 7 } }], gathering);
    expect(asked.filter((one) => one.startsWith('author') || one.startsWith('blockLog'))).toEqual([
      'author Muokkaaja',
      'blockLog Muokkaaja'
    ]);
  });

  it('ask again about an author for an edit that is older than those known of', async () => {
    const asked: string[] = [];
    const { page, stable, pending, settings } = buildDossier({ edits: ['ok'] });
    const open = { ...settings, checks: {} };
    const gathering = {
      enabled: compileSettings(open, checks),
      kinds: world(asked),
      settings: open,
      settingsVersion: null,
      sources: sourcesOf(scriptedApi(() => undefined)),
      thoroughness: 'thrifty' as const,
      memory: new Map<string, Remembered>(),
      onFault: (id: string) => expect.fail(id),
      onFetchFailed: (kind: string) => expect.fail(kind)
    };
    const older = pending.map((one) => ({ ...one, timestamp: '2020-01-01T00:00:00Z' }));
    await gather([{ page, stable, pending }], gathering);
    await gather([{ page: { ...page, id: 6 }, stable, pending: older }], gathering);
    await gather([{ page: { ...page, id: 7 }, stable, pending }], gathering);
    const ofAuthor = asked.filter((one) => one.startsWith('blockLog'));
    expect(ofAuthor).toEqual(['blockLog Muokkaaja', 'blockLog Muokkaaja']);
  });

  it('stop at once when the pass is called off', async () => {
    const signal = AbortSignal.abort();
    const kinds = {
      author: { ...world([]).author, fetch: () => Promise.reject(wikiError('aborted')) }
    } as Partial<Kinds>;
    await expect(gathered({ edits: ['ok'], kinds, sources: { signal } })).rejects.toThrow();
  });
});

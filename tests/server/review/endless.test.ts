import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import { createCheckGuard } from '../../../server/review/check-guard.ts';
import { compileSettings } from '../../../server/review/compile-settings.ts';
import type { Check } from '../../../server/review/define-check.ts';
import type { EvidenceKind } from '../../../server/evidence/define-evidence.ts';
import { gather } from '../../../server/review/gather.ts';
import { judge, judgeGathered } from '../../../server/review/judge.ts';
import { rejudge, rulesOf } from '../../../server/review/rejudge.ts';
import type { Dossier } from '../../../shared/dossier.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import { buildDossier } from '../checks/dossier-builder.ts';
import { scriptedApi, sourcesOf } from '../evidence/scripted-api.ts';
import { toyCheck } from './toy-checks.ts';

const kinds = evidenceKinds;
const wallMs = () => performance.now();
/** For checks that do nothing at all unless they are endless: a busy machine is no excuse. */
const strictGuard = () => createCheckGuard(limitMs, { wallMs, cpuMs: wallMs });
const limitMs = 120;
// Two edits on one page, so that a check is asked about each and about both together.
const dossier = buildDossier({
  stable: 'Koivu on puu.',
  edits: ['Koivu on iso puu.', 'Koivu on iso, iso puu.']
});
const everybody = toyCheck({ id: 'everybody', can: 'approve', says: () => 'approve' });

const loopForEver = (): never => {
  for (;;);
};
const backtrackForEver = () => ({
  outcome: 'neutral',
  message: String(/^(a+)+$/.test(`${'a'.repeat(60)}b`))
});
const swallowing = (): never => {
  for (;;) {
    try {
      loopForEver();
    } catch {
      continue;
    } finally {
      loopForEver();
    }
  }
};
const throwing = (): never => {
  throw new Error('broken');
};

const broken = (id: string, evaluate: () => unknown): Check[] => [
  ...checks.map((check): Check =>
    check.id === id ? { ...check, evaluate: evaluate as Check['evaluate'] } : check
  ),
  everybody
];
const all: Dossier = {
  ...dossier,
  settings: {
    ...dossier.settings,
    checks: Object.fromEntries([...checks, everybody].map(({ id }) => [id, { enabled: true, options: {} }]))
  }
};

function judged(ofChecks: readonly Check[]): { verdict: PageVerdict; told: string[] } {
  const told: string[] = [];
  const onFault = (id: string): number => told.push(id);
  const guard = createCheckGuard(limitMs);
  return { verdict: judge(all, { checks: ofChecks, kinds, onFault, guard }), told };
}

const sound = judged([...checks, everybody]).verdict;

describe.each([
  ['throws', throwing, 'seula-reason-check-failed'],
  ['loops for ever', loopForEver, 'seula-reason-check-timed-out']
])('a check that %s', (_, evaluate, reason) => {
  it.each(checks.map(({ id, can }) => [id, can] as const))(
    'R25: is unavailable and named, and where it could have blocked nothing is approved: %s',
    (id, can) => {
      const { verdict, told } = judged(broken(id, evaluate));
      const asked = verdict.revisions.map(({ results }) => results.find(({ checkId }) => checkId === id));
      const before = sound.revisions.map(({ results }) => results.find(({ checkId }) => checkId === id));
      const failed = { outcome: 'unavailable', message: { key: reason, params: [] } };
      // One whose evidence is not there is not asked at all.
      before.forEach((one, index) => {
        const expected = one?.message.key.startsWith(`seula-check-${id}-`) ? failed : one;
        expect(asked[index]).toMatchObject(expected ?? failed);
      });
      if (told.length === 0) return;
      expect(new Set(told)).toEqual(new Set([id]));
      if (can.includes('block'))
        expect(verdict).toMatchObject({ decision: 'manual', decidingCheck: id, reason: { key: reason } });
      else expect(verdict.decision).toBe(sound.decision);
    }
  );
});

describe('a check that does not come to its end', () => {
  const endless = toyCheck({ id: 'endless', can: 'block', says: loopForEver });
  const settings = { ...all.settings, checks: {} };
  const ofChecks = [everybody, endless];

  it.each([
    ['runs a pattern for ever', backtrackForEver],
    ['loops for ever whatever is thrown into it', swallowing]
  ])('R25: is ended as well where it %s', (_, evaluate) => {
    const { verdict, told } = judged(broken('user_block', evaluate));
    expect(new Set(told)).toEqual(new Set(['user_block']));
    expect(verdict).toMatchObject({
      decision: 'manual',
      decidingCheck: 'user_block',
      reason: { key: 'seula-reason-check-timed-out' }
    });
  });

  it('R25: costs a page its limit once, however many edits wait on it', () => {
    const calls: number[] = [];
    const counted = toyCheck({ id: 'endless', can: 'block', says: () => (calls.push(1), loopForEver()) });
    const guard = strictGuard();
    const onFault = () => undefined;
    const many = buildDossier({ edits: Array.from({ length: 20 }, (_, index) => `Koivu ${index}.`) });
    const verdict = judge({ ...many, settings }, { checks: [everybody, counted], kinds, onFault, guard });
    expect(verdict).toMatchObject({ decision: 'manual', decidingCheck: 'endless', safeRevisionId: null });
    expect(calls).toHaveLength(1);
    // Another page is another matter.
    judge(
      { ...many, page: { ...many.page }, settings },
      { checks: [everybody, counted], kinds, onFault, guard }
    );
    expect(calls).toHaveLength(2);
  });

  it('R25, R29: leaves no time to other checks on a page once two were ended on it', () => {
    const asked: string[] = [];
    const slow = ['a', 'b', 'c', 'd'].map((id) =>
      toyCheck({ id, can: 'block', says: () => (asked.push(id), loopForEver()) })
    );
    const guard = strictGuard();
    const verdict = judge(
      { ...dossier, settings },
      { checks: [...slow, everybody], kinds, onFault: () => undefined, guard }
    );
    expect(asked).toEqual(['a', 'b']);
    expect(verdict).toMatchObject({ decision: 'manual', safeRevisionId: null });
    const outcomes = verdict.revisions[0]?.results.map(({ outcome, message }) => [outcome, message.key]);
    expect(outcomes).toEqual(
      Array.from({ length: 5 }, () => ['unavailable', 'seula-reason-check-timed-out'])
    );
  });

  it('R25: ends while evidence is gathered as well, and the other pages are judged', async () => {
    const onWords = toyCheck({
      id: 'endless',
      can: 'block',
      says: ({ text }) => (text.includes('loop') ? loopForEver() : 'neutral')
    });
    const pages = ['loop', 'fine'].map((text, index) => {
      const { page, stable, pending } = buildDossier({ edits: [text] });
      return { page: { ...page, id: index + 1 }, stable, pending };
    });
    const gathered = await gather(pages, {
      enabled: compileSettings(settings, [everybody, onWords]),
      kinds: {},
      settings,
      settingsVersion: 1,
      sources: sourcesOf(
        scriptedApi(() => undefined),
        {}
      ),
      thoroughness: 'thrifty',
      memory: new Map(),
      onFault: (id) => expect(id).toBe('endless'),
      guard: strictGuard(),
      onFetchFailed: (kind) => expect.fail(kind)
    });
    expect(gathered.map((one) => judgeGathered(one))).toMatchObject([
      { decision: 'manual', decidingCheck: 'endless' },
      { decision: 'approve' }
    ]);
  });

  it('R25: ends where stored verdicts are judged again', () => {
    const guard = strictGuard();
    const judging = { checks: ofChecks, kinds, onFault: () => undefined, guard };
    const verdict = judge({ ...all, settings }, judging);
    const rules = rulesOf(settings, ofChecks);
    const again = { ...all, page: { ...all.page } };
    const sides = guard.run(() => rejudge(verdict, null, [rules], () => again, judging));
    expect(sides?.[0]?.map(({ decision }) => decision)).toEqual(['manual', 'manual']);
    expect(sides?.[0]?.[0]).toMatchObject({ decidingCheck: 'endless', lacksEvidence: true });
  });

  it('is not blamed for a process that was held meanwhile, nor for what others took before it', () => {
    let calls = 0;
    const slowOnce = toyCheck({
      id: 'slow',
      can: 'block',
      says: () => ((calls += 1), calls <= 2 ? loopForEver() : 'neutral')
    });
    const guard = createCheckGuard(limitMs, { wallMs: () => 0, cpuMs: () => 0 });
    const onFault = (id: string) => expect.fail(id);
    const open = { ...dossier, settings };
    expect(judge(open, { checks: [everybody, slowOnce], kinds, onFault, guard })).toMatchObject({
      decision: 'approve'
    });
  });

  it('R25: begins again at the page it was at, not at those before it', () => {
    const guard = strictGuard();
    const begun: string[] = [];
    const answers = guard.runEach(['first', 'second', 'third'], (name) => {
      begun.push(name);
      const isEndless = name === 'second';
      try {
        return guard.ask(begun, name, () => (isEndless ? loopForEver() : name));
      } catch (fault) {
        return String(fault);
      }
    });
    expect(answers).toEqual(['first', expect.stringContaining('did not come to its end'), 'third']);
    expect(begun.filter((name) => name !== 'second')).toEqual(['first', 'third']);
  });

  it('R25: what is endless outside of all checks fails the page, and is not tried for ever', () => {
    const guard = strictGuard();
    expect(() => guard.run(loopForEver)).toThrow('outside of all checks');
    expect(guard.run(() => 'free again')).toBe('free again');
  });
});

describe('evidence that never comes', () => {
  it('R25: ends as unavailable, is told by its kind, and nothing that needs it is approved', async () => {
    const { page, stable, pending } = buildDossier({ edits: ['ok'] });
    const told: string[] = [];
    let ended = false;
    const silent = {
      ...kinds.author,
      fetch: (_: unknown, { signal }: { signal?: AbortSignal }) => {
        signal?.addEventListener('abort', () => (ended = true));
        return new Promise<never>(() => undefined);
      }
    } as unknown as EvidenceKind;
    const needy = toyCheck({ id: 'needy', can: 'block', needs: ['author'], says: () => 'neutral' });
    const settings = { ...dossier.settings, checks: {} };
    const [judgeable] = await gather([{ page, stable, pending }], {
      enabled: compileSettings(settings, [everybody, needy]),
      kinds: { author: silent },
      settings,
      settingsVersion: 1,
      sources: sourcesOf(
        scriptedApi(() => undefined),
        {}
      ),
      thoroughness: 'thrifty',
      memory: new Map(),
      onFault: (id) => expect.fail(id),
      startTimer: (_, fire) => (queueMicrotask(fire), () => undefined),
      onFetchFailed: (kind) => told.push(kind)
    });
    if (!judgeable) return expect.fail('no dossier');
    expect(told).toEqual(['author']);
    expect(ended).toBe(true);
    expect(judgeable.dossier.evidence['author']?.['Muokkaaja']).toEqual({ unavailable: 'timed-out' });
    expect(judgeGathered(judgeable)).toMatchObject({
      decision: 'manual',
      decidingCheck: 'needy',
      reason: { key: 'seula-evidence-author-unavailable', params: ['timed-out'] }
    });
  });
});

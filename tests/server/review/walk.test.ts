import { describe, expect, it } from 'vitest';
import { judge } from '../../../server/review/judge.ts';
import type { Check } from '../../../server/review/define-check.ts';
import { buildDossier } from '../checks/dossier-builder.ts';
import { toyCheck } from './toy-checks.ts';

// Words in a text make the toy checks speak: "ok" approves, "maybe" approves if the latest version is safe, "stop" blocks
// by itself, "part1" and "part2" block where both came in one change, "back" says that the text was accepted before.
const checks: Check[] = [
  toyCheck({ id: 'ok', can: 'approve', says: ({ text }) => (text.includes('ok') ? 'approve' : 'neutral') }),
  toyCheck({
    id: 'maybe',
    can: 'approve',
    says: ({ text }) => ({
      outcome: text.includes('maybe') ? 'approve' : 'neutral',
      onlyIfLatestIsSafe: true
    })
  }),
  toyCheck({ id: 'stop', can: 'block', says: ({ text }) => (text.includes('stop') ? 'block' : 'neutral') }),
  toyCheck({
    id: 'back',
    can: 'approve',
    says: ({ text }) => (text.includes('back') ? { outcome: 'approve', absorbs: true } : 'neutral')
  }),
  toyCheck({
    id: 'text',
    can: 'block',
    looksAt: 'change',
    says: ({ text }) => (text.includes('part1 part2') ? 'block' : 'neutral')
  })
];

function judged(...edits: (string | Record<string, unknown>)[]) {
  const dossier = buildDossier({ edits });
  dossier.settings = { ...dossier.settings, checks: {} };
  return judge(dossier, { checks, kinds: {}, onFault: (id) => expect.fail(id) });
}

function lines(...edits: (string | Record<string, unknown>)[]): string[] {
  return judged(...edits).revisions.map(
    ({ decision, inSafePrefix, absorbedBy, heldBy }) =>
      `${decision}${inSafePrefix ? ' safe' : ''}${absorbedBy ? ` in ${absorbedBy}` : ''}${heldBy ? ` behind ${heldBy}` : ''}`
  );
}

describe('the safe prefix', () => {
  it('reaches to the first edit that is not approved', () => {
    expect(lines('ok', 'ok', 'nothing', 'ok')).toEqual([
      'approve safe',
      'approve safe',
      'manual behind 103',
      'approve behind 103'
    ]);
  });

  it('is empty when the first edit is held back, however good the others are', () => {
    expect(lines('ok stop', 'ok')).toEqual(['blocked behind 101', 'approve behind 101']);
    expect(judged('ok stop', 'ok')).toMatchObject({ safeRevisionId: null, decidingRevisionId: 101 });
  });

  it('reaches the latest edit when all are approved', () => {
    expect(judged('ok', 'ok')).toMatchObject({
      decision: 'approve',
      safeRevisionId: 102,
      latestRevisionId: 102
    });
  });
});

describe('the whole change', () => {
  const registry = [
    toyCheck({ id: 'ok', can: 'approve', says: ({ text }) => (text.includes('ok') ? 'approve' : 'neutral') }),
    {
      ...toyCheck({ id: 'long', can: 'block', looksAt: 'change', says: () => 'neutral' }),
      evaluate: longChange
    }
  ];

  function judgeLengths(...edits: string[]) {
    const { settings, ...dossier } = buildDossier({ stable: '', edits });
    const open = { ...dossier, settings: { ...settings, checks: {} } };
    return judge(open, { checks: registry, kinds: {}, onFault: (id) => expect.fail(id) });
  }

  it('is judged again: small edits do not add up to what one edit may not do', () => {
    const verdict = judgeLengths('ok', 'ok ok', 'ok ok ok');
    expect(verdict).toMatchObject({ safeRevisionId: 102, decision: 'blocked', decidingCheck: 'long' });
    expect(verdict.revisions[2]).toMatchObject({
      results: [{ checkId: 'long', outcome: 'neutral' }, { outcome: 'approve' }],
      cumulative: [{ checkId: 'long', outcome: 'block' }]
    });
  });

  it('is not judged twice where the edit is the whole change', () => {
    expect(judged('ok').revisions[0]?.cumulative).toEqual([]);
  });

  it('keeps an edit behind a doubtful one from looking approved when it could not be published', () => {
    const verdict = judgeLengths('no', 'no more', 'ok no more');
    expect(verdict.revisions.map(({ decision }) => decision)).toEqual(['manual', 'manual', 'manual']);
    expect(judgeLengths('no', 'ok').revisions[1]?.decision).toBe('approve');
  });
});

describe('an edit that brings an accepted text back', () => {
  it('absorbs what lies between', () => {
    expect(lines('stop', 'nothing', 'back', 'ok')).toEqual([
      'blocked safe in 103',
      'manual safe in 103',
      'approve safe',
      'approve safe'
    ]);
  });

  it('absorbs after a safe edit too', () => {
    expect(lines('ok', 'stop', 'back')).toEqual(['approve safe', 'blocked safe in 103', 'approve safe']);
  });

  it('absorbs nothing when a person must look at it for another reason', () => {
    expect(lines('nothing', 'back stop')).toEqual(['manual behind 101', 'blocked behind 101']);
  });

  it('gives way to a later one', () => {
    expect(lines('stop', 'back stop', 'back')).toEqual([
      'blocked safe in 103',
      'blocked safe in 103',
      'approve safe'
    ]);
  });

  it('is not judged by what it undid, only by what it publishes', () => {
    expect(lines({ text: null }, 'back')).toEqual(['manual safe in 102', 'approve safe']);
    expect(lines('stop', 'back part1 part2')).toEqual(['blocked behind 101', 'blocked behind 101']);
  });
});

describe('an approval on condition that the latest version is safe', () => {
  it('holds when the walk reaches the latest version', () => {
    expect(lines('maybe', 'ok')).toEqual(['approve safe', 'approve safe']);
    expect(lines('maybe')).toEqual(['approve safe']);
  });

  it('is dropped when it does not', () => {
    expect(lines('maybe', 'nothing')).toEqual(['manual behind 101', 'manual behind 101']);
    expect(
      judged('maybe', 'nothing').revisions[0]?.results.find(({ checkId }) => checkId === 'maybe')
    ).toMatchObject({
      outcome: 'neutral',
      message: { key: 'seula-reason-latest-not-safe' }
    });
  });

  it('is dropped outside the prefix too', () => {
    expect(lines('nothing', 'maybe', 'nothing')[1]).toBe('manual behind 101');
  });

  it('leaves edits that are safe anyway', () => {
    expect(lines('ok', 'maybe', 'nothing')).toEqual([
      'approve safe',
      'manual behind 102',
      'manual behind 102'
    ]);
  });
});

describe('texts and parents that are not there', () => {
  it('leave checks of the text unavailable, so that a person looks', () => {
    const verdict = judged({ text: null, summary: 'ok' });
    expect(verdict.revisions[0]?.results.find(({ checkId }) => checkId === 'text')).toMatchObject({
      outcome: 'unavailable',
      message: { key: 'seula-reason-text-missing' }
    });
    expect(verdict.decision).toBe('manual');
  });

  it('hold back an edit made on a version that is not in the chain', () => {
    expect(lines({ text: 'ok', parentId: 55 })).toEqual(['manual behind 101']);
  });

  it('take the version before where the parent is not told', () => {
    expect(lines({ text: 'ok', parentId: null })).toEqual(['approve safe']);
  });

  it('hold back everything when the stable text is hidden', () => {
    const dossier = buildDossier({ stable: { text: null }, edits: ['ok', 'ok'] });
    const verdict = judge(
      { ...dossier, settings: { ...dossier.settings, checks: {} } },
      { checks, kinds: {}, onFault: (id) => expect.fail(id) }
    );
    expect(verdict.safeRevisionId).toBeNull();
  });
});

/** Blocks changes that make a text longer by more than five characters. */
function longChange(input: unknown) {
  const { change } = input as { change: { before: { text: string }; after: { text: string } } };
  const isLong = change.after.text.length - change.before.text.length > 5;
  return { outcome: isLong ? ('block' as const) : ('neutral' as const), message: 'said' };
}

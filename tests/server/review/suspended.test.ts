import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import type { Check } from '../../../server/review/define-check.ts';
import { judge } from '../../../server/review/judge.ts';
import { Dossier } from '../../../shared/dossier.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import { buildDossier } from '../checks/dossier-builder.ts';
import { arbitraryDossier } from './arbitrary-dossier.ts';
import { toyCheck } from './toy-checks.ts';

const onFault = (id: string, fault: unknown) => expect.fail(`${id}: ${String(fault)}`);

function verdictOf(dossier: Dossier): PageVerdict {
  return judge(dossier, { checks, kinds: evidenceKinds, onFault });
}

const both: Check = {
  ...toyCheck({
    id: 'both',
    can: 'approve',
    says: ({ text }) => (text.includes('stop') ? 'block' : 'approve')
  }),
  can: ['approve', 'block']
};
const back = toyCheck({
  id: 'back',
  can: 'approve',
  says: ({ text }) => (text.includes('back') ? { outcome: 'approve', absorbs: true } : 'neutral')
});

function toyVerdict(edits: string[], suspended: string[]): PageVerdict {
  const dossier = buildDossier({ edits });
  dossier.settings = { ...dossier.settings, checks: {} };
  return judge({ ...dossier, suspended }, { checks: [both, back], kinds: {}, onFault });
}

describe('a suspended check', () => {
  it('R34: no longer approves, and says why', () => {
    const { decision, revisions } = toyVerdict(['fine'], ['both']);
    expect(decision).toBe('manual');
    const result = revisions[0]?.results.find(({ checkId }) => checkId === 'both');
    expect(result).toMatchObject({ outcome: 'neutral', message: { key: 'seula-reason-check-suspended' } });
    expect(toyVerdict(['fine'], ['back']).decision).toBe('approve');
  });

  it('R34: goes on holding back', () => {
    expect(toyVerdict(['stop'], ['both'])).toMatchObject({ decision: 'blocked', decidingCheck: 'both' });
  });

  it('R34: no longer takes back what lies between', () => {
    const free = toyVerdict(['stop', 'back'], ['nobody']);
    const held = toyVerdict(['stop', 'back'], ['back']);
    expect(free.revisions[0]?.absorbedBy).not.toBeNull();
    expect(held.revisions[0]?.absorbedBy).toBeNull();
    expect(held.safeRevisionId).toBeNull();
  });

  it('R34: may be one that is gone from the program', () => {
    expect(toyVerdict(['fine'], ['long_gone']).decision).toBe('approve');
  });
});

const someChecks = fc.uniqueArray(fc.constantFrom(...checks.map(({ id }) => id)), { minLength: 1 });

describe('for any page', () => {
  it('R34: suspending checks never adds an approval', () => {
    fc.assert(
      fc.property(arbitraryDossier, someChecks, (dossier, suspended) => {
        const safe = new Set(safeIn(verdictOf(dossier)));
        for (const id of safeIn(verdictOf({ ...dossier, suspended }))) expect(safe.has(id)).toBe(true);
      }),
      { numRuns: 100 }
    );
  });

  it('R32: a dossier that names suspended checks gives the same verdict, from a file too', () => {
    fc.assert(
      fc.property(arbitraryDossier, someChecks, (dossier, suspended) => {
        const held = { ...dossier, suspended };
        const again = Dossier.parse(JSON.parse(JSON.stringify(held)));
        expect(JSON.stringify(verdictOf(again))).toBe(JSON.stringify(verdictOf(held)));
      }),
      { numRuns: 50 }
    );
  });
});

function safeIn({ revisions }: PageVerdict): number[] {
  return revisions.filter(({ inSafePrefix }) => inSafePrefix).map(({ revisionId }) => revisionId);
}

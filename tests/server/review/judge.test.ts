import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import type { Check } from '../../../server/review/define-check.ts';
import { judge } from '../../../server/review/judge.ts';
import { Dossier } from '../../../shared/dossier.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import { buildDossier, stranger } from '../checks/dossier-builder.ts';
import { arbitraryDossier } from './arbitrary-dossier.ts';
import { garblingsOf, lose, lossesOf } from './lost-parts.ts';
import { toyCheck } from './toy-checks.ts';

// Beside the real checks, one that approves on condition.
const conditional = toyCheck({
  id: 'conditional',
  can: 'approve',
  needs: ['author'],
  says: ({ text }) => ({ outcome: text.includes('iso') ? 'approve' : 'neutral', onlyIfLatestIsSafe: true })
});
// And one that holds back what two edits add together, but neither of them alone.
const grown = {
  ...toyCheck({ id: 'grown', can: 'block', looksAt: 'change', says: () => 'neutral' }),
  evaluate: grows
};
const registry: Check[] = [...checks, conditional, grown];
const runs = { numRuns: 150 };

function verdictOf(dossier: Dossier, ofChecks: readonly Check[] = registry): PageVerdict {
  return judge(dossier, {
    checks: ofChecks,
    kinds: evidenceKinds,
    onFault: (id, fault) => expect.fail(`${id}: ${String(fault)}`)
  });
}

function approvedIn(verdict: PageVerdict): number[] {
  return verdict.revisions
    .filter(({ decision }) => decision === 'approve')
    .map(({ revisionId }) => revisionId);
}

function safeIn(verdict: PageVerdict): number[] {
  return verdict.revisions.filter(({ inSafePrefix }) => inSafePrefix).map(({ revisionId }) => revisionId);
}

describe('for any page', () => {
  it('no failure ends in an approval', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        for (const { decision, results, cumulative } of verdictOf(dossier).revisions) {
          if (decision !== 'approve') continue;
          const takesBack = results.some(
            ({ checkId, outcome }) => checkId === 'revert_to_reviewed' && outcome === 'approve'
          );
          const holding = [...(takesBack ? [] : results), ...cumulative].filter(
            ({ checkId, outcome }) =>
              outcome === 'block' ||
              (outcome === 'unavailable' && registry.find(({ id }) => id === checkId)?.can.includes('block'))
          );
          expect(holding).toEqual([]);
        }
      }),
      runs
    );
  });

  it('R25: a check that throws never ends in an approval, whichever it is', () => {
    const throwing = checks
      .filter(({ can, onByDefault }) => can.includes('block') && onByDefault !== false)
      .map(({ id }) => id);
    fc.assert(
      fc.property(arbitraryDossier, fc.constantFrom(...throwing), (dossier, id) => {
        const broken = checks.map((check) => (check.id === id ? { ...check, evaluate: fail } : check));
        const told: string[] = [];
        const verdict = judge(dossier, {
          checks: broken,
          kinds: evidenceKinds,
          onFault: (checkId) => told.push(checkId)
        });
        const takesBack = ({ results }: PageVerdict['revisions'][number]) =>
          results.some(({ checkId, outcome }) => checkId === 'revert_to_reviewed' && outcome === 'approve');
        const wrongly = verdict.revisions.filter((one) => one.decision === 'approve' && !takesBack(one));
        expect(wrongly).toEqual([]);
        expect(new Set(told)).toEqual(told.length > 0 ? new Set([id]) : new Set());
      }),
      runs
    );
  });

  it('R24: losing any part of what is known never adds an approval', () => {
    fc.assert(
      fc.property(arbitraryDossier, fc.infiniteStream(fc.nat()), (dossier, numbers) => {
        const before = verdictOf(dossier);
        const garblings = garblingsOf(dossier);
        const some = [...numbers.take(6)].flatMap((number) => garblings[number % garblings.length] ?? []);
        for (const loss of [...lossesOf(dossier), ...some]) {
          const poorer = lose(dossier, loss);
          if (!poorer) continue;
          const after = verdictOf(poorer);
          expect(approvedIn(before), JSON.stringify(loss)).toEqual(expect.arrayContaining(approvedIn(after)));
          expect(safeIn(before), JSON.stringify(loss)).toEqual(expect.arrayContaining(safeIn(after)));
        }
      }),
      { numRuns: 30 }
    );
  });

  it('R24: losing the text of the edit that a revert takes back adds none', () => {
    const dossier = buildDossier({
      stable: 'A',
      edits: ['A [[Luokka:Elävät henkilöt]]', 'A'],
      evidence: { reviewedRevisions: { page: { revisions: [] } } }
    });
    const poorer = lose(dossier, { path: ['pending', 0, 'text'], to: 'null' });
    if (!poorer) expect.fail('a hidden text is still a dossier');
    expect(safeIn(verdictOf(dossier))).toEqual(expect.arrayContaining(safeIn(verdictOf(poorer))));
  });

  it('R24: losing several parts at once does not either', () => {
    fc.assert(
      fc.property(
        arbitraryDossier,
        fc.array(fc.nat(), { minLength: 2, maxLength: 12 }),
        (dossier, numbers) => {
          const before = verdictOf(dossier);
          let poorer: Dossier = dossier;
          for (const number of numbers) {
            const losses = [...lossesOf(poorer), ...garblingsOf(poorer)];
            const loss = losses[number % losses.length];
            poorer = (loss && lose(poorer, loss)) ?? poorer;
          }
          const after = verdictOf(poorer);
          expect(approvedIn(before)).toEqual(expect.arrayContaining(approvedIn(after)));
          expect(safeIn(before)).toEqual(expect.arrayContaining(safeIn(after)));
        }
      ),
      runs
    );
  });

  it('the order of the checks does not matter', () => {
    fc.assert(
      fc.property(
        arbitraryDossier,
        fc.shuffledSubarray(registry, { minLength: registry.length }),
        (dossier, shuffled) => {
          expect(JSON.stringify(verdictOf(dossier, shuffled))).toBe(JSON.stringify(verdictOf(dossier)));
        }
      ),
      runs
    );
  });

  it('R32: the same dossier gives the same verdict byte for byte, from a file too', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const read = Dossier.parse(JSON.parse(JSON.stringify(dossier)));
        expect(JSON.stringify(verdictOf(read))).toBe(JSON.stringify(verdictOf(dossier)));
        expect(JSON.stringify(verdictOf(dossier))).toBe(JSON.stringify(verdictOf(dossier)));
      }),
      runs
    );
  });

  it('the safe prefix holds nothing but approved edits and what they took back', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const verdict = verdictOf(dossier);
        const safe = verdict.revisions.filter(({ inSafePrefix }) => inSafePrefix);
        expect(safe).toEqual(verdict.revisions.slice(0, safe.length));
        expect(safe.at(-1)?.revisionId ?? null).toBe(verdict.safeRevisionId);
        for (const { decision, absorbedBy } of safe) {
          const absorber = safe.find(({ revisionId }) => revisionId === absorbedBy);
          expect(absorbedBy === null ? decision : absorber?.absorbedBy).toBe(
            absorbedBy === null ? 'approve' : null
          );
        }
        expect(verdict.decision === 'approve').toBe(safe.length === verdict.revisions.length);
      }),
      runs
    );
  });
});

describe('a verdict', () => {
  const trusted = { author: { Muokkaaja: { ...stranger, rights: ['autoreview'] } } };

  it('names the decision, its reason and the edit that decided', () => {
    const verdict = verdictOf(buildDossier({ edits: ['Uusi.', '#OHJAUS [[Puu]]'], evidence: trusted }));
    expect(verdict).toMatchObject({
      decision: 'blocked',
      decidingCheck: 'article_to_redirect',
      decidingRevisionId: 102,
      safeRevisionId: 101,
      reason: { key: 'seula-check-article_to_redirect-became-redirect', params: ['Puu'] },
      judgedAt: '2026-03-02T00:00:00.000Z'
    });
  });

  it('says so when nothing speaks either way', () => {
    expect(verdictOf(buildDossier({ edits: ['Uusi.'] }))).toMatchObject({
      decision: 'manual',
      decidingCheck: null,
      reason: { key: 'seula-reason-nothing-speaks-for-it' }
    });
  });

  it('carries the setting in force and the places with their texts', () => {
    const dossier = buildDossier({ edits: ['Text. ISBN 951-0-18435-1'] }, 'invalid_isbn');
    expect(
      verdictOf(dossier).revisions[0]?.results.find(({ checkId }) => checkId === 'invalid_isbn')
    ).toMatchObject({
      setting: { option: 'acceptedTemplates', value: [] },
      marks: [{ revisionId: 101, side: 'after', start: 11, end: 24, text: '951-0-18435-1' }]
    });
  });

  it('takes evidence that is not in the dossier for unavailable', () => {
    const { evidence: _, ...bare } = buildDossier({ edits: ['Text.'] });
    const verdict = verdictOf(Dossier.parse(bare));
    expect(verdict.decision).toBe('manual');
    expect(verdict.revisions[0]?.results.find(({ checkId }) => checkId === 'user_block')).toMatchObject({
      outcome: 'unavailable',
      message: { key: 'seula-evidence-blocks-unavailable', params: ['missing'] }
    });
  });
});

function grows(input: unknown) {
  const { change } = input as { change: { before: { text: string }; after: { text: string } } };
  const isGrown = change.after.text.length - change.before.text.length > 10;
  return { outcome: isGrown ? ('block' as const) : ('neutral' as const), message: 'said' };
}

function fail(): never {
  throw new Error('The check is broken');
}

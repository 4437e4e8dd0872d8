import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import { judge } from '../../../server/review/judge.ts';
import { rejudge, rulesOf } from '../../../server/review/rejudge.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { arbitraryDossier } from './arbitrary-dossier.ts';

const judging = {
  checks,
  kinds: evidenceKinds,
  onFault: (id: string, fault: unknown) => {
    throw new Error(`${id}: ${String(fault)}`);
  }
};

const switches = fc.dictionary(
  fc.constantFrom(...checks.map(({ id }) => id)),
  fc.record({ enabled: fc.boolean() }),
  { maxKeys: 8 }
);
const settings = fc
  .record({
    switches,
    share: fc.constantFrom(1, 30, 90),
    hours: fc.constantFrom(0, 48),
    only: fc.constantFrom(undefined, ['revert_to_reviewed', 'user_block', 'no_net_change'])
  })
  .map(({ switches: own, share, hours, only }) =>
    WikiSettings.parse({
      checks: {
        ...own,
        large_removal: { ...own['large_removal'], options: { share } },
        min_age: { ...own['min_age'], options: { hours } }
      },
      ...(only && { onlyChecks: only })
    })
  );

describe('judging again under other settings', () => {
  it('decides as the dossier would be judged, edit by edit, whatever is taken over from the verdict', () => {
    let [opened, taken] = [0, 0];
    fc.assert(
      fc.property(
        arbitraryDossier,
        settings,
        settings,
        settings,
        fc.boolean(),
        (dossier, one, two, three, same) => {
          const verdict = judge({ ...dossier, settings: one }, judging);
          const stored = JSON.parse(JSON.stringify(verdict)) as PageVerdict;
          const drafts = same ? [one, two] : [two, three];
          let isOpened = false;
          const open = () => {
            isOpened = true;
            return dossier;
          };
          const { suspended } = dossier;
          const rules = (document: WikiSettings) => rulesOf(document, checks, suspended);
          const again = rejudge(stored, rules(one), drafts.map(rules), open, judging);
          if (isOpened) opened += 1;
          else taken += 1;
          for (const [index, draft] of drafts.entries()) {
            const full = judge({ ...dossier, settings: draft }, judging);
            expect(again?.[index]?.map(({ decision }) => decision)).toEqual(decisionsOf(full));
          }
        }
      ),
      { numRuns: 300 }
    );
    expect(opened).toBeGreaterThan(20);
    expect(taken).toBeGreaterThan(0);
  });

  it('knows nothing where the dossier is needed and gone', () => {
    fc.assert(
      fc.property(arbitraryDossier, settings, (dossier, draft) => {
        const verdict = judge(dossier, judging);
        const rules = rulesOf(draft, checks);
        expect(rejudge(verdict, null, [rules], () => null, judging)).toSatisfy(
          (answer: unknown) => answer === null || rules.enabled.length === 0
        );
      }),
      { numRuns: 30 }
    );
  });
});

function decisionsOf({ revisions }: PageVerdict): string[] {
  return revisions.map(({ decision, inSafePrefix }) => {
    if (inSafePrefix) return 'approve';
    return decision === 'approve' ? 'manual' : decision;
  });
}

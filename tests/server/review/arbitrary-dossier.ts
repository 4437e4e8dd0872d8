import fc from 'fast-check';
import type { Dossier } from '../../../shared/dossier.ts';
import { buildDossier, notLocked, rendered, stranger, type Draft } from '../checks/dossier-builder.ts';

const base = "'''Koivu''' on puu.\n\n[[Luokka:Puut]]\n[[Luokka:Koivut]]\n";
const older = 'Vanha hyväksytty teksti.\n[[Luokka:Puut]]\n';

/** Texts that nothing holds back by themselves; two steps of growth are more than one edit may add. */
const harmless = [
  base,
  base.replace('puu.', 'puu. '),
  base.replace('[[Luokka:Puut]]\n[[Luokka:Koivut]]', '[[Luokka:Koivut]]\n[[Luokka:Puut]]'),
  base.replace('puu', 'iso puu'),
  base.replace('puu', 'iso ja vanha puu'),
  base.replace('puu.', 'puu. ISBN 951-0-18435-7')
];
const doubtful = [
  base.replace('puu.', 'puu. ISBN 951-0-18435-1'),
  base.replace(/\[\[Luokka:[^\n]*\n/g, ''),
  `${base}[[Luokka:Elävät henkilöt]]\n`,
  older,
  '#OHJAUS [[Puu]]',
  '',
  null
];
const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...harmless) },
  { weight: 1, arbitrary: fc.constantFrom(...doubtful) }
);

const html = rarely('<p>A</p>', [
  '<p><b class="error">Virhe</b></p>',
  '<p>{{</p>',
  '<p>]]</p>',
  '<p>{{ ]]</p>'
]);

const authorValue = fc.constantFrom(
  stranger,
  { ...stranger, rights: ['edit', 'autoreview'] },
  { ...stranger, rights: ['edit', 'review'], groups: ['*', 'editor'] },
  { ...stranger, rights: ['edit', 'bot'], groups: ['*', 'bot'] },
  { ...stranger, rights: ['edit', 'bot'], botEdits: [101, 103] },
  { ...stranger, kind: 'address', rights: [], groups: [] }
);

const noLimits = { partial: false, pages: [], namespaces: [] };
const blocksValue = rarely({ blocks: [] }, [
  { blocks: [{ ...noLimits, target: 'A', timestamp: '2026-02-01T00:00:00Z', expiry: 'infinity' }] },
  {
    blocks: [{ ...noLimits, target: 'A', timestamp: '2025-02-01T00:00:00Z', expiry: '2025-03-01T00:00:00Z' }]
  }
]);
const blockLogValue = rarely({ events: [] }, [
  { events: [{ ...noLimits, action: 'block', timestamp: '2026-03-01T20:00:00Z' }] },
  { events: [{ ...noLimits, action: 'block', timestamp: '2024-03-01T20:00:00Z' }] }
]);
const centralValue = rarely(notLocked, [{ ...notLocked, locked: true }]);
const withdrawal = {
  revisionId: 102,
  action: 'unapprove',
  automatic: false,
  user: 'Seuloja',
  timestamp: '2026-03-01T10:00:00Z'
};
const reviewLogValue = rarely({ events: [] }, [
  { events: [withdrawal] },
  { events: [{ ...withdrawal, action: 'approve', timestamp: '2026-03-01T11:00:00Z' }, withdrawal] }
]);
const categoriesValue = rarely({ names: ['Puut'] }, [{ names: ['Elävät henkilöt'] }]);
const olderValue = fc.constantFrom(
  { revisions: [] },
  { revisions: [{ id: 60, timestamp: '2026-01-05T00:00:00Z', text: older }] }
);

const users = ['Aino', 'Botti', 'Cecilia'];
const edit = fc.record({
  text,
  user: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...users) },
    { weight: 1, arbitrary: fc.constant(null) }
  )
});

/** Dossiers of pages with one to four pending edits, in which most things are well and anything may not be. */
export const arbitraryDossier: fc.Arbitrary<Dossier> = fc
  .record({
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    author: forAll(users, authorValue),
    blocks: forAll(users, blocksValue),
    blockLog: forAll(users, blockLogValue),
    centralAccount: forAll(users, centralValue),
    reviewLog: forAll(['page'], reviewLogValue),
    categories: forAll(['page'], categoriesValue),
    reviewedRevisions: forAll(['page'], olderValue),
    rendered: forAll(
      ['100', '101', '102', '103', '104'],
      html.map((one) => rendered(one))
    )
  })
  .map(({ edits, ...evidence }) => {
    const draft: Draft = { stable: base, edits, evidence };
    const dossier = buildDossier(draft);
    const checks = { blocking_categories: { options: { categories: ['Elävät henkilöt'] } } };
    return { ...dossier, settings: { ...dossier.settings, checks } };
  });

function rarely<T>(usual: T, others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 14, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) }
  );
}

function forAll(keys: readonly string[], value: fc.Arbitrary<unknown>) {
  return fc.record(Object.fromEntries(keys.map((key) => [key, value])));
}

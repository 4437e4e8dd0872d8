import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeRows } from '../../../server/decision-view/change-rows.ts';

const before = 'Alku.\n\n== Elämä ==\nHän syntyi Oulussa.\n\nLoppu.\n';
const after = 'Alku.\n\n== Elämä ==\nHän syntyi Turussa.\nUusi rivi <script>.\n\nLoppu.\n';

it('tells of each line where it begins', () => {
  const changes = changeRows(before, after).flatMap((row) => (row.kind === 'change' ? [row] : []));
  expect(changes.map((row) => row.before?.start ?? null)).toEqual([before.indexOf('Hän'), null]);
  expect(changes.map((row) => row.after?.start)).toEqual([after.indexOf('Hän'), after.indexOf('Uusi')]);
  const [unchanged, changed] = changes[0]?.after?.pieces ?? [];
  expect([unchanged?.text, unchanged?.marked, changed?.marked]).toEqual(['Hän syntyi ', false, true]);
});

it('places every line where the text has it', () => {
  const line = fc.constantFrom('', 'a', 'b', 'ä ö', '== x ==', 'a b c');
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      for (const row of changeRows(one, other)) {
        if (row.kind === 'place') continue;
        const sides =
          row.kind === 'same'
            ? [[other, row.line] as const]
            : [[one, row.before] as const, [other, row.after] as const];
        for (const [whole, found] of sides) {
          if (!found) continue;
          const words = found.pieces.map((piece) => piece.text).join('');
          expect(whole.slice(found.start, found.start + words.length)).toBe(words);
        }
      }
    }),
    { seed: 6, numRuns: 300 }
  );
});

import { describe, expect, it } from 'vitest';
import { decide } from '../../../server/review/decide.ts';
import type { Evaluated } from '../../../server/review/evaluate.ts';
import type { Outcome } from '../../../shared/verdict.ts';
import { toyCheck } from './toy-checks.ts';

function said(
  outcome: Outcome,
  can: 'approve' | 'block' = outcome === 'approve' ? 'approve' : 'block'
): Evaluated {
  const check = toyCheck({ id: `${can}_${outcome}`, can, says: () => 'neutral' });
  const message = { key: 'x', params: [] };
  return {
    check,
    onlyIfLatestIsSafe: false,
    absorbs: false,
    result: { checkId: check.id, outcome, message, setting: null, marks: [] }
  };
}

describe('decide', () => {
  const cases: [string, Evaluated[], string][] = [
    ['nothing', [], 'manual'],
    ['all neutral', [said('neutral'), said('neutral')], 'manual'],
    ['an approval', [said('neutral'), said('approve')], 'approve'],
    ['an approval before a block', [said('approve'), said('block')], 'blocked'],
    ['a block before an approval', [said('block'), said('approve')], 'blocked'],
    ['a block beside something unknown', [said('unavailable'), said('block')], 'blocked'],
    [
      'an approval beside a block that could not be asked for',
      [said('approve'), said('unavailable')],
      'manual'
    ],
    [
      'an approval beside another that could not be asked for',
      [said('approve'), said('unavailable', 'approve')],
      'approve'
    ],
    ['only unknown', [said('unavailable')], 'manual']
  ];
  it.each(cases)('%s', (_, evaluated, decision) => {
    expect(decide(evaluated).decision).toBe(decision);
  });

  it('names the check that decided', () => {
    expect(decide([said('approve'), said('block')]).by?.check.id).toBe('block_block');
    expect(decide([said('approve'), said('unavailable')]).by?.check.id).toBe('block_unavailable');
    expect(decide([said('approve')]).by?.check.id).toBe('approve_approve');
    expect(decide([said('neutral'), said('unavailable')]).by).toBeNull();
  });
});

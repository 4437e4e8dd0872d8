import { describe, expect, it } from 'vitest';
import { ask } from './dossier-builder.ts';

// The edit was made at 2026-03-01T01:00Z.
function said(hours: number | undefined, gatheredAt: string) {
  return ask('min_age', { edits: ['New.'], gatheredAt, options: hours === undefined ? {} : { hours } });
}

describe('min_age', () => {
  it.each([
    ['a second too young', 2, '2026-03-01T02:59:59Z', 'block'],
    ['just old enough', 2, '2026-03-01T03:00:00Z', 'neutral'],
    ['half an hour', 0.5, '2026-03-01T01:29:00Z', 'block'],
    ['half an hour later', 0.5, '2026-03-01T01:30:00Z', 'neutral'],
    ['no waiting time', undefined, '2026-03-01T01:00:00Z', 'neutral'],
    ['no waiting time and a clock that is behind', undefined, '2026-03-01T00:30:00Z', 'neutral'],
    ['a clock that is behind only prolongs the wait', 1, '2026-03-01T00:30:00Z', 'block']
  ])('%s', (_, hours, at, outcome) => expect(said(hours, at)).toMatchObject({ outcome }));

  it('says until when', () => {
    expect(said(24, '2026-03-01T12:00:00Z')).toMatchObject({
      says: 'too-young',
      params: [{ time: '2026-03-02T01:00:00.000Z' }],
      setting: 'hours'
    });
  });
});

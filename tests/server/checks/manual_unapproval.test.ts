import { describe, expect, it } from 'vitest';
import { ask, judgeDossier, buildDossier, type Draft } from './dossier-builder.ts';

// The edit is revision 101 of 2026-03-01T01:00Z, judged at 2026-03-10T00:00Z.
const withdrawn = {
  revisionId: 101,
  action: 'unapprove',
  automatic: false,
  user: 'Seuloja',
  timestamp: '2026-03-09T00:00:00Z'
};
const approved = { ...withdrawn, action: 'approve', timestamp: '2026-03-09T12:00:00Z' };
const older = { ...withdrawn, revisionId: 60 };

function log(...events: object[]): Draft {
  return {
    edits: ['New.'],
    evidence: { reviewLog: { page: { events } } },
    gatheredAt: '2026-03-10T00:00:00Z'
  };
}

describe('manual_unapproval', () => {
  const cases: [string, Draft, string, string][] = [
    ['an empty log', log(), 'neutral', 'none-withdrawn'],
    ['this revision turned down', log(withdrawn), 'block', 'this-edit'],
    [
      'this revision turned down long ago: that does not pass',
      { ...log({ ...withdrawn, timestamp: '2026-03-01T02:00:00Z' }), gatheredAt: '2027-03-01T00:00:00Z' },
      'block',
      'this-edit'
    ],
    ['another revision of the page, within the days', log(older), 'block', 'this-page'],
    [
      'another revision of the page, the last moment',
      log({ ...older, timestamp: '2026-03-03T00:00:01Z' }),
      'block',
      'this-page'
    ],
    [
      'another revision of the page, a moment too late',
      log({ ...older, timestamp: '2026-03-03T00:00:00Z' }),
      'neutral',
      'none-withdrawn'
    ],
    ['a person accepted it again', log(approved, withdrawn), 'neutral', 'none-withdrawn'],
    [
      'a person accepted a later one',
      log({ ...approved, revisionId: 120 }, withdrawn),
      'neutral',
      'none-withdrawn'
    ],
    ['a person accepted an older one', log({ ...approved, revisionId: 60 }, withdrawn), 'block', 'this-edit'],
    [
      'the software accepted it again',
      log({ ...approved, automatic: true }, withdrawn),
      'block',
      'this-edit'
    ],
    [
      'accepted before it was turned down',
      log(withdrawn, { ...approved, timestamp: '2026-03-08T00:00:00Z' }),
      'block',
      'this-edit'
    ],
    [
      'accepted again and turned down once more',
      log({ ...withdrawn, timestamp: '2026-03-09T18:00:00Z' }, approved, withdrawn),
      'block',
      'this-edit'
    ]
  ];
  it.each(cases)('%s', (_, draft, outcome, says) => {
    expect(ask('manual_unapproval', draft)).toMatchObject({ outcome, says });
  });

  it('says until when the page waits', () => {
    expect(ask('manual_unapproval', { ...log(older), options: { coolDownDays: 2 } })).toMatchObject({
      params: [{ time: '2026-03-09T00:00:00Z' }, { time: '2026-03-11T00:00:00.000Z' }],
      setting: 'coolDownDays'
    });
  });

  it('waits no day where the wiki sets 0, but never forgets the revision itself', () => {
    const options = { coolDownDays: 0 };
    expect(ask('manual_unapproval', { ...log(older), options })).toMatchObject({ outcome: 'neutral' });
    expect(ask('manual_unapproval', { ...log(withdrawn), options })).toMatchObject({ outcome: 'block' });
  });

  it('is unavailable without the log, so that nothing is approved', () => {
    const draft: Draft = { ...log(), evidence: { reviewLog: { page: { unavailable: 'failed' } } } };
    expect(ask('manual_unapproval', draft)).toMatchObject({ outcome: 'unavailable' });
    const same = judgeDossier(buildDossier({ ...draft, edits: ['Text.'] }));
    expect(same.revisions[0]).toMatchObject({ decision: 'manual', decidingCheck: 'manual_unapproval' });
  });
});

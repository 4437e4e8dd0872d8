import { describe, expect, it } from 'vitest';
import { ask, buildDossier, judgeDossier, stranger, type Draft } from './dossier-builder.ts';

const older = { id: 60, timestamp: '2026-01-05T00:00:00Z', text: 'Older.' };
const reviewed = { reviewedRevisions: { page: { revisions: [older] } } };

describe('revert_to_reviewed', () => {
  const cases: [string, Draft, string, string][] = [
    ['back to the stable text', { stable: 'A.', edits: ['Vandal.', 'A.'] }, 'approve', 'same-as-accepted'],
    ['an edit without a change', { stable: 'A.', edits: ['A.'] }, 'approve', 'same-as-accepted'],
    ['another text', { stable: 'A.', edits: ['Vandal.', 'A. Mostly.'] }, 'neutral', 'other-text'],
    [
      'older vandalism below the undone edit stays: the text is none that was accepted',
      { stable: 'A.', edits: ['A. Lie.', 'A. Lie. Worse.', { text: 'A. Lie.', tags: ['mw-undo'] }] },
      'neutral',
      'other-text'
    ],
    [
      'the tag alone says nothing',
      { stable: 'A.', edits: ['B.', { text: 'C.', tags: ['mw-rollback', 'mw-manual-revert'] }] },
      'neutral',
      'other-text'
    ],
    [
      'an edit that was itself undone later',
      { stable: 'A.', edits: [{ text: 'Vandal.', tags: ['mw-reverted'] }] },
      'neutral',
      'other-text'
    ],
    [
      'the same SHA-1 with another text',
      { stable: { text: 'A.', sha1: 'ff' }, edits: [{ text: 'B.', sha1: 'ff' }] },
      'neutral',
      'other-text'
    ],
    [
      'back to an older accepted text',
      { edits: ['Bad.', 'Older.'], evidence: reviewed },
      'approve',
      'same-as-older'
    ],
    [
      'back to an older accepted text where only the present one counts',
      { edits: ['Older.'], evidence: reviewed, options: { olderVersions: false } },
      'neutral',
      'other-text'
    ],
    [
      'back to the stable text while the older ones cannot be read',
      { stable: 'A.', edits: ['A.'], evidence: { reviewedRevisions: { page: { unavailable: 'failed' } } } },
      'approve',
      'same-as-accepted'
    ],
    [
      'older texts that cannot be read',
      { edits: ['Older.'], evidence: { reviewedRevisions: { page: { unavailable: 'failed' } } } },
      'neutral',
      'other-text'
    ],
    ['a hidden text', { edits: [{ text: null }] }, 'neutral', 'text-unknown'],
    [
      'a hidden text and a hidden stable text',
      { stable: { text: null }, edits: [{ text: null }] },
      'neutral',
      'text-unknown'
    ]
  ];
  it.each(cases)('%s', (_, draft, outcome, says) => {
    expect(ask('revert_to_reviewed', draft)).toMatchObject({ outcome, says });
  });

  it('takes back what lies between, and the prefix goes on behind it', () => {
    const trusted = { ...stranger, rights: ['autoreview'] };
    const dossier = buildDossier({
      stable: 'A.',
      edits: [
        { text: 'Vandal.', user: null },
        { text: 'Worse.', user: null },
        'A.',
        { text: 'A. B.', user: 'Luotettu' }
      ],
      evidence: { author: { Luotettu: trusted } }
    });
    const verdict = judgeDossier(dossier);
    expect(verdict).toMatchObject({ decision: 'approve', safeRevisionId: 104 });
    expect(verdict.revisions.map(({ absorbedBy }) => absorbedBy)).toEqual([103, 103, null, null]);
  });

  it('works where the text that it undoes is hidden', () => {
    const verdict = judgeDossier(buildDossier({ stable: 'A.', edits: [{ text: null }, 'A.'] }));
    expect(verdict).toMatchObject({ safeRevisionId: 102, decision: 'approve' });
  });
});

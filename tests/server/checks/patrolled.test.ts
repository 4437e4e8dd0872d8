import { describe, expect, it } from 'vitest';
import { ask, type Draft } from './dossier-builder.ts';

const mark = { revisionId: 101, user: 'Partio', isPerson: true };

function draft(marks: object[], more: Partial<Draft> = {}): Draft {
  return { edits: ['New.'], evidence: { patrols: { page: { marks } } }, ...more };
}

describe('patrolled', () => {
  const cases: [string, Draft, string][] = [
    ['marked by another person', draft([mark]), 'approve'],
    ['not marked', draft([]), 'neutral'],
    ['marked by the author', draft([{ ...mark, user: 'Muokkaaja' }]), 'neutral'],
    ['marked by the author and by somebody else', draft([{ ...mark, user: 'Muokkaaja' }, mark]), 'approve'],
    ['another edit of the page is marked', draft([{ ...mark, revisionId: 102 }]), 'neutral'],
    ['marked by a bot', draft([{ ...mark, isPerson: false }]), 'neutral'],
    ['marked by somebody whose name is hidden', draft([{ ...mark, user: null }]), 'neutral'],
    ['an author whose name is hidden', draft([mark], { edits: [{ text: 'New.', user: null }] }), 'neutral'],
    [
      'marked by an account whose marks do not count here',
      draft([{ ...mark, user: 'Partio 2' }], { options: { ignoredUsers: ['Partio_2'] } }),
      'neutral'
    ]
  ];
  it.each(cases)('%s', (_, one, outcome) => expect(ask('patrolled', one)).toMatchObject({ outcome }));

  it('says by whom', () => {
    expect(ask('patrolled', draft([mark]))).toMatchObject({ says: 'by-person', params: ['Partio'] });
  });

  it('is unavailable without the log', () => {
    const one = { edits: ['New.'], evidence: { patrols: { page: { unavailable: 'failed' } } } };
    expect(ask('patrolled', one)).toMatchObject({ outcome: 'unavailable' });
  });
});

import { describe, expect, it } from 'vitest';
import { ask, stranger } from './dossier-builder.ts';

function askAbout(author: object, options: Record<string, unknown> = {}) {
  return ask('auto_approved_groups', {
    edits: ['New.'],
    options,
    evidence: { author: { Muokkaaja: { ...stranger, ...author } } }
  });
}

describe('auto_approved_groups', () => {
  it.each(['autoreview', 'review', 'autopatrol'])(
    'approves by the right %s, whatever the group is called',
    (right) => {
      expect(askAbout({ rights: ['edit', right], groups: ['*', 'luotettu'] })).toMatchObject({
        outcome: 'approve',
        says: 'right',
        params: ['Muokkaaja', [right]],
        setting: 'rights'
      });
    }
  );

  it('does not approve by a group’s name alone', () => {
    const groups = ['*', 'reviewer', 'sysop', 'trusted', 'editor', 'autoreview'];
    expect(askAbout({ groups })).toMatchObject({ outcome: 'neutral', says: 'not-trusted' });
  });

  it('approves by a group that the wiki configured', () => {
    const asked = askAbout({ groups: ['*', 'patroller', 'writer'] }, { groups: ['writer', 'patroller'] });
    expect(asked).toMatchObject({
      outcome: 'approve',
      says: 'group',
      params: ['Muokkaaja', ['patroller', 'writer']],
      setting: 'groups'
    });
  });

  it('goes by rights also where groups are configured', () => {
    expect(askAbout({ rights: ['review'] }, { groups: ['writer'] })).toMatchObject({ says: 'right' });
  });

  it('goes by configured rights only', () => {
    expect(askAbout({ rights: ['autopatrol'] }, { rights: ['autoreview'] })).toMatchObject({
      outcome: 'neutral'
    });
  });

  it('approves nobody when nothing is configured', () => {
    expect(askAbout({ rights: ['review'] }, { rights: [], groups: [] })).toMatchObject({
      outcome: 'neutral'
    });
  });

  it('knows nobody among addresses', () => {
    expect(askAbout({ kind: 'address', rights: [], groups: [] })).toMatchObject({ outcome: 'neutral' });
  });
});

import { describe, expect, it } from 'vitest';
import { ask, stranger, type Draft } from './dossier-builder.ts';

const bot = { ...stranger, groups: ['*', 'user', 'bot'], rights: ['edit', 'bot'] };

function by(author: unknown, more: Partial<Draft> = {}): Draft {
  const evidence = { ...more.evidence, author: { Muokkaaja: author } };
  return { edits: ['New text.'], ...more, evidence };
}

describe('bot_user', () => {
  const cases: [string, Draft, string, string][] = [
    ['an account in the group with the right', by(bot), 'approve', 'bot'],
    ['an ordinary account', by(stranger), 'neutral', 'no-bot'],
    ['the group without the right', by({ ...bot, rights: ['edit'] }), 'neutral', 'no-bot'],
    ['the right without the group', by({ ...bot, groups: ['*', 'user', 'sysop'] }), 'neutral', 'no-bot'],
    [
      'a group of another name',
      by({ ...bot, groups: ['*', 'roboto'] }, { options: { groups: ['bot', 'roboto'] } }),
      'approve',
      'bot'
    ],
    ['the group taken off the list', by(bot, { options: { groups: [] } }), 'neutral', 'no-bot'],
    [
      'a global bot, whose right holds here too',
      by({ ...bot, groups: ['*'] }, { evidence: { globalBots: { wiki: { names: ['Muokkaaja'] } } } }),
      'approve',
      'global-bot'
    ],
    [
      'a global bot on a wiki that did not agree to global bots',
      by(stranger, { evidence: { globalBots: { wiki: { names: ['Muokkaaja'] } } } }),
      'neutral',
      'no-bot'
    ],
    [
      'a global bot where the wiki wants none',
      by(
        { ...bot, groups: ['*'] },
        { evidence: { globalBots: { wiki: { names: ['Muokkaaja'] } } }, options: { globalBots: false } }
      ),
      'neutral',
      'no-bot'
    ],
    [
      'a local bot while the list of global bots cannot be read',
      by(bot, { evidence: { globalBots: { wiki: { unavailable: 'failed' } } } }),
      'approve',
      'bot'
    ],
    [
      'an edit with the bot flag by an account that may set it',
      by({ ...bot, groups: ['*', 'flood'], botEdits: [101] }),
      'approve',
      'flagged-edit'
    ],
    [
      'another edit of an account that flagged some: the flag of an edit is not the flag of an account',
      by({ ...bot, groups: ['*', 'flood'], botEdits: [77] }),
      'neutral',
      'no-bot'
    ],
    [
      'a vandal’s edit that somebody’s rollback flagged: the account has no such right',
      by({ ...stranger, botEdits: [101] }),
      'neutral',
      'no-bot'
    ],
    ['an address', by({ ...bot, kind: 'address' }), 'neutral', 'no-bot'],
    ['a temporary account', by({ ...bot, kind: 'temporary' }), 'neutral', 'no-bot'],
    ['an imported name', by({ ...bot, kind: 'imported' }), 'neutral', 'no-bot']
  ];
  it.each(cases)('%s', (_, draft, outcome, says) => {
    expect(ask('bot_user', draft)).toMatchObject({ outcome, says });
  });

  it('is unavailable for a hidden author', () => {
    const hidden = ask('bot_user', { edits: [{ text: 'New.', user: null }] });
    expect(hidden).toMatchObject({ outcome: 'unavailable', params: ['hidden'] });
  });

  it('is unavailable, never neutral, when the account cannot be read', () => {
    const asked = ask('bot_user', by({ unavailable: 'timed-out' }));
    expect(asked).toMatchObject({ outcome: 'unavailable', says: 'seula-evidence-author-unavailable' });
  });
});

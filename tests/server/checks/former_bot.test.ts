import { describe, expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { ask, stranger, type Draft } from './dossier-builder.ts';

// The edit was made at 2026-03-01T01:00Z; these tests judge it in 2027.
const bot = [{ group: 'bot', expiry: null }];

function change(
  timestamp: string,
  before: object[] | null,
  after: object[] | null,
  comment: string | null = ''
) {
  return { timestamp, before, after, comment };
}

const made = change('2020-01-01T00:00:00Z', [], bot, 'uusi botti');
const lost = change('2026-09-01T00:00:00Z', bot, [], 'ei enää käytössä');

function draft(events: object[], more: Partial<Draft> = {}): Draft {
  return {
    edits: ['New.'],
    gatheredAt: '2027-01-01T00:00:00Z',
    ...more,
    evidence: { rightsLog: { Muokkaaja: { events } }, ...more.evidence }
  };
}

describe('former_bot', () => {
  const cases: [string, Draft, string, string][] = [
    ['a bot when it made the edit', draft([lost, made]), 'approve', 'was-bot'],
    ['a bot since before the log began', draft([lost]), 'approve', 'was-bot'],
    ['never a bot', draft([]), 'neutral', 'was-no-bot'],
    [
      'a bot once, but not any more when it edited',
      draft([change('2025-01-01T00:00:00Z', bot, []), made]),
      'neutral',
      'was-no-bot'
    ],
    [
      'made a bot only after the edit',
      draft([lost, change('2026-04-01T00:00:00Z', [], bot)]),
      'neutral',
      'was-no-bot'
    ],
    ['still a bot by the log, so its loss is not known', draft([made]), 'neutral', 'was-no-bot'],
    [
      'a membership that had ended before the edit',
      draft([lost, change('2020-01-01T00:00:00Z', [], [{ group: 'bot', expiry: '2026-02-01T00:00:00Z' }])]),
      'neutral',
      'was-no-bot'
    ],
    [
      'the flag taken away from another wiki before the edit',
      draft([change('2026-09-01T00:00:00Z', [], [{ group: 'reviewer', expiry: null }]), made]),
      'neutral',
      'was-no-bot'
    ],
    [
      'another group lost',
      draft([
        change('2026-09-01T00:00:00Z', [{ group: 'reviewer', expiry: null }], []),
        change('2020-01-01T00:00:00Z', [], [{ group: 'reviewer', expiry: null }])
      ]),
      'neutral',
      'was-no-bot'
    ],
    [
      'another group changed in between, the flag kept',
      draft([lost, change('2026-05-01T00:00:00Z', bot, [...bot, { group: 'reviewer', expiry: null }]), made]),
      'approve',
      'was-bot'
    ],
    [
      'flag lost soon after the edit',
      draft([change('2026-03-03T00:00:00Z', bot, []), made]),
      'neutral',
      'lost-soon'
    ],
    [
      'flag lost for abuse, in the words of the log',
      draft([change('2026-09-01T00:00:00Z', bot, [], 'Väärinkäytösten vuoksi'), made]),
      'neutral',
      'lost-for-fault'
    ],
    [
      'flag lost with a comment that is hidden',
      draft([change('2026-09-01T00:00:00Z', bot, [], null), made]),
      'neutral',
      'lost-for-fault'
    ],
    [
      'blocked since the edit, even if unblocked now',
      draft([lost, made], {
        evidence: {
          rightsLog: { Muokkaaja: { events: [lost, made] } },
          blockLog: {
            Muokkaaja: {
              events: [
                {
                  action: 'block',
                  timestamp: '2026-06-01T00:00:00Z',
                  partial: false,
                  pages: [],
                  namespaces: []
                }
              ]
            }
          }
        }
      }),
      'neutral',
      'lost-for-fault'
    ],
    [
      'a hidden change of groups',
      draft([change('2026-09-01T00:00:00Z', null, null), made]),
      'neutral',
      'was-no-bot'
    ],
    [
      'an address with a log of its own',
      draft([lost, made], {
        evidence: {
          rightsLog: { Muokkaaja: { events: [lost, made] } },
          author: { Muokkaaja: { ...stranger, kind: 'address' } }
        }
      }),
      'neutral',
      'was-no-bot'
    ]
  ];
  it.each(cases)('%s', (_, one, outcome, says) => {
    expect(ask('former_bot', one)).toMatchObject({ outcome, says });
  });

  it('says until when', () => {
    expect(ask('former_bot', draft([lost, made]))?.params).toEqual(['Muokkaaja', { time: lost.timestamp }]);
  });

  it('is off where nothing is set', () => {
    expect(checks.find(({ id }) => id === 'former_bot')?.onByDefault).toBe(false);
  });

  it.each(['rightsLog', 'blockLog'])('is unavailable without %s', (kind) => {
    const one = draft([lost, made], { evidence: { [kind]: { Muokkaaja: { unavailable: 'failed' } } } });
    expect(ask('former_bot', one)).toMatchObject({ outcome: 'unavailable' });
  });
});

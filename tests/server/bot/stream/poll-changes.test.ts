import { describe, expect, it } from 'vitest';
import { pollChanges } from '../../../../server/bot/stream/poll-changes.ts';
import type { ApiParams, Clock } from '../../../../server/ports.ts';
import { recordedLog } from '../../../support/recorded-log.ts';

interface Entry {
  id: number;
  title: string;
}
interface Answer {
  at: string;
  edits?: Entry[];
  reviews?: Entry[];
  hasMore?: boolean;
}

describe('polling for changes', () => {
  it('is a gap first, then tells of each edit and each review once', async () => {
    const { told, asked } = await poll([
      { at: '2026-03-01T12:00:00Z', edits: [{ id: 1, title: 'Before' }] },
      { at: '2026-03-01T12:00:30Z', edits: [{ id: 2, title: 'One' }], reviews: [{ id: 7, title: 'Two' }] },
      {
        at: '2026-03-01T12:01:00Z',
        edits: [
          { id: 2, title: 'One' },
          { id: 3, title: 'One' }
        ],
        reviews: [{ id: 7, title: 'Two' }]
      },
      { at: '2026-03-01T12:01:30Z' }
    ]);
    expect(told).toEqual(['gap', 'One', 'Two', 'One']);
    expect(asked[0]).toMatchObject({ lelimit: 1, rclimit: 1 });
    expect(asked[1]).toMatchObject({ leend: '2026-03-01T11:59:00.000Z', rcend: '2026-03-01T11:59:00.000Z' });
  });

  it('asks only for reviews while edits come by a stream, and is a gap when that has ended', async () => {
    let hasStream = true;
    const { told, asked } = await poll(
      [
        { at: '2026-03-01T12:00:00Z' },
        { at: '2026-03-01T12:00:30Z', reviews: [{ id: 7, title: 'Two' }] },
        { at: '2026-03-01T12:01:00Z', edits: [{ id: 1, title: 'One' }] },
        { at: '2026-03-01T12:01:30Z', edits: [{ id: 2, title: 'Three' }] }
      ],
      (number) => {
        hasStream = number < 2;
        return hasStream;
      }
    );
    expect(told).toEqual(['gap', 'Two', 'gap', 'Three']);
    expect(asked.map(({ list }) => list)).toEqual([
      ['logevents'],
      ['logevents'],
      ['recentchanges', 'logevents'],
      ['recentchanges', 'logevents']
    ]);
  });

  it('is a gap when one answer does not hold all, and after a long break', async () => {
    const { told } = await poll([
      { at: '2026-03-01T12:00:00Z' },
      { at: '2026-03-01T12:00:30Z', edits: [{ id: 1, title: 'One' }], hasMore: true },
      { at: '2026-03-01T12:30:30Z', edits: [{ id: 2, title: 'Two' }] }
    ]);
    expect(told).toEqual(['gap', 'gap', 'gap']);
  });

  it('asks again after a failure, from where it was', async () => {
    const { told, asked, log } = await poll([
      { at: '2026-03-01T12:00:00Z' },
      new Error('canary'),
      { at: '2026-03-01T12:01:00Z', edits: [{ id: 1, title: 'One' }] }
    ]);
    expect(told).toEqual(['gap', 'One']);
    expect(asked[2]).toMatchObject({ leend: '2026-03-01T11:59:00.000Z' });
    expect(log.lines).toMatchObject([{ level: 'warn', data: { wiki: 'fiwiki', code: 'failed' } }]);
  });
});

async function poll(answers: (Answer | Error)[], hasStream: (number: number) => boolean = () => false) {
  const told: string[] = [];
  const asked: ApiParams[] = [];
  const sleeps: number[] = [];
  const log = recordedLog();
  let end = (): void => undefined;
  const over = new Promise<void>((done) => (end = done));
  const clock: Clock = {
    now: () => 0,
    sleep(ms) {
      sleeps.push(ms);
      if (asked.length < answers.length) return Promise.resolve();
      end();
      return new Promise(() => undefined);
    }
  };
  const api = {
    get: async (params: ApiParams, schema: { parse(value: unknown): unknown }) => {
      asked.push(params);
      const answer = answers[asked.length - 1];
      if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
      const { at, edits = [], reviews = [], hasMore } = answer;
      return schema.parse({
        curtimestamp: at,
        ...(hasMore && { continue: { rccontinue: 'x' } }),
        query: {
          recentchanges: edits.map(({ id, title }) => ({ rcid: id, title })),
          logevents: reviews.map(({ id, title }) => ({ logid: id, title }))
        }
      });
    }
  };
  pollChanges({
    wikiId: 'fiwiki',
    wikiOf: () => ({ api }) as never,
    hasStream: () => hasStream(asked.length),
    listener: { onEdit: (_, title) => void told.push(title), onGap: () => void told.push('gap') },
    clock,
    log
  });
  await over;
  expect(sleeps.every((ms) => ms === 30_000)).toBe(true);
  return { told, asked, log };
}

import { describe, expect, it } from 'vitest';
import { AskFailed, type Api } from '../../../../gadget/site/api/ask.ts';
import { followTrial, type Followed } from '../../../../gadget/site/trials/follow-trial.ts';
import type { Trial } from '../../../../shared/trial.ts';
import { createFakeClock, settle } from '../../support/fake-clock.ts';

const trial = (state: Trial['state'], done = 0): Trial => ({
  trial: 't1',
  wiki: 'fiwiki',
  state,
  ahead: 0,
  done,
  of: 2,
  settingsVersion: 1,
  items: [],
  faults: []
});

function stage(answers: (Trial | Error)[], followed: Followed = { order: { lines: ['1'] } }) {
  const asked: string[] = [];
  const told: string[] = [];
  const steps: Record<string, () => void> = {};
  let closed = 0;
  const next = () => {
    const answer = answers.shift() ?? trial('done', 2);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const api = {
    get: (_: string, path: string) => (asked.push(`GET ${path}`), next()),
    send: (_: string, { method, path }: { method: string; path: string }) => (
      asked.push(`${method} ${path}`),
      next()
    )
  } as unknown as Api;
  const clock = createFakeClock();
  const end = new AbortController();
  const listen = (address: string) => {
    asked.push(`LISTEN ${address}`);
    return {
      addEventListener: (step: string, heard: () => void) => (steps[step] = heard),
      close: () => (closed += 1)
    } as unknown as EventSource;
  };
  const onTrial = ({ state, done }: Trial) => void told.push(`${state} ${done}`);
  const ending = followTrial('fiwiki', followed, { api, clock, listen }, onTrial, end.signal);
  return { asked, told, steps, clock, end, followed: ending, closed: () => closed };
}

describe('a test that is followed', () => {
  it('is looked at after each step, until it ends', async () => {
    const { asked, told, steps, clock, followed, closed } = stage([trial('waiting'), trial('running', 1)]);
    await settle();
    steps['judged']?.();
    await clock.pass(400);
    steps['ended']?.();
    await clock.pass(400);
    await followed;
    expect(told).toEqual(['waiting 0', 'running 1', 'done 2']);
    expect(asked).toEqual([
      'POST /v1/wikis/fiwiki/trials',
      'LISTEN /api/v1/trials/t1/events',
      'GET /v1/trials/t1',
      'GET /v1/trials/t1'
    ]);
    expect(closed()).toBe(1);
  });

  it('is looked at now and then where no step is heard of', async () => {
    const { told, clock, followed } = stage([trial('running')]);
    await settle();
    await clock.pass(9_000);
    expect(told).toEqual(['running 0']);
    await clock.pass(2_000);
    await followed;
    expect(told).toEqual(['running 0', 'done 2']);
  });

  it('is asked to end when nobody looks any more', async () => {
    const { asked, end, closed } = stage([trial('running')]);
    await settle();
    end.abort();
    await settle();
    expect(asked.at(-1)).toBe('DELETE /v1/trials/t1');
    expect(closed()).toBe(1);
  });

  it('goes on for others when one of those who look at it leaves', async () => {
    const { asked, end, closed } = stage([trial('running')], { trial: 't1' });
    await settle();
    end.abort();
    await settle();
    expect(asked).toEqual(['GET /v1/trials/t1', 'LISTEN /api/v1/trials/t1/events']);
    expect(closed()).toBe(1);
  });

  it('is told once where it has ended', async () => {
    const { asked, told, followed } = stage([trial('done', 2)], { trial: 't1' });
    await followed;
    expect([asked, told]).toEqual([['GET /v1/trials/t1'], ['done 2']]);
  });

  it('fails with why it is not there', async () => {
    const failure = new AskFailed('refused', { code: 'settings-refused' });
    await expect(stage([failure]).followed).rejects.toBe(failure);
  });
});

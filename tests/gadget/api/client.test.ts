import { expect, it } from 'vitest';
import { createClient, Refused, Unreachable } from '../../../gadget/api/client.ts';
import { createGate } from '../../../gadget/api/gate.ts';
import { createFakeClock } from '../support/fake-clock.ts';

/** A client whose companion answers with what `answers` holds, in order. */
function setUp(...answers: Response[]) {
  const clock = createFakeClock(1_000_000);
  const gate = createGate(clock);
  const asked: string[] = [];
  const fetch = (url: RequestInfo | URL) => {
    asked.push(String(url instanceof Request ? url.url : url));
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'));
  };
  const options = { address: 'https://companion.test', wiki: 'fiwiki', fetch, gate, clock };
  return { client: createClient({ ...options, signal: new AbortController().signal }), gate, asked };
}

const busy = () => new Response('{"error":"x"}', { status: 503, headers: { 'retry-after': '90' } });
const refused = () => new Response('{"code":"no-right","error":"No."}', { status: 403 });
const call = { path: '/v1/x', method: 'POST' } as const;

it('is held back after a read that failed, for as long as the companion asks', async () => {
  const { client, gate, asked } = setUp(busy());
  await expect(client.messages('en')).rejects.toBeInstanceOf(Unreachable);
  expect(gate.closedFor()).toBe(90_000);
  await expect(client.messages('en')).rejects.toBeInstanceOf(Unreachable);
  expect(asked).toHaveLength(1);
});

it.each([
  ['503', [busy()], Unreachable],
  ['nothing', [], Unreachable],
  ['a refusal', [refused()], Refused]
])('holds nothing back because a call of somebody got %s', async (_, answers, kind) => {
  const { client, gate } = setUp(...answers);
  await expect(client.call(call, () => null)).rejects.toBeInstanceOf(kind);
  expect([gate.closedFor(), gate.reachable.get()]).toEqual([0, true]);
});

it('carries what a refusal speaks of, and takes one that is not well-formed for no answer', async () => {
  const body = { code: 'no-right', error: 'No.', params: { wiki: 'fiwiki', right: 'protect' } };
  const { client } = setUp(
    Response.json(body, { status: 403 }),
    refused(),
    Response.json({ ...body, params: 'protect' }, { status: 403 })
  );
  await expect(client.call(call, () => null)).rejects.toMatchObject({ params: { right: 'protect' } });
  await expect(client.call(call, () => null)).rejects.toMatchObject({ code: 'no-right', params: {} });
  await expect(client.call(call, () => null)).rejects.toBeInstanceOf(Unreachable);
});

it('lets somebody call while reads are held back, and holds them back no shorter for that', async () => {
  const { client, gate, asked } = setUp(busy(), new Response('{"done":true}'));
  await client.messages('en').catch(() => undefined);
  expect(await client.call(call, (body) => body)).toEqual({ done: true });
  expect(asked).toHaveLength(2);
  expect(gate.closedFor()).toBe(90_000);
});

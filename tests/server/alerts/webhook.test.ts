import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWebhook } from '../../../server/alerts/webhook.ts';
import { databases } from '../../support/databases.ts';
import { hour, minute, setStage, type AlertStage } from './alert-stage.ts';

let stage: AlertStage;
let received: Record<string, unknown>[];
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let address: string;
let close: () => Promise<void>;

beforeEach(async () => {
  const [sqlite] = databases;
  if (!sqlite) throw new Error('There is no database to try with.');
  stage = await setStage(await sqlite.create());
  received = [];
  answer = (response) => response.writeHead(204).end();
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      received.push(body as Record<string, unknown>);
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-path`;
  stage.webhook = createWebhook({ url: address, userAgent: 'Seula/test (https://seula.example)' });
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
});
afterEach(async () => {
  await close();
  await stage.close();
});

/** Messages that came in, such as `raised no-work`, refused ones too. */
const arrived = () => received.map(({ event, alert }) => `${String(event)} ${String(alert)}`);

it('R38: an alert and its end arrive as JSON, once each, with code, params and a sentence', async () => {
  await stage.pass('stop-page-stops');
  await stage.look();
  await stage.look(minute);
  await stage.pass(null);
  await stage.look(minute);
  await stage.look(minute);
  expect(received).toEqual([
    {
      id: expect.any(Number) as number,
      event: 'raised',
      wiki: 'fiwiki',
      alert: 'stopped',
      subject: 'stop-page-stops',
      params: { code: 'stop-page-stops' },
      at: '2026-03-01T12:00:00.000Z',
      text: expect.stringContaining(
        'The bot on fiwiki is stopped because somebody changed its stop page.'
      ) as string
    },
    expect.objectContaining({
      event: 'cleared',
      alert: 'stopped',
      at: '2026-03-01T12:02:00.000Z',
      text: expect.stringMatching(/^Over: /) as string
    })
  ]);
});

it('R38, S21: a webhook that fails is tried five times, and that is logged once, without its address', async () => {
  answer = (response) => response.writeHead(500).end('no');
  await stage.pass('stop-page-stops');
  for (let hours = 0; hours < 12; hours += 1) await stage.look(hour);
  expect(received).toHaveLength(5);
  const failures = stage.log.lines.filter(({ message }) => message.includes('webhook'));
  expect(failures).toEqual([
    {
      level: 'error',
      message: 'an alert could not be sent to the webhook',
      data: { wiki: 'fiwiki', alert: 'stopped', event: 'raised', tries: 5, code: 'http-status', status: 500 }
    }
  ]);
  expect(JSON.stringify(stage.log.lines)).not.toContain('secret-path');
});

it('R38: a message that did not arrive comes later, and what came after it behind it', async () => {
  answer = (response) => response.writeHead(503).end();
  await stage.pass('stop-page-stops');
  await stage.look();
  await stage.pass(null);
  await stage.look();
  answer = (response) => response.writeHead(200).end('ok');
  await stage.look(2 * minute);
  await stage.look(minute);
  expect(received.slice(-2).map(({ event }) => event)).toEqual(['raised', 'cleared']);
});

it('R38: the end of an alert waits for its beginning, which alone holds up no other alert', async () => {
  answer = (response) => response.writeHead(503).end();
  await stage.pass('stop-page-stops');
  await stage.look();
  await stage.pass(null);
  await stage.look();
  answer = (response) => response.writeHead(200).end('ok');
  const other = { wiki: 'fiwiki', code: 'no-such-alert', subject: '' };
  await stage.store.alerts.hold(other, stage.now);
  await stage.store.alerts.raise(other, {}, stage.now);
  await stage.look();
  expect(arrived().slice(1)).toEqual(['raised no-such-alert']);
  await stage.look(minute);
  expect(arrived().slice(2)).toEqual(['raised stopped', 'cleared stopped']);
});

it('R38: what was given up holds nothing back', async () => {
  answer = (response) => response.writeHead(503).end();
  await stage.pass('stop-page-stops');
  for (let hours = 0; hours < 5; hours += 1) await stage.look(hour);
  answer = (response) => response.writeHead(200).end('ok');
  await stage.pass(null);
  await stage.look(minute);
  expect(arrived().slice(5)).toEqual(['cleared stopped']);
});

it('R38: a redirect is not followed', async () => {
  answer = (response) => response.writeHead(307, { location: `${address}/elsewhere` }).end();
  await stage.pass('stop-page-stops');
  await stage.look();
  expect(received).toHaveLength(1);
});

it('R38: a webhook that never answers is given up, and holds nothing up', async () => {
  answer = () => undefined;
  const late = new AbortController();
  const webhook = createWebhook({ url: address, userAgent: 'Seula (x@y)', timeout: () => late.signal });
  const sent = webhook({}, new AbortController().signal);
  late.abort();
  await expect(sent).rejects.toMatchObject({ code: 'timeout' });
});

it('R38: what was told long before there was a webhook is not sent', async () => {
  const { webhook } = stage;
  stage.webhook = null;
  await stage.pass('stop-page-stops');
  await stage.store.alerts.hold({ wiki: 'fiwiki', code: 'stalled', subject: '' }, stage.now);
  await stage.store.alerts.raise({ wiki: 'fiwiki', code: 'stalled', subject: '' }, {}, stage.now - 25 * hour);
  stage.webhook = webhook;
  await stage.look();
  expect(received.map(({ alert, event }) => [alert, event])).not.toContainEqual(['stalled', 'raised']);
});

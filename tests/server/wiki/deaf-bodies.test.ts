import { describe, expect, it } from 'vitest';
import { createEventStream } from '../../../server/wiki/event-stream.ts';
import { createLiftWing } from '../../../server/wiki/lift-wing.ts';
import { readLimitedText } from '../../../server/wiki/read-limited-text.ts';
import { createWikiWho } from '../../../server/wiki/wiki-who.ts';

/** An answer whose body begins, never ends, and hears no signal; `ended` tells when its reader lets go. */
function deafAnswer(type: string) {
  let letGo = (): void => undefined;
  const ended = new Promise<void>((resolve) => (letGo = resolve));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('data: {}\n\n')),
    cancel: () => letGo()
  });
  return { ended, response: new Response(body, { headers: { 'content-type': type } }) };
}

const userAgent = 'Seula-test (mailto:test@example.org)';

describe('a body that hears no signal', () => {
  it('is let go when reading it is to end', async () => {
    const { response, ended } = deafAnswer('text/plain');
    const stop = new AbortController();
    const reading = readLimitedText(response, 1000, stop.signal);
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    await ended;
  });

  it('is not read at all when all is over before', async () => {
    const { response, ended } = deafAnswer('text/plain');
    await expect(readLimitedText(response, 1000, AbortSignal.abort(new Error('over')))).rejects.toThrow(
      'over'
    );
    await ended;
  });

  it('does not keep a stream of changes from ending', async () => {
    const { response, ended } = deafAnswer('text/event-stream');
    const stream = createEventStream({
      url: 'https://stream.example/',
      userAgent,
      fetch: () => Promise.resolve(response)
    });
    const stop = new AbortController();
    const messages = (await stream.open(null, stop.signal))[Symbol.asyncIterator]();
    await messages.next();
    const waiting = messages.next();
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
    await ended;
  });

  it('does not hide that a stream of changes fell silent', async () => {
    const { response, ended } = deafAnswer('text/event-stream');
    let fallSilent = (): void => undefined;
    const stream = createEventStream({
      url: 'https://stream.example/',
      userAgent,
      fetch: () => Promise.resolve(response),
      startTimer: (_, fire) => {
        fallSilent = fire;
        return () => undefined;
      }
    });
    const messages = (await stream.open(null, new AbortController().signal))[Symbol.asyncIterator]();
    await messages.next();
    const waiting = messages.next();
    fallSilent();
    await expect(waiting).rejects.toMatchObject({ code: 'timeout' });
    await ended;
  });

  it('does not outlast the time that a model has', async () => {
    const { response } = deafAnswer('application/json');
    let runOut = (): void => undefined;
    const models = createLiftWing({
      baseUrl: 'https://models.example',
      userAgent,
      clock: { now: () => 0 },
      fetch: () => {
        queueMicrotask(() => runOut());
        return Promise.resolve(response);
      },
      startTimer: (_, fire) => {
        runOut = fire;
        return () => undefined;
      }
    });
    const question = { model: 'revertrisk-language-agnostic', wiki: 'fiwiki', revisionId: 1 } as const;
    await expect(models.score(question)).rejects.toMatchObject({ code: 'timeout' });
  });

  it('does not keep a question to WikiWho from ending', async () => {
    const { response } = deafAnswer('application/json');
    const stop = new AbortController();
    const answers = [new Response('{}'), response];
    const client = createWikiWho({
      baseUrl: 'https://wikiwho.example/',
      userAgent,
      fetch: () => {
        if (answers.length === 1) queueMicrotask(() => stop.abort());
        return Promise.resolve(answers.shift() ?? new Response('{}'));
      }
    });
    const asked = client.originsOf({ wiki: 'fiwiki', revisionId: 1 }, { signal: stop.signal });
    await expect(asked).rejects.toMatchObject({ code: 'aborted' });
  });
});

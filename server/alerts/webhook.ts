/** Where alerts are sent to. Rejects with an AlertError where they did not arrive. */
export type Webhook = (body: object, signal: AbortSignal) => Promise<void>;

/** A message that did not arrive; `status` of the answer, if there was one. Says nothing of the address, which is a secret. */
export class AlertError extends Error {
  override readonly name = 'AlertError';
  readonly code: 'http-status' | 'network' | 'timeout';
  readonly status: number | null;

  constructor(code: AlertError['code'], status: number | null = null) {
    super(status === null ? code : `${code} ${status}`);
    this.code = code;
    this.status = status;
  }
}

/** What a webhook is made of. `timeout` aborts a message that takes too long. */
export interface WebhookOptions {
  readonly url: string;
  readonly userAgent: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeout?: () => AbortSignal;
}

const timeoutMs = 5_000;

/** Posts JSON to one address: once, follows no redirects, and reads nothing of the answer but its status. */
export function createWebhook({ url, userAgent, fetch, timeout = tooLong }: WebhookOptions): Webhook {
  const send = fetch ?? globalThis.fetch;
  return async (body, signal) => {
    const late = timeout();
    const status = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': userAgent },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([signal, late])
    }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.status;
      },
      () => {
        throw new AlertError(late.aborted ? 'timeout' : 'network');
      }
    );
    if (status < 200 || status >= 300) throw new AlertError('http-status', status);
  };
}

function tooLong(): AbortSignal {
  return AbortSignal.timeout(timeoutMs);
}

/** What the double of `mw` starts from, and what it writes down. All of it crosses into the browser as JSON. */
export interface DoubleOptions {
  config: Record<string, unknown>;
  rights: string[];
  options: Record<string, string>;
  /** What readers without an account agreed to in this browser; null: nothing. */
  consentHere: string | null;
  /** Answers of the wiki's API by the module asked for, in order; `fail` is the code of an error. */
  answers: Record<
    'live' | 'review' | 'after' | 'reports' | 'edit' | 'options',
    { fail?: string; answer?: unknown }[]
  >;
}

/** A request that the gadget made through mw.Api. */
export interface WikiRequest {
  method: 'get' | 'post';
  parameters: Record<string, unknown>;
}

/**
 * Sets up `window.mw` as a page of a wiki has it. Runs inside the browser, before the gadget: it may use nothing from
 * outside itself. Anything that the double was not told to answer fails.
 */
export function installDouble(options: DoubleOptions): void {
  type Handler = (...values: unknown[]) => void;
  const hooks: Record<string, { handlers: Handler[]; last?: unknown[] }> = {};
  const requests: WikiRequest[] = [];
  const hookOf = (name: string) => (hooks[name] ??= { handlers: [] });
  const promise = (result: { fail?: string; answer?: unknown } | undefined) => ({
    then(done: (value: unknown) => void, failed?: (code: string, answer: unknown) => void) {
      queueMicrotask(() => {
        if (!result) failed?.('double', { error: { info: 'The double has no answer.' } });
        else if (result.fail) failed?.(result.fail, result.answer);
        else done(result.answer);
      });
    }
  });
  class Api {
    private readonly defaults: Record<string, unknown>;
    constructor({ parameters }: { parameters: Record<string, unknown> }) {
      this.defaults = parameters;
    }
    get(parameters: Record<string, unknown>) {
      requests.push({ method: 'get', parameters: { ...this.defaults, ...parameters } });
      const module = parameters.pageids ? 'live' : parameters.titles ? 'reports' : 'after';
      return promise(options.answers[module].shift());
    }
    postWithToken(token: string, parameters: Record<string, unknown>) {
      requests.push({ method: 'post', parameters: { ...this.defaults, ...parameters, token } });
      const { action } = parameters;
      const module = action === 'edit' || action === 'options' ? action : 'review';
      return promise(options.answers[module].shift());
    }
  }
  // Before the gadget, and on pages that have a store at all.
  if (options.consentHere !== null && !options.config['wgUserName'] && location.protocol.startsWith('http'))
    localStorage.setItem('userjs-seula-consent', options.consentHere);
  const mw = {
    config: { get: (name: string) => options.config[name] ?? null },
    hook: (name: string) => ({
      add(handler: Handler) {
        const hook = hookOf(name);
        hook.handlers.push(handler);
        if (hook.last) handler(...hook.last);
      },
      remove(handler: Handler) {
        const hook = hookOf(name);
        hook.handlers = hook.handlers.filter((one) => one !== handler);
      },
      fire(...values: unknown[]) {
        const hook = hookOf(name);
        hook.last = values;
        hook.handlers.forEach((handler) => handler(...values));
      }
    }),
    loader: {
      getState: () => null,
      load: () => undefined,
      using: () => promise({ answer: undefined }),
      getScript: (url: string) =>
        new Promise((resolve, reject) => {
          const script = document.createElement('script');
          script.src = url;
          script.onload = resolve;
          script.onerror = reject;
          document.head.append(script);
        })
    },
    user: {
      getRights: () => promise({ answer: options.rights }),
      options: { get: (name: string) => options.options[name] ?? null }
    },
    util: {
      getUrl: (title: string, params?: Record<string, string | number>) => {
        const query = Object.entries(params ?? {}).map(
          ([name, value]) => `${name}=${encodeURIComponent(value)}`
        );
        const path = encodeURIComponent(title.replace(/ /g, '_'));
        return query.length > 0 ? `/w/index.php?title=${path}&${query.join('&')}` : `/wiki/${path}`;
      }
    },
    Api
  };
  Object.assign(window, { mw, wikiRequests: requests, mwConfig: options.config });
}

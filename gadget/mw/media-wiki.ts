/** The part of MediaWiki's own JavaScript that Seula uses; see https://doc.wikimedia.org/mediawiki-core/master/js/ */
export interface MediaWiki {
  config: { get(name: string): unknown };
  hook(name: string): WikiHook;
  loader: {
    getState(name: string): string | null;
    load(name: string): void;
    using(names: string[]): Thenable<unknown>;
    getScript(url: string): Thenable<unknown>;
  };
  user: {
    getRights(): Thenable<string[]>;
    options: { get(name: string): unknown };
  };
  util: { getUrl(title: string, params?: Record<string, string | number>): string };
  Api: new (options: { parameters: Record<string, unknown>; ajax?: { timeout?: number } }) => WikiApi;
}

/** A hook of mw.hook; a function added late is called at once with the last value. */
export interface WikiHook {
  add(handler: (...values: unknown[]) => void): void;
  remove(handler: (...values: unknown[]) => void): void;
  fire(...values: unknown[]): void;
}

/** mw.Api; its promises fail with a code and the answer, two arguments. */
export interface WikiApi {
  get(parameters: Record<string, unknown>): Thenable<unknown>;
  postWithToken(token: 'csrf', parameters: Record<string, unknown>): Thenable<unknown>;
}

/** A promise of jQuery. */
export interface Thenable<Value> {
  then(done: (value: Value) => void, failed?: (code: unknown, answer?: unknown) => void): unknown;
}

declare const mw: MediaWiki;

/** MediaWiki's object, which every page of a wiki has. */
export function mediaWiki(): MediaWiki {
  return mw;
}

import type { Parts } from '../part-shapes.ts';
import type { Clock } from '../state/clock.ts';
import { mediaWiki } from './media-wiki.ts';

declare const SEULA_BUILD: string;

/** Fetches a part of the gadget that is a file of its own. Fails with a PartError, after which it may be tried again. */
export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

/** Why a part is not there: it did not come, or it is of another build than the core, one of both being an old copy. */
export class PartError extends Error {
  override readonly name = 'PartError';
  readonly reason: 'absent' | 'other-build';

  constructor(reason: 'absent' | 'other-build') {
    super(reason);
    this.reason = reason;
  }
}

const patienceMs = 20_000;

/**
 * Hands to parts what they share with the core, and creates what fetches them: as a gadget where the wiki defines it,
 * else, or when that failed, from the page beside the core's own. `coreUrl` is where the core came from, or null.
 */
export function createPartLoader(handOver: object, coreUrl: string | null, clock: Clock): LoadPart {
  const failed = new Set<string>();
  const asked = new Map<string, Promise<unknown>>();
  mediaWiki().hook('seula.core').fire(SEULA_BUILD, handOver);

  return async (name) => {
    const promise = asked.get(name) ?? fetchPart(name);
    asked.set(name, promise);
    try {
      // What comes was made in the same build, so that it is what its declaration says.
      return (await promise) as Parts[typeof name];
    } catch (fault) {
      asked.delete(name);
      throw fault;
    }
  };

  function fetchPart(name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const fail = () => {
        over.abort();
        failed.add(name);
        reject(new PartError('absent'));
      };
      const hook = mediaWiki().hook(`seula.${name}`);
      const take = (build: unknown, part: unknown) => {
        if (over.signal.aborted) return;
        over.abort();
        if (build === SEULA_BUILD) resolve(part);
        else reject(new PartError('other-build'));
      };
      hook.add(take);
      over.signal.addEventListener('abort', () => hook.remove(take));
      if (over.signal.aborted) return;
      void clock.wait(patienceMs, over.signal).then(fail);
      request(name, coreUrl, failed.has(name), fail);
    });
  }
}

/** A module that failed once is not asked for again by the wiki's loader; its page is. */
function request(name: string, coreUrl: string | null, isAgain: boolean, fail: () => void): void {
  const { loader } = mediaWiki();
  const module = `ext.gadget.seula-${name}`;
  if (loader.getState(module) && !isAgain) loader.using([module]).then(() => undefined, fail);
  else loader.getScript(addressOf(name, coreUrl)).then(() => undefined, fail);
}

function addressOf(name: string, coreUrl: string | null): string {
  const { loader, config, util } = mediaWiki();
  if (coreUrl && /\/seula-core\.js\b/.test(coreUrl)) {
    return coreUrl.replace('/seula-core.js', `/seula-${name}.js`);
  }
  const names = config.get('wgFormattedNamespaces') as Record<string, string> | null;
  const page = loader.getState('ext.gadget.seula-core')
    ? `MediaWiki:Gadget-seula-${name}.js`
    : `${names?.['2'] ?? 'User'}:${String(config.get('wgUserName'))}/seula-${name}.js`;
  return util.getUrl(page, { action: 'raw', ctype: 'text/javascript' });
}

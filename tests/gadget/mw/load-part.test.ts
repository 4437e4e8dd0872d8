import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPartLoader, PartError } from '../../../gadget/mw/load-part.ts';
import { createFakeClock } from '../support/fake-clock.ts';

afterEach(() => vi.unstubAllGlobals());

type Handler = (...values: unknown[]) => void;
const part = { DiffPanel: () => null };

/** A wiki that knows these modules; `load` is what happens when the module or an address is asked for. */
function onWiki(modules: string[], load: (what: string, fire: Handler) => boolean) {
  vi.stubGlobal('SEULA_BUILD', 'b1');
  const asked: string[] = [];
  const handlers: Record<string, Handler[]> = {};
  const fired: Record<string, unknown[]> = {};
  const hook = (name: string) => ({
    add: (handler: Handler) => (handlers[name] ??= []).push(handler),
    remove: (handler: Handler) => (handlers[name] = (handlers[name] ?? []).filter((one) => one !== handler)),
    fire: (...values: unknown[]) => {
      fired[name] = values;
      (handlers[name] ?? []).forEach((handler) => handler(...values));
    }
  });
  const request = (what: string) => ({
    then(done: () => void, failed?: () => void) {
      asked.push(what);
      (load(what, hook('seula.details').fire) ? done : (failed ?? done))();
    }
  });
  vi.stubGlobal('mw', {
    hook,
    config: {
      get: (name: string) => ({ wgUserName: 'Ada', wgFormattedNamespaces: { 2: 'Käyttäjä' } })[name]
    },
    loader: {
      getState: (name: string) => (modules.includes(name) ? 'registered' : null),
      using: ([name = '']: string[]) => request(name),
      getScript: request
    },
    util: { getUrl: (title: string) => title }
  });
  return { asked, fired, clock: createFakeClock() };
}

const brings = (_: string, fire: Handler) => {
  fire('b1', part);
  return true;
};

describe('a part of the gadget', () => {
  it.each([
    ['a gadget', ['ext.gadget.seula-core', 'ext.gadget.seula-details'], null, 'ext.gadget.seula-details'],
    [
      'a gadget whose definition lacks it',
      ['ext.gadget.seula-core'],
      null,
      'MediaWiki:Gadget-seula-details.js'
    ],
    [
      'the page beside the core’s',
      [],
      '/w/x?title=User:Bob/seula-core.js&action=raw',
      '/w/x?title=User:Bob/seula-details.js&action=raw'
    ],
    ['the reader’s own page', [], null, 'Käyttäjä:Ada/seula-details.js']
  ])('comes as %s', async (_, modules, coreUrl, wanted) => {
    const { asked, fired, clock } = onWiki(modules, brings);
    const handOver = { h: 1 };
    expect(await createPartLoader(handOver, coreUrl, clock)('details')).toBe(part);
    expect(asked).toEqual([wanted]);
    expect(fired['seula.core']).toEqual(['b1', handOver]);
  });

  it('is fetched once, however often it is wanted', async () => {
    const { asked, clock } = onWiki([], brings);
    const load = createPartLoader({}, null, clock);
    await Promise.all([load('details'), load('details')]);
    await load('details');
    expect(asked).toHaveLength(1);
  });

  it('of another build is refused', async () => {
    const { clock } = onWiki([], (_, fire) => {
      fire('b0', part);
      return true;
    });
    await expect(createPartLoader({}, null, clock)('details')).rejects.toEqual(new PartError('other-build'));
  });

  it('that failed as a module is asked for by its page when it is tried again', async () => {
    const modules = ['ext.gadget.seula-core', 'ext.gadget.seula-details'];
    let tries = 0;
    const { asked, clock } = onWiki(modules, (what, fire) => (tries++ === 0 ? false : brings(what, fire)));
    const load = createPartLoader({}, null, clock);
    await expect(load('details')).rejects.toMatchObject({ reason: 'absent' });
    expect(await load('details')).toBe(part);
    expect(asked).toEqual(['ext.gadget.seula-details', 'MediaWiki:Gadget-seula-details.js']);
  });

  it('that says nothing within 20 seconds is given up', async () => {
    const { clock } = onWiki([], () => true);
    const outcome = expect(createPartLoader({}, null, clock)('details')).rejects.toMatchObject({
      reason: 'absent'
    });
    await clock.pass(20_000);
    await outcome;
  });
});

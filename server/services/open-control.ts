import type { Clock, RouteServices, Store } from '../ports.ts';

/** Stops and starts of the bot through the API: all its processes look at them before each write. */
export function openControl(
  { control }: Pick<Store, 'control'>,
  requireWiki: (id: string) => unknown,
  clock: Pick<Clock, 'now'>
): Pick<RouteServices, 'controlBot'> {
  return {
    async controlBot(id, event) {
      requireWiki(id);
      await control.enter(id, { ...event, at: clock.now() });
    }
  };
}

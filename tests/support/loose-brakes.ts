import type { Brakes } from '../../server/bot/brakes/create-brakes.ts';

/** Brakes that never hold. */
export const looseBrakes: Brakes = {
  beforeRun: async () => null,
  beforePage: async () => null,
  beforeWrite: async () => null
};

import type { ApiModule } from './context.ts';

/** action=flagconfig: the tags of FlaggedRevs and their levels. */
export const flagconfig: ApiModule = {
  name: 'flagconfig',
  parameters: '',
  run: ({ wiki }) => ({ flagconfig: [{ name: 'accuracy', levels: wiki.settings.levels, tier1: 1 }] })
};

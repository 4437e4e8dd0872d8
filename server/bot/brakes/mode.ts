import { defineBrake, type BrakeTools, type RunMoment } from './define-brake.ts';

/**
 * Lets the bot write only in the modes made for it. The mode is read again before each write: who lowers it need not
 * wait for the end of a run.
 */
export default defineBrake({
  id: 'mode',
  looksAt: 'settings',
  halts: {
    'mode-forbids': {
      scope: 'run',
      en: 'The settings of this wiki hold the bot to "$1", so it accepts nothing. "bot.mode" is raised one step at a time: off, dry-run, trial, live.',
      qqq: 'Why the bot does nothing. $1: "off" or "dry-run". "bot.mode" and the words behind the colon are settings and are not translated.'
    }
  },
  unknown: {
    scope: 'run',
    en: 'The settings of this wiki could not be read, so the bot accepts nothing.',
    qqq: 'Why the bot does nothing.'
  },
  beforeRun: allowed,
  beforePage: allowed,
  beforeWrite: allowed
});

async function allowed({ wikiId, settings }: RunMoment, { store }: BrakeTools) {
  const current = await store.settings.current(wikiId);
  for (const { mode } of [settings, current.settings.bot]) {
    if (mode !== 'trial' && mode !== 'live') return { code: 'mode-forbids', params: [mode] } as const;
  }
  return null;
}

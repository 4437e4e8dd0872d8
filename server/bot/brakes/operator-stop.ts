import { defineBrake, type BrakeTools, type RunMoment } from './define-brake.ts';

/** Holds the bot still on a wiki where somebody stopped it, until somebody starts it again. */
export default defineBrake({
  id: 'operator-stop',
  looksAt: 'store',
  halts: {
    'operator-stopped': {
      scope: 'run',
      en: '$1 stopped the bot on $2: $3',
      qqq: 'Why the bot does nothing. $1: who stopped it; $2: date and time in the form 2026-03-01T12:00:00Z; $3: the reason given, as it was written.'
    }
  },
  unknown: {
    scope: 'run',
    en: 'Whether somebody stopped the bot could not be read, so it accepts nothing.',
    qqq: 'Why the bot does nothing.'
  },
  beforeRun: notStopped,
  beforePage: notStopped,
  beforeWrite: notStopped
});

async function notStopped({ wikiId }: RunMoment, { store }: BrakeTools) {
  const last = await store.control.last(wikiId);
  if (last?.action !== 'stop') return null;
  const params = [last.by, new Date(last.at).toISOString(), last.reason];
  return { code: 'operator-stopped', params } as const;
}

import { defineBrake, type BrakeTools, type RunMoment } from './define-brake.ts';

const dayMs = 86_400_000;

/** Ends a trial after its days or its number of approvals, whichever comes first; what comes next people decide. */
export default defineBrake({
  id: 'trial',
  looksAt: 'store',
  halts: {
    'trial-days-over': {
      scope: 'run',
      en: 'The trial ended after $1 days. Look at what the bot accepted, then set "bot.mode" to live, or back to dry-run.',
      qqq: 'Why the bot does nothing. $1: number of days. "bot.mode", "live" and "dry-run" are settings and are not translated.'
    },
    'trial-approvals-made': {
      scope: 'run',
      en: 'The trial ended after $1 acceptances. Look at what the bot accepted, then set "bot.mode" to live, or back to dry-run.',
      qqq: 'Why the bot does nothing. $1: number of pages accepted. "bot.mode", "live" and "dry-run" are settings and are not translated.'
    }
  },
  unknown: {
    scope: 'run',
    en: 'How far the trial has come could not be read, so the bot accepts nothing.',
    qqq: 'Why the bot does nothing.'
  },
  beforeRun: stillOn,
  beforePage: stillOn,
  beforeWrite: stillOn
});

async function stillOn({ wikiId, settings: { mode, trial } }: RunMoment, { store, clock }: BrakeTools) {
  if (mode !== 'trial') return null;
  const since = await store.settings.modeSince(wikiId);
  if (since === null) throw new Error('Nobody knows when the trial began.');
  if (clock.now() >= since + trial.days * dayMs) {
    return { code: 'trial-days-over', params: [String(trial.days)] } as const;
  }
  const made = await store.sentApprovals.count(wikiId, { since });
  if (made < trial.approvals) return null;
  return { code: 'trial-approvals-made', params: [String(trial.approvals)] } as const;
}

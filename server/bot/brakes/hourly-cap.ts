import { defineBrake, type BrakeTools, type PageMoment } from './define-brake.ts';

const hourMs = 3_600_000;

/** Accepts so many pages within any hour and no more, whatever the number of runs and processes. */
export default defineBrake({
  id: 'hourly-cap',
  looksAt: 'store',
  halts: {
    'hourly-cap-reached': {
      scope: 'page',
      en: 'The bot accepted $1 pages within the last hour and leaves the others for later.',
      qqq: 'Why the bot does not accept a page now. $1: number of pages.'
    }
  },
  unknown: {
    scope: 'run',
    en: 'How much the bot accepted within the last hour could not be read, so it accepts nothing.',
    qqq: 'Why the bot does nothing.'
  },
  beforePage: belowCap,
  beforeWrite: belowCap
});

async function belowCap({ wikiId, settings }: PageMoment, { store, clock }: BrakeTools) {
  const most = settings.approvalsPerHour;
  const made = await store.sentApprovals.count(wikiId, { since: clock.now() - hourMs });
  return made < most ? null : ({ code: 'hourly-cap-reached', params: [String(most)] } as const);
}

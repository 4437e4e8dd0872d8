import { defineBrake, type BrakeTools, type RunMoment } from './define-brake.ts';

/** Holds the bot still where people undid so many of its approvals that it doubts itself, until a person lifts that. */
export default defineBrake({
  id: 'self-doubt',
  looksAt: 'store',
  halts: {
    'bot-suspended': {
      scope: 'run',
      en: 'People undid $1 of $2 approvals, so the bot stopped by itself on $3. It goes on when somebody who looked into it lifts that.',
      qqq: 'Why the bot does nothing. $1 and $2: numbers of approvals; $3: date and time in the form 2026-03-01T12:00:00Z.'
    }
  },
  unknown: {
    scope: 'run',
    en: 'Whether the bot stopped by itself could not be read, so it accepts nothing.',
    qqq: 'Why the bot does nothing.'
  },
  beforeRun: notSuspended,
  beforePage: notSuspended,
  beforeWrite: notSuspended
});

async function notSuspended({ wikiId }: RunMoment, { store }: BrakeTools) {
  const whole = (await store.suspensions.current(wikiId)).find(({ checkId }) => checkId === null);
  if (!whole) return null;
  const { reason, since } = whole;
  return { code: 'bot-suspended', params: [String(reason.undone), String(reason.approved), since] } as const;
}

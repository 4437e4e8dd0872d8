import { defineBrake, type BrakeTools, type PageMoment } from './define-brake.ts';
import { readWikiTime } from './reading/wiki-time.ts';

const minuteMs = 60_000;

/** Waits until nobody has edited a page for some minutes: who is at work there may have more to say. */
export default defineBrake({
  id: 'waiting-time',
  looksAt: 'wiki',
  halts: {
    'page-too-young': {
      scope: 'page',
      en: 'The newest edit of this page is younger than $1 minutes, so the bot waits.',
      qqq: 'Why the bot does not accept a page now. $1: number of minutes.'
    }
  },
  unknown: {
    scope: 'page',
    en: 'How old the newest edit of this page is could not be found out, so the bot leaves it to people.',
    qqq: 'Why the bot does not accept a page.'
  },
  beforePage: oldEnough,
  beforeWrite: oldEnough
});

async function oldEnough({ wikiId, settings, verdict }: PageMoment, { wikiOf }: BrakeTools) {
  const { waitMinutes } = settings;
  if (waitMinutes === 0) return null;
  const newest = Math.max(...verdict.revisions.map(({ timestamp }) => Date.parse(timestamp)));
  const age = (await readWikiTime(wikiOf(wikiId).api)) - newest;
  if (Number.isNaN(age)) throw new Error('An edit has no time.');
  return age >= waitMinutes * minuteMs
    ? null
    : ({ code: 'page-too-young', params: [String(waitMinutes)] } as const);
}

import type { StopPage } from '../../../shared/wiki-settings.ts';
import { defineBrake } from './define-brake.ts';
import type { StopPageReading } from './reading/stop-page-desk.ts';

/**
 * Lets the bot write only while the wiki's stop page holds the go word and nothing else, so that anybody who may edit the
 * page can stop the bot with one edit. Whatever else is read, or cannot be read, stops it.
 */
export default defineBrake({
  id: 'stop-page',
  looksAt: 'stop-page',
  halts: {
    'stop-page-not-set': {
      scope: 'run',
      en: 'This wiki has no stop page, so the bot accepts nothing. Set "bot.stopPage" with a title and a go word.',
      qqq: 'Why the bot does nothing. "bot.stopPage" is the name of a setting.'
    },
    'stop-page-missing': {
      scope: 'run',
      en: 'The stop page $1 does not exist, so the bot accepts nothing. Create it with the go word as its whole text.',
      qqq: 'Why the bot does nothing. $1: title of the page that people stop the bot with.'
    },
    'stop-page-stops': {
      scope: 'run',
      en: 'Somebody stopped the bot on $1. It goes on when the whole text of the page is the go word again.',
      qqq: 'Why the bot does nothing. $1: title of the page that people stop the bot with.'
    },
    'stop-page-protected': {
      scope: 'run',
      en: 'The stop page $1 is protected ($2), so people cannot stop the bot. Lift the protection, or add the level to "bot.stopPage.openLevels".',
      qqq: 'Why the bot does nothing. $1: title of the page that people stop the bot with. $2: level of protection such as "sysop". The words in quotation marks name a setting.'
    },
    'stop-page-too-old': {
      scope: 'run',
      en: 'What is known of the stop page $1 is older than a minute, so the bot accepts nothing. It asks again in its next run.',
      qqq: 'Why the bot does nothing. $1: title of the page that people stop the bot with.'
    }
  },
  unknown: {
    scope: 'run',
    en: 'The stop page could not be read, so the bot accepts nothing. It asks again in its next run.',
    qqq: 'Why the bot does nothing.'
  },
  beforeRun: async ({ wikiId, settings: { stopPage } }, { stopPages }) =>
    stopPage ? judge(stopPage, await stopPages.read(wikiId, stopPage.title)) : { code: 'stop-page-not-set' },
  beforePage: async ({ wikiId, settings: { stopPage } }, { stopPages }) =>
    stopPage ? judge(stopPage, await stopPages.known(wikiId, stopPage.title)) : { code: 'stop-page-not-set' },
  beforeWrite: async ({ wikiId, settings: { stopPage } }, { stopPages }) =>
    stopPage ? judge(stopPage, await stopPages.read(wikiId, stopPage.title)) : { code: 'stop-page-not-set' }
});

type Code = 'stop-page-missing' | 'stop-page-stops' | 'stop-page-protected' | 'stop-page-too-old';

function judge(
  { title, goWord, openLevels }: StopPage,
  { text, editLevels, fresh }: StopPageReading
): { code: Code; params: string[] } | null {
  if (!fresh) return { code: 'stop-page-too-old', params: [title] };
  if (text === null) return { code: 'stop-page-missing', params: [title] };
  const closed = editLevels.find((level) => !openLevels.includes(level));
  if (closed !== undefined) return { code: 'stop-page-protected', params: [title, closed] };
  return text === goWord ? null : { code: 'stop-page-stops', params: [title] };
}

import type { ChoiceSource } from '../../shared/wiki-choice.ts';
import { keepAnswers } from '../auth/keep-answers.ts';
import type { Clock, RouteServices, Wiki } from '../ports.ts';
import { fitting, readAll, readBeginningWith, wholeSources, type WholeSource } from '../wiki/choices.ts';

const wholeMs = 5 * 60_000;
const beginningMs = 60_000;

/** What settings can name of a wiki. `wikiOf` refuses wikis that are not served; answers are kept for minutes. */
export function openChoices(
  wikiOf: (wiki: string) => Wiki,
  clock: Pick<Clock, 'now'>
): Pick<RouteServices, 'wikiChoices'> {
  const whole = keepAnswers<readonly string[]>(clock, wholeMs);
  const beginnings = keepAnswers<readonly string[]>(clock, beginningMs);
  return {
    async wikiChoices(wiki, source, typed) {
      const { api } = wikiOf(wiki);
      const key = JSON.stringify([wiki, source]);
      if (isWhole(source)) return fitting(await whole(key, () => readAll(api, source)), typed);
      return beginnings(JSON.stringify([key, typed]), () => readBeginningWith(api, source, typed));
    }
  };
}

function isWhole(source: ChoiceSource): source is WholeSource {
  return wholeSources.some((one) => one === source);
}

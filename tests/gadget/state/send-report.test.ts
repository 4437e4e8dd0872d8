import { describe, expect, it } from 'vitest';
import type { ReportPort } from '../../../gadget/mw/report-api.ts';
import { ReviewError } from '../../../gadget/mw/review-error.ts';
import { sendReport } from '../../../gadget/state/send-report.ts';

const line = '* [[:X]] ([[Special:Diff/339/343]]) ~~~~ <!-- seula-report 1 revision=343 intent=a -->';
const mine = 'Report: [[:X]] ([[Special:Diff/339/343]])';
const another = 'Report: [[:X]] ([[Special:Diff/339/3430]])';
const lost = new ReviewError('http', '');

/** A wiki where the reader's edits are these, one answer after the other, and that answers an edit in one way. */
function wikiOf(answers: (readonly string[] | ReviewError)[], edit: ReviewError | number) {
  const summaries: string[] = [];
  const port: ReportPort = {
    ownSummaries: () => {
      const own = answers.shift() ?? lost;
      return own instanceof ReviewError ? Promise.reject(own) : Promise.resolve([...own]);
    },
    append: (_, summary) => {
      summaries.push(summary);
      return typeof edit === 'number'
        ? Promise.resolve({ revisionId: edit, oldRevisionId: edit - 1 })
        : Promise.reject(edit);
    }
  };
  return { port, summaries };
}

describe('a report', () => {
  it.each([
    ['is appended', [[]], 901, { state: 'done', revisionId: 901, oldRevisionId: 900 }, 1],
    [
      'is appended where the reader reported another',
      [[another]],
      901,
      { state: 'done', revisionId: 901, oldRevisionId: 900 },
      1
    ],
    ['is not sent twice', [[another, mine]], 901, { state: 'already' }, 0],
    ['is not sent unseen', [lost], 901, { state: 'refused', code: 'http', info: '' }, 0],
    [
      'is refused',
      [[]],
      new ReviewError('blocked', 'b'),
      { state: 'refused', code: 'blocked', info: 'b' },
      1
    ],
    [
      'was saved though the answer was lost',
      [[], [mine]],
      lost,
      { state: 'done', revisionId: 0, oldRevisionId: 0 },
      1
    ],
    [
      'was not saved when the answer was lost',
      [[], []],
      lost,
      { state: 'refused', code: 'http', info: '' },
      1
    ],
    ['may have been saved', [[], lost], lost, { state: 'lost' }, 1]
  ] as const)('%s', async (_, answers, edit, outcome, edits) => {
    const wiki = wikiOf([...answers], edit);
    expect(await sendReport(wiki.port, line, 'Report: [[:X]]')).toEqual(outcome);
    expect(wiki.summaries).toEqual(Array(edits).fill(mine));
  });
});

import { describe, expect, it } from 'vitest';
import type { ReportPort } from '../../../gadget/mw/report-api.ts';
import { ReviewError } from '../../../gadget/mw/review-error.ts';
import { sendReport } from '../../../gadget/state/send-report.ts';

const mark = '<!-- seula-report 1 revision=343 intent=a -->';
const line = `* [[:X]] ~~~~ ${mark}`;
const lost = new ReviewError('http', '');

/** A wiki whose page says one thing after the other, and that answers an edit in one way. */
function wikiOf(texts: (string | ReviewError)[], edit: ReviewError | number) {
  let edits = 0;
  const port: ReportPort = {
    text: () => {
      const text = texts.shift() ?? lost;
      return typeof text === 'string' ? Promise.resolve(text) : Promise.reject(text);
    },
    append: () => {
      edits += 1;
      return typeof edit === 'number'
        ? Promise.resolve({ revisionId: edit, oldRevisionId: edit - 1 })
        : Promise.reject(edit);
    }
  };
  return { port, edits: () => edits };
}

describe('a report', () => {
  it.each([
    ['is appended', ['nothing yet'], 901, { state: 'done', revisionId: 901, oldRevisionId: 900 }, 1],
    ['is not sent twice', [`a\n${mark}\nb`], 901, { state: 'already' }, 0],
    ['is not sent unseen', [lost], 901, { state: 'refused', code: 'http', info: '' }, 0],
    [
      'is refused',
      [''],
      new ReviewError('blocked', 'b'),
      { state: 'refused', code: 'blocked', info: 'b' },
      1
    ],
    [
      'was saved though the answer was lost',
      ['', mark],
      lost,
      { state: 'done', revisionId: 0, oldRevisionId: 0 },
      1
    ],
    [
      'was not saved when the answer was lost',
      ['', ''],
      lost,
      { state: 'refused', code: 'http', info: '' },
      1
    ],
    ['may have been saved', ['', lost], lost, { state: 'lost' }, 1]
  ] as const)('%s', async (_, texts, edit, outcome, edits) => {
    const wiki = wikiOf([...texts], edit);
    expect(await sendReport(wiki.port, line, 's')).toEqual(outcome);
    expect(wiki.edits()).toBe(edits);
  });
});

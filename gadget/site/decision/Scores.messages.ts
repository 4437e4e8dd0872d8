export default {
  'scores-title': {
    en: 'Model scores along the page’s history',
    qqq: 'Heading above a chart: what machine-learned models said of the latest edits of a page.'
  },
  'scores-show': { en: 'Show the scores of the latest edits', qqq: 'Unfolds a chart.' },
  'scores-lead': {
    en: 'A score alone accepts nothing. What a model says is from 0 (unlikely) to 1 (very likely).',
    qqq: 'Above a chart of scores.'
  },
  'scores-revertRisk': {
    en: 'Will be undone',
    qqq: 'What a model scores: how likely an edit is to be undone.'
  },
  'scores-damaging': { en: 'Does damage', qqq: 'What a model scores.' },
  'scores-goodfaith': { en: 'Made in good faith', qqq: 'What a model scores.' },
  'scores-no-models': { en: 'There are no models for this wiki.', qqq: 'In place of scores.' },
  'scores-unanswered': { en: 'The models gave no answer just now.', qqq: 'In place of scores.' },
  'scores-none': { en: 'No model has scored these edits.', qqq: 'In place of scores.' },
  'scores-open': {
    en: '{{PLURAL:$1|One edit has|$1 edits have}} not been asked about yet.',
    qqq: 'Below a chart of scores. $1: number. "scores-more" follows.'
  },
  'scores-more': { en: 'Ask about them', qqq: 'Button after "scores-open".' },
  'scores-edit': { en: 'Edit', qqq: 'Heading of a column with dates of edits.' },
  'scores-author': { en: 'Author', qqq: 'Heading of a column with names of users.' },
  'scores-this': { en: 'this decision', qqq: 'Beside an edit in a table: the one that the page is about.' },
  'scores-table': { en: 'As a table', qqq: 'Unfolds a table with the numbers of a chart.' }
};

export default {
  'scores-title': { en: 'What models said of this page’s edits', qqq: 'Heading above a small chart.' },
  'scores-revertRisk': { en: 'Risk of being undone', qqq: 'Name of a line in a chart.' },
  'scores-damaging': { en: 'Does damage', qqq: 'Name of a line in a chart.' },
  'scores-goodfaith': { en: 'Made in good faith', qqq: 'Name of a line in a chart.' },
  'scores-picture': {
    en: 'Chart of {{PLURAL:$1|one edit|$1 edits}}, oldest first; the table below has the same numbers.',
    qqq: 'What screen readers say of a chart. $1: how many edits.'
  },
  'scores-table': { en: 'As a table', qqq: 'Unfolds the numbers of a chart.' },
  'scores-edit': { en: 'Edit', qqq: 'Head of a column (noun).' },
  'scores-this': { en: 'this decision', qqq: 'Beside edits that the page is about.' },
  'scores-none': { en: 'none', qqq: 'In place of a number: there is no score.' },
  'scores-no-models': {
    en: 'There are no models that could be asked about this wiki.',
    qqq: 'In place of a chart.'
  },
  'scores-unanswered': { en: 'No model has a score for these edits.', qqq: 'In place of a chart.' },
  'scores-more': {
    en: 'Ask about {{PLURAL:$1|one more edit|$1 more edits}}',
    qqq: 'Button: has models asked about more edits. $1: how many.'
  },
  'scores-missing': { en: 'This page is no longer there.', qqq: 'In place of a chart.' }
};

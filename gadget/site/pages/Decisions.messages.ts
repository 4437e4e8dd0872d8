export default {
  'log-title': { en: 'Log of decisions', qqq: 'Title of a page.' },
  'log-lead': {
    en: 'All that the bot judged and did, newest first. Names of people go out after ninety days.',
    qqq: 'Below the title "log-title".'
  },
  'log-decision': { en: 'Verdict', qqq: 'Label of a list: what was decided.' },
  'log-state': {
    en: 'Outcome',
    qqq: 'Label of a list: what came of a decision. Also a heading of a column.'
  },
  'log-any': { en: 'Any', qqq: 'First choice in a list: whatever it is.' },
  'log-author': { en: 'Author', qqq: 'Label of a field for the name of a user.' },
  'log-page': { en: 'Page', qqq: 'Label of a field for the title of a page. Also a heading of a column.' },
  'log-search': { en: 'Search', qqq: 'Label of a field for words.' },
  'log-from': { en: 'From', qqq: 'Label of a field for a day: judged then or later.' },
  'log-to': { en: 'Before', qqq: 'Label of a field for a day: judged before then.' },
  'log-run': { en: 'Pass', qqq: 'Label of a field for the number of a pass of the bot.' },
  'log-more': { en: 'More filters', qqq: 'Unfolds fields.' },
  'log-when': { en: 'When', qqq: 'Heading of a column with times.' },
  'log-none': { en: 'No decision fits.', qqq: 'In place of a list, when filters leave nothing.' },
  'log-empty': { en: 'The bot has decided nothing yet.', qqq: 'In place of a list.' },
  'log-clear': { en: 'Take the filters away', qqq: 'Link.' },
  'log-csv': { en: 'As a table (CSV)', qqq: 'Link that downloads the list.' },
  'log-json': { en: 'As JSON', qqq: 'Link that shows the list for programs.' },
  'log-details-of': {
    en: 'Details of the decision on $1',
    qqq: 'For screen readers: button that unfolds a row. $1: title of a page.'
  },
  'log-permalink': { en: 'All about this decision', qqq: 'Link to the page of one decision.' },
  'log-diff': { en: 'The change at the wiki', qqq: 'Link to a diff.' },
  'log-same-run': { en: 'All of pass $1', qqq: 'Link. $1: number of a pass of the bot.' },
  'log-same-page': { en: 'All on this page', qqq: 'Link to the decisions on one page.' },
  'log-edits': {
    en: '{{PLURAL:$1|One edit|$1 edits}} by $2.',
    qqq: 'On a decision. $1: how many. $2: list of user names.'
  },
  'log-settings': {
    en: 'Settings version $1, pass $2.',
    qqq: 'On a decision. $1, $2: numbers.'
  }
};

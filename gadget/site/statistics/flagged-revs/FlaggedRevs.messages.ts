export default {
  'menu-statistics': {
    en: 'Statistics',
    qqq: 'In the menu of the companion’s pages: what FlaggedRevs counts on all wikis.'
  },
  'stats-wiki': { en: 'Wiki', qqq: 'Label of a list of wikis, and heading of a column with wikis.' },
  'flagged-title': {
    en: 'FlaggedRevs statistics',
    qqq: 'Title of a page. "FlaggedRevs" is the name of MediaWiki’s extension.'
  },
  'flagged-lead': {
    en: 'How many articles are reviewed, how much waits, how long it takes, and how many people do it.',
    qqq: 'Under the title of the page.'
  },
  'flagged-views': {
    en: 'Views',
    qqq: 'For screen readers: name of three links, "flagged-by-wiki" and so on.'
  },
  'flagged-by-wiki': { en: 'By wiki', qqq: 'Link to a view: all charts of one wiki.' },
  'flagged-by-series': {
    en: 'Wikis over time',
    qqq: 'Link to a view: one chart with a line for each of several wikis.'
  },
  'flagged-by-month': { en: 'Wikis in a month', qqq: 'Link to a view: all wikis side by side in one month.' },
  'flagged-series': {
    en: 'What is shown',
    qqq: 'Label of a list of what is counted, such as "Pending changes".'
  },
  'flagged-month': { en: 'Month', qqq: 'Label of a list of months.' },
  'flagged-from': { en: 'From', qqq: 'Label of a field for a day, the first of a period.' },
  'flagged-to': { en: 'To', qqq: 'Label of a field for a day, the last of a period.' },
  'flagged-resolution': {
    en: 'By',
    qqq: 'Label of a list with "flagged-daily", "flagged-monthly" and "flagged-yearly".'
  },
  'flagged-daily': { en: 'day', qqq: 'In a list: a value for each day. Follows "flagged-resolution".' },
  'flagged-monthly': { en: 'month', qqq: 'In a list: a value for each month. Follows "flagged-resolution".' },
  'flagged-yearly': { en: 'year', qqq: 'In a list: a value for each year. Follows "flagged-resolution".' },
  'flagged-wikis': {
    en: '$1 of {{PLURAL:$2|one wiki|$2 wikis}} chosen',
    qqq: 'Unfolds a list of wikis. $1: how many are chosen. $2: how many there are.'
  },
  'flagged-wikis-find': { en: 'Find', qqq: 'Label of a field that shortens a list of wikis.' },
  'flagged-wikis-none': { en: 'There is no such wiki in the list.', qqq: 'In place of a list of wikis.' },
  'flagged-wikis-greatest': {
    en: 'Those with most',
    qqq: 'Button: choose the wikis with the greatest values.'
  },
  'flagged-all-of': { en: 'All charts of $1', qqq: 'Link. $1: a wiki, such as fiwiki.' },
  'flagged-month-table': {
    en: 'All wikis',
    qqq: 'Title of a table with everything that is counted, a row for each wiki.'
  },
  'flagged-month-empty': { en: 'Nothing is known of this month.', qqq: 'In place of a chart.' },
  'flagged-none': {
    en: 'No statistics have been loaded yet.',
    qqq: 'In place of charts. "flagged-none-operator" follows.'
  },
  'flagged-none-of': {
    en: 'No statistics of $1 have been loaded yet.',
    qqq: 'In place of charts. $1: a wiki, such as fiwiki. "flagged-none-operator" follows.'
  },
  'flagged-none-in': {
    en: 'Nothing is known of $1 in this time.',
    qqq: 'In place of charts. $1: a wiki, such as fiwiki.'
  },
  'flagged-no-tables': {
    en: '$1 has no tables of FlaggedRevs, so there is nothing to be counted.',
    qqq: 'In place of charts. $1: a wiki, such as fiwiki. "FlaggedRevs" is the name of MediaWiki’s extension.'
  },
  'flagged-failed': {
    en: 'The last loading did not come to its end; what was known before it still is.',
    qqq: 'After "flagged-loaded".'
  },
  'flagged-complete': { en: 'Complete until $1.', qqq: '$1: a day, up to which everything is known.' },
  'flagged-loaded': { en: 'Loaded $1.', qqq: '$1: a time, when the numbers were fetched.' },
  'flagged-none-operator': {
    en: 'Who operates Seula loads them with $1; that needs access to the copies of the wikis’ databases.',
    qqq: 'After "flagged-none" and "flagged-none-of". $1: a command, shown as code.'
  },
  'flagged-chart-articles': {
    en: 'Articles',
    qqq: 'Title of a chart with "flagged-total", "flagged-reviewed" and "flagged-synced".'
  },
  'flagged-chart-coverage': {
    en: 'How much is reviewed',
    qqq: 'Title of a chart with "flagged-reviewed-share" and "flagged-synced-share".'
  },
  'flagged-chart-pending': {
    en: 'Pending changes',
    qqq: 'Title of a chart: reviewed articles with changes that wait.'
  },
  'flagged-chart-pending-lag': { en: 'How long pending changes have waited', qqq: 'Title of a chart.' },
  'flagged-chart-reviewers': {
    en: 'Reviewers',
    qqq: 'Title of a chart: how many people reviewed in each month (or day, or year).'
  },
  'flagged-chart-reviews': {
    en: 'Reviews',
    qqq: 'Title of a chart: how many reviews there were in each month (or day, or year).'
  },
  'flagged-chart-pages': {
    en: 'Reviewed pages',
    qqq: 'Title of a chart: how many pages were reviewed in each month (or day, or year).'
  },
  'flagged-chart-per-reviewer': { en: 'Reviews per reviewer', qqq: 'Title of a chart.' },
  'flagged-chart-lag-anon': {
    en: 'How long edits without an account waited for review',
    qqq: 'Title of a chart with average, median and percentiles: edits by people who were not logged in.'
  },
  'flagged-chart-lag-user': {
    en: 'How long edits with an account waited for review',
    qqq: 'Title of a chart with average, median and percentiles: edits by people who were logged in.'
  },
  'flagged-total': { en: 'All articles', qqq: 'What is counted: pages of the main namespace.' },
  'flagged-reviewed': { en: 'Reviewed at least once', qqq: 'What is counted: pages of the main namespace.' },
  'flagged-synced': { en: 'Newest version reviewed', qqq: 'What is counted: pages of the main namespace.' },
  'flagged-reviewed-share': {
    en: 'Share reviewed at least once',
    qqq: 'What is counted: percent of all articles.'
  },
  'flagged-synced-share': {
    en: 'Share whose newest version is reviewed',
    qqq: 'What is counted: percent of all articles.'
  },
  'flagged-pending': {
    en: 'Pending changes',
    qqq: 'What is counted: reviewed articles with changes that wait.'
  },
  'flagged-pending-lag': {
    en: 'Average wait of pending changes',
    qqq: 'What is counted: a time such as "3 days".'
  },
  'flagged-reviewers': { en: 'Reviewers', qqq: 'What is counted.' },
  'flagged-reviews': { en: 'Reviews', qqq: 'What is counted.' },
  'flagged-pages': { en: 'Reviewed pages', qqq: 'What is counted.' },
  'flagged-per-reviewer': { en: 'Reviews per reviewer', qqq: 'What is counted.' },
  'flagged-lag-anon-average': {
    en: 'Average wait, without an account',
    qqq: 'What is counted: how long edits of people who were not logged in waited for review.'
  },
  'flagged-lag-anon-median': {
    en: 'Median wait, without an account',
    qqq: 'What is counted: how long edits of people who were not logged in waited for review.'
  },
  'flagged-lag-user-average': {
    en: 'Average wait, with an account',
    qqq: 'What is counted: how long edits of people who were logged in waited for review.'
  },
  'flagged-lag-user-median': {
    en: 'Median wait, with an account',
    qqq: 'What is counted: how long edits of people who were logged in waited for review.'
  },
  'flagged-percentile': { en: '$1 % waited at most', qqq: 'Line of a chart: a percentile. $1: such as 95.' }
};

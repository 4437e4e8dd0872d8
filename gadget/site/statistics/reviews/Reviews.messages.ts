export default {
  'menu-reviews': {
    en: 'Reviews',
    qqq: 'In the menu of the companion’s pages: statistics of the reviews on a wiki.'
  },
  'reviews-title': { en: 'Reviews on $1', qqq: 'Title of a page. $1: a wiki, such as fiwiki.' },
  'reviews-lead': {
    en: 'How people review edits here: how many, who, and how long edits wait.',
    qqq: 'Under the title of the page.'
  },
  'reviews-time': { en: 'Time', qqq: 'Label of a list with stretches of time, such as "30 days".' },
  'reviews-time-day': { en: '24 hours', qqq: 'In the list "reviews-time": the last 24 hours.' },
  'reviews-time-week': { en: '7 days', qqq: 'In the list "reviews-time".' },
  'reviews-time-30': { en: '30 days', qqq: 'In the list "reviews-time".' },
  'reviews-time-90': { en: '90 days', qqq: 'In the list "reviews-time".' },
  'reviews-time-365': { en: '365 days', qqq: 'In the list "reviews-time".' },
  'reviews-time-all': { en: 'All that is known', qqq: 'In the list "reviews-time": no limit.' },
  'reviews-reviewer': { en: 'Reviewer', qqq: 'Label of a field for the name of an account.' },
  'reviews-author': {
    en: 'Author',
    qqq: 'Label of a field for the name of an account, whose edits were reviewed.'
  },
  'reviews-apply': { en: 'Show', qqq: 'Button after two fields for names.' },
  'reviews-exclude': {
    en: 'Without authors whose edits the wiki accepts by itself',
    qqq: 'Label of a checkbox: leave out reviews of edits by accounts that may review them automatically.'
  },
  'reviews-overall': { en: 'Overall', qqq: 'Heading of a row of numbers.' },
  'reviews-total': { en: 'Reviews', qqq: 'Label of a number.' },
  'reviews-people': { en: 'Reviewers', qqq: 'Label of a number: how many people reviewed.' },
  'reviews-average': {
    en: 'Average wait',
    qqq: 'Label of a time such as "36 hours": how long edits wait for review.'
  },
  'reviews-median': { en: 'Half waited at most', qqq: 'Label of a time such as "36 hours": the median.' },
  'reviews-fast': {
    en: 'One in ten waited at most',
    qqq: 'Label of a time such as "3 hours": the 10th percentile.'
  },
  'reviews-slow': {
    en: 'Nine in ten waited at most',
    qqq: 'Label of a time such as "3 days": the 90th percentile.'
  },
  'reviews-known': {
    en: '{{PLURAL:$1|One review is known|$1 reviews are known}}, from $2 to $3.',
    qqq: '$1: how many. $2, $3: days of the oldest and of the newest.'
  },
  'reviews-refreshed': { en: 'As of $1.', qqq: '$1: time when the numbers were last brought up to date.' },
  'reviews-names': {
    en: 'Names are told of reviews since $1; older ones are counted without them.',
    qqq: '$1: a day.'
  },
  'reviews-named-only': {
    en: 'Charts and overall numbers are about everybody; the chosen names filter the list of reviews below.',
    qqq: 'Shown when a reviewer or an author is chosen.'
  },
  'reviews-chosen-reviewer': {
    en: 'Reviewer $1',
    qqq: 'A chosen filter. $1: name of an account. "reviews-clear" follows.'
  },
  'reviews-chosen-author': {
    en: 'Author $1',
    qqq: 'A chosen filter. $1: name of an account. "reviews-clear" follows.'
  },
  'reviews-clear': { en: 'Show everybody', qqq: 'Link that takes the chosen names away.' },
  'reviews-charts': { en: 'Over time', qqq: 'Heading above charts.' },
  'reviews-chart-reviewers': {
    en: 'Reviewers',
    qqq: 'Title of a chart: how many people reviewed on each day.'
  },
  'reviews-chart-reviews': {
    en: 'Reviews',
    qqq: 'Title of a chart: how many reviews there were on each day.'
  },
  'reviews-chart-delay': {
    en: 'Average wait',
    qqq: 'Title of a chart: how long edits waited for their review.'
  },
  'reviews-chart-percentiles': {
    en: 'How long edits waited',
    qqq: 'Title of a chart with the 10th, 50th and 90th percentile of the time that edits waited for review.'
  },
  'reviews-line-p10': {
    en: 'one in ten at most',
    qqq: 'Line of the chart "reviews-chart-percentiles": 10th percentile.'
  },
  'reviews-line-p50': { en: 'half at most', qqq: 'Line of the chart "reviews-chart-percentiles": median.' },
  'reviews-line-p90': {
    en: 'nine in ten at most',
    qqq: 'Line of the chart "reviews-chart-percentiles": 90th percentile.'
  },
  'reviews-top': { en: 'People', qqq: 'Heading above two lists of accounts.' },
  'reviews-top-reviewers': { en: 'Most active reviewers', qqq: 'Heading of a list of accounts.' },
  'reviews-top-authors': { en: 'Most reviewed authors', qqq: 'Heading of a list of accounts.' },
  'reviews-name': { en: 'Name', qqq: 'Heading of a column with names of accounts.' },
  'reviews-count': { en: 'Reviews', qqq: 'Heading of a column with numbers of reviews.' },
  'reviews-nobody': { en: 'Nobody in this time.', qqq: 'In place of a list of accounts.' },
  'reviews-records': { en: 'Single reviews', qqq: 'Heading of a list of reviews.' },
  'reviews-no-records': {
    en: 'No review fits what is chosen above.',
    qqq: 'In place of the list of reviews.'
  },
  'reviews-column-page': { en: 'Page', qqq: 'Heading of a column.' },
  'reviews-column-reviewer': { en: 'Reviewer', qqq: 'Heading of a column with names of accounts.' },
  'reviews-column-author': {
    en: 'Author',
    qqq: 'Heading of a column with names of accounts: whose edit waited longest.'
  },
  'reviews-column-at': { en: 'Reviewed', qqq: 'Heading of a column with times.' },
  'reviews-column-delay': { en: 'Waited', qqq: 'Heading of a column with times such as "36 hours".' },
  'reviews-paging': {
    en: 'Pages of the list',
    qqq: 'For screen readers: name of the links to other parts of a list.'
  },
  'reviews-newest': { en: 'Newest', qqq: 'Link to the beginning of a list.' },
  'reviews-older': { en: 'Older', qqq: 'Link to the next part of a list, which begins with the newest.' },
  'reviews-none': {
    en: 'No reviews of this wiki have been loaded yet.',
    qqq: 'Shown in place of the statistics. "reviews-none-operator" follows.'
  },
  'reviews-none-operator': {
    en: 'Seula loads them by itself every hour; admins of the wiki can have it done at once through the API, with $1.',
    qqq: 'After "reviews-none". $1: method and path of a request, shown as code.'
  }
};

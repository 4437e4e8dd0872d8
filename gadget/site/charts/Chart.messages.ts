export default {
  'chart-absent': {
    en: 'The chart could not be loaded; its numbers are in the table and in the files.',
    qqq: 'In place of a chart. The table stands beside it, the files are had by the buttons CSV and JSON above it.'
  },
  'chart-label': {
    en: 'Chart from $1 to $2; the numbers are in its table.',
    qqq: 'Said to screen readers after the title of a chart. $1, $2: first and last period, such as "November 2026".'
  },
  'chart-label-bars': {
    en: 'Chart with {{PLURAL:$1|one bar|$1 bars}}; the numbers are in its table.',
    qqq: 'Said to screen readers after the title of a chart. $1: how many bars.'
  },
  'chart-legend-of': {
    en: 'Lines of $1',
    qqq: 'For screen readers: name of a row of buttons, each of which shows or hides a line of a chart. $1: title of the chart.'
  },
  'chart-table-of': {
    en: 'Table of $1',
    qqq: 'For screen readers: name of the table beside a chart. $1: title of the chart.'
  },
  'chart-table-more': {
    en: '{{PLURAL:$1|One older row is|$1 older rows are}} in the files only.',
    qqq: 'Under a long table. $1: how many rows are left out. The files are had by the buttons CSV and JSON.'
  },
  'chart-period': { en: 'Time', qqq: 'Heading of the first column of a table, with days, months or years.' },
  'chart-exports': {
    en: '$1 as a file',
    qqq: 'For screen readers: name of a row of buttons. $1: title of a chart.'
  },
  'chart-export': { en: '$1 as $2', qqq: 'Label of a button. $1: title of a chart. $2: CSV, JSON or PNG.' },
  'chart-all-hidden': {
    en: 'All lines are hidden; the buttons above bring them back.',
    qqq: 'Under a chart from which the reader took all lines off.'
  },
  'chart-empty': { en: 'Nothing is known of this yet.', qqq: 'In place of a chart without any value.' },
  'chart-newest': {
    en: '$1 in the newest period, $2',
    qqq: '$1: a value such as "70" or "3 days". $2: a period such as "November 2026".'
  },
  'chart-legends': {
    en: 'Legends',
    qqq: 'Label of a checkbox: whether it is said beside charts what their lines are.'
  },
  'chart-tables': {
    en: 'Tables',
    qqq: 'Label of a checkbox: whether tables of the numbers stand beside charts.'
  }
};

export default {
  'history-more': { en: 'Older ones', qqq: 'Button: shows older versions of the settings.' },
  'history-audit': {
    en: 'Starts, stops, runs, withdrawals and reports as well',
    qqq: 'Link below the versions of the settings, to the log of all that people did on this wiki.'
  },
  'history-operator': {
    en: 'operator',
    qqq: 'In place of a user name: a script of whoever runs Seula, which is no account.'
  },
  'history-version': { en: 'Version $1', qqq: '$1: number of a version of the settings.' },
  'history-same': {
    en: 'This changed nothing.',
    qqq: 'In the place of a list of changes that a version of the settings made.'
  },
  'history-back': {
    en: 'Go back to this',
    qqq: 'Button: saves what an older version said as the newest one.'
  }
};

export default {
  'history-more': { en: 'Older ones', qqq: 'Button: shows older versions of the settings.' },
  'history-version': { en: 'Version $1', qqq: '$1: number of a version of the settings.' },
  'history-back': {
    en: 'Go back to this',
    qqq: 'Button: saves what an older version said as the newest one.'
  }
};

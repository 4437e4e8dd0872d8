export default {
  'row-head': {
    en: 'Seula',
    qqq: 'Name of the gadget; heading of its column in the list of pending changes.'
  },
  'row-judging': { en: 'Being judged …', qqq: 'Shown in a row of the list until the verdict is there.' },
  'row-done': {
    en: 'Not pending any more',
    qqq: 'Shown in a row of the list when the page was reviewed meanwhile.'
  },
  'row-details-of': {
    en: 'All checks on $1',
    qqq: 'For screen readers: button that unfolds all checks of a page. $1: title of the page.'
  }
};

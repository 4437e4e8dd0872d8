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
  'row-edits': {
    en: '{{PLURAL:$1|One edit|$1 edits}} by $2.',
    qqq: 'Follows the reason of a verdict on several edits. $1: how many. $2: list of user names.'
  },
  'row-details-of': {
    en: 'All checks on $1',
    qqq: 'For screen readers: button that unfolds all checks of a page. $1: title of the page.'
  }
};

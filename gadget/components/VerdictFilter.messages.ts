export default {
  'filter-label': {
    en: 'On this page:',
    qqq: 'Stands before a row of buttons that choose which pages of a list are shown; each button has a number, of how many there are on this page of the list.'
  },
  'filter-all': { en: 'All', qqq: 'Button: show all pages of the list. A number follows.' },
  'filter-shown': {
    en: '{{PLURAL:$1|One page|$1 pages}} of $2 shown',
    qqq: 'Said to screen readers after the filter changed. $1: pages shown. $2: pages on the list.'
  },
  'filter-none': {
    en: 'None on this page.',
    qqq: 'Shown when the filter leaves nothing of this page of the list. "filter-more" may follow.'
  },
  'filter-more': {
    en: '{{PLURAL:$1|One more|$1 more}} in the whole queue.',
    qqq: 'Beside the filter, when other pages of the list have more of the chosen kind. The wiki’s own link to the next page of the list follows. $1: how many.'
  }
};

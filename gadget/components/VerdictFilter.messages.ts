export default {
  'filter-label': {
    en: 'Show pages',
    qqq: 'Label of a row of buttons that choose which pages of a list are shown.'
  },
  'filter-all': { en: 'All', qqq: 'Button: show all pages of the list. A number follows.' },
  'filter-shown': {
    en: '{{PLURAL:$1|One page|$1 pages}} of $2 shown',
    qqq: 'Said to screen readers after the filter changed. $1: pages shown. $2: pages on the list.'
  },
  'filter-none': {
    en: 'No such pages here.',
    qqq: 'Shown when the filter leaves nothing of the list.'
  }
};

export default {
  'filter-label': {
    en: 'Show pages',
    qqq: 'Label of a row of buttons that choose which pages of a list are shown.'
  },
  'filter-all': { en: 'All', qqq: 'Button: show all pages of the list. A number follows.' },
  'filter-approve': {
    en: 'Safe',
    qqq: 'Button: show pages whose edits are safe to accept. A number follows.'
  },
  'filter-manual': {
    en: 'Needs a look',
    qqq: 'Button: show pages that a person should look at. A number follows.'
  },
  'filter-blocked': {
    en: 'Held back',
    qqq: 'Button: show pages whose edits are held back. A number follows.'
  },
  'filter-shown': {
    en: '{{PLURAL:$1|One page|$1 pages}} of $2 shown',
    qqq: 'Said to screen readers after the filter changed. $1: pages shown. $2: pages on the list.'
  },
  'filter-none': {
    en: 'No page of this list is in this group.',
    qqq: 'Shown when the filter leaves nothing of the list.'
  }
};

export default {
  'queue-title': { en: 'Queue of $1', qqq: 'Title of a page. $1: id of a wiki, such as "fiwiki".' },
  'queue-verdict': { en: 'Verdict', qqq: 'Name of a row of buttons that choose which pages are listed.' },
  'queue-unjudged': {
    en: 'Not judged yet',
    qqq: 'Button: pages without a verdict. Also in the place of a verdict. Short.'
  },
  'queue-search': { en: 'Title', qqq: 'Label of a field to search titles in.' },
  'queue-namespace': { en: 'Namespace', qqq: 'Label of a list of namespaces.' },
  'queue-namespace-any': { en: 'Any', qqq: 'In a list of namespaces: pages of all of them.' },
  'queue-namespace-0': { en: 'Articles', qqq: 'In a list of namespaces: number 0.' },
  'queue-namespace-4': { en: 'Project pages', qqq: 'In a list of namespaces: number 4.' },
  'queue-namespace-6': { en: 'Files', qqq: 'In a list of namespaces: number 6.' },
  'queue-namespace-10': { en: 'Templates', qqq: 'In a list of namespaces: number 10.' },
  'queue-namespace-12': { en: 'Help pages', qqq: 'In a list of namespaces: number 12.' },
  'queue-namespace-14': { en: 'Categories', qqq: 'In a list of namespaces: number 14.' },
  'queue-namespace-828': { en: 'Modules', qqq: 'In a list of namespaces: number 828.' },
  'queue-namespace-other': {
    en: 'Number $1',
    qqq: 'In a list of namespaces: one without a name of ours. $1: its number.'
  },
  'queue-sort': { en: 'Order', qqq: 'Label of a list of orders.' },
  'queue-sort-age': { en: 'Waiting longest first', qqq: 'An order of a list of pages.' },
  'queue-sort-age-down': { en: 'Newest first', qqq: 'An order of a list of pages.' },
  'queue-sort-title': { en: 'By title', qqq: 'An order of a list of pages.' },
  'queue-sort-title-down': { en: 'By title, from the end', qqq: 'An order of a list of pages.' },
  'queue-sort-verdict': { en: 'Safest first', qqq: 'An order of a list of pages.' },
  'queue-sort-verdict-down': { en: 'Least safe first', qqq: 'An order of a list of pages.' },
  'queue-sort-size': { en: 'Smallest change first', qqq: 'An order of a list of pages.' },
  'queue-sort-size-down': { en: 'Largest change first', qqq: 'An order of a list of pages.' },
  'queue-total': { en: '{{PLURAL:$1|One page|$1 pages}}', qqq: 'How many pages a list has. $1: number.' },
  'queue-none': { en: 'No page fits.', qqq: 'In place of a list, when filters leave nothing.' },
  'queue-clear': { en: 'Take the filters away', qqq: 'Link.' },
  'queue-page': { en: 'Page', qqq: 'Heading of a column with titles of pages.' },
  'queue-authors': { en: 'Authors', qqq: 'Heading of a column with names of users.' },
  'queue-change': {
    en: 'Change',
    qqq: 'Heading of a column: by how many bytes a page would grow or shrink.'
  },
  'queue-since': { en: 'Waiting since', qqq: 'Heading of a column with times such as "3 hours ago".' },
  'queue-checks-of': {
    en: 'All checks on $1',
    qqq: 'For screen readers: button that unfolds a row. $1: title of a page.'
  },
  'queue-gone': {
    en: 'This is not waiting any more, or is being judged again.',
    qqq: 'Below a row that was unfolded, in place of the checks.'
  }
};

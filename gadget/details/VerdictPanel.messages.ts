export default {
  'panel-unknown': {
    en: 'Seula has not seen this edit yet.',
    qqq: 'One quiet line above a diff when there is no verdict on it yet.'
  },
  'panel-part': {
    en: 'This diff shows only some of what is pending.',
    qqq: 'Shown when accepting would accept more than the diff shows, so that there is no button. "panel-all" follows.'
  },
  'panel-all': { en: 'Show all pending changes', qqq: 'Link to the diff of all pending changes of a page.' },
  'panel-newer': {
    en: 'There are newer edits that are not shown here.',
    qqq: 'Shown when edits came after the page was opened. "panel-all" follows.'
  }
};

export default {
  'pager-label': { en: 'Parts of the list', qqq: 'For screen readers: name of the links below a list.' },
  'pager-first': { en: 'First part', qqq: 'Link back to the beginning of a long list.' },
  'pager-next': { en: 'Next part', qqq: 'Link to what follows in a long list.' }
};

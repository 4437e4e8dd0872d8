export default {
  'mark-show': {
    en: 'Show in the diff',
    qqq: 'Button that scrolls to the place in the diff that made a check decide, and highlights it.'
  },
  'mark-show-text': {
    en: 'Show in the diff: $1',
    qqq: 'For screen readers: button that scrolls to a place in the diff. $1: the words that stand there.'
  }
};

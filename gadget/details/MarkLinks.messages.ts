export default {
  'mark-show': {
    en: 'Show in the diff',
    qqq: 'Button that scrolls to the place in the diff that made a check decide, and highlights it.'
  }
};

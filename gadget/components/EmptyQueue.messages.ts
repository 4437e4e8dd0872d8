export default {
  'queue-empty': {
    en: 'Nothing is waiting here. Enjoy the quiet.',
    qqq: 'Friendly word in the bar when the wiki lists no page with pending changes.'
  }
};

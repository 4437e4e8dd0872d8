export default {
  'tab-you': { en: 'You', qqq: 'Tab of the settings: what concerns the reader alone.' }
};

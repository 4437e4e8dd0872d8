export default {
  'missing-title': { en: 'There is no such page', qqq: 'Title of the page that stands where there is none.' },
  'missing-text': {
    en: 'Nothing is to be found at $1. Perhaps the address was cut off, or what stood there is gone.',
    qqq: '$1: the path that was asked for.'
  },
  'missing-home': { en: 'To the start page', qqq: 'Link.' }
};

export default {
  'missing-title': { en: 'There is no such page', qqq: 'Title of the page that stands where there is none.' },
  'missing-text': {
    en: 'Nothing is to be found at $1. Perhaps the address was cut off, or what stood there is gone.',
    qqq: '$1: the path that was asked for.'
  },
  'missing-wiki': {
    en: 'Seula does not serve a wiki called $1 here. Perhaps it was another one.',
    qqq: '$1: id of a wiki that an address names, such as "fiwiki".'
  },
  'missing-home': { en: 'To the start page', qqq: 'Link.' }
};

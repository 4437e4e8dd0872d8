export default {
  'consent-line': {
    en: 'Seula can tell here what speaks for and against these changes.',
    qqq: 'One quiet line above a diff, for people who have not been asked yet whether the gadget may ask its companion. "consent-more" follows.'
  },
  'consent-more': {
    en: 'What is that?',
    qqq: 'Button after "consent-line"; it shows what the gadget would send to whom.'
  },
  'consent-off': {
    en: 'Seula is switched off for you.',
    qqq: 'One quiet line on the list of pending changes for people who did not agree. "consent-turn-on" follows.'
  },
  'consent-turn-on': {
    en: 'Switch it on',
    qqq: 'Button after "consent-off"; it shows what the gadget would send to whom.'
  }
};

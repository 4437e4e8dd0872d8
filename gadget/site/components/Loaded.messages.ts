export default {
  'load-unreachable': {
    en: 'Seula gives no answer just now. It may be starting again.',
    qqq: 'Shown in place of what could not be loaded. A button to try again follows.'
  },
  'load-missing': {
    en: 'There is nothing here (any more).',
    qqq: 'Shown in place of what does not exist.'
  },
  'load-busy': {
    en: 'Seula has too much to do just now. Try again in {{PLURAL:$1|one second|$1 seconds}}.',
    qqq: 'Shown when the service asks to wait. $1: seconds.'
  },
  'load-refused': {
    en: 'Seula cannot answer this: $1',
    qqq: 'Shown when a question was wrong, such as a filter that cannot be. $1: the reason, in English.'
  },
  'load-again': { en: 'Try again', qqq: 'Button.' }
};

export default {
  'you-agreed': {
    en: 'You have agreed that your browser asks the companion of Seula at $1. It is sent the name of this wiki, the titles of the pages and the numbers of the changes that you are shown, and the language that you read in; never who you are, unless you sign in to it.',
    qqq: 'In the settings. $1: host name of the companion, the service that the gadget asks.'
  },
  'you-withdraw-means': {
    en: 'If you take that back, Seula is switched off for you and nothing is sent any more, until you switch it on again.',
    qqq: 'In the settings, before the button "you-withdraw".'
  },
  'you-withdraw': {
    en: 'Take it back',
    qqq: 'Button: withdraws the consent that the gadget may ask its companion.'
  }
};

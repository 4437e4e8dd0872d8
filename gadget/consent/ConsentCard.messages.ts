export default {
  'consent-title': {
    en: 'May Seula help you review?',
    qqq: 'Heading of the card that asks for consent before anything is sent to the companion. "Seula" is the name of the gadget.'
  },
  'consent-what': {
    en: 'Seula shows beside each change what speaks for and against accepting it. To find out, your browser has to ask the companion of Seula at $1, which is not part of this wiki.',
    qqq: 'In the card that asks for consent. $1: host name of the companion, the service that the gadget asks.'
  },
  'consent-sent': {
    en: 'It is sent: the name of this wiki, the titles of the pages and the numbers of the changes that you are shown, and the language that you read in.',
    qqq: 'In the card that asks for consent: what is sent to the companion.'
  },
  'consent-address': {
    en: 'As any website does, it sees your network address. It does not keep it.',
    qqq: 'In the card that asks for consent. Network address: IP address.'
  },
  'consent-never': {
    en: 'It is never sent who you are, unless you sign in to it yourself.',
    qqq: 'In the card that asks for consent: neither user name nor cookies are sent.'
  },
  'consent-kept': {
    en: 'Your answer is kept in your own preferences on this wiki. You can take it back at any time under “Settings” in Seula’s bar.',
    qqq: 'In the card that asks for consent. "Settings" is the message "settings".'
  },
  'consent-kept-here': {
    en: 'Your answer is kept in this browser. You can take it back at any time under “Settings” in Seula’s bar.',
    qqq: 'As "consent-kept", for people without an account. "Settings" is the message "settings".'
  },
  'consent-agree': { en: 'Agree', qqq: 'Button: the gadget may ask its companion.' },
  'consent-later': {
    en: 'Not now',
    qqq: 'Button: the gadget does not ask its companion, and the card goes away for this visit.'
  }
};

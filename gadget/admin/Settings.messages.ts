export default {
  'tab-checks': { en: 'Checks', qqq: 'Tab of the settings: the checks that judge edits.' },
  'checks-approve': {
    en: 'Speak for accepting an edit',
    qqq: 'Heading over checks with a switch each. An edit that nothing holds back is accepted if one of them finds it safe.'
  },
  'checks-block': {
    en: 'Hold an edit back',
    qqq: 'Heading over checks with a switch each. An edit is left to people if one of them finds something.'
  },
  'tab-bot': { en: 'Bot', qqq: 'Tab of the settings: the bot that accepts edits.' },
  'tab-history': { en: 'History', qqq: 'Tab of the settings: who changed what.' },
  'tab-you': { en: 'You', qqq: 'Tab of the settings: what concerns the reader alone.' },
  'did-not-work': {
    en: 'That did not work. Try again later.',
    qqq: 'When the companion refused or did not answer.'
  }
};

export default {
  'decision-approve': {
    en: 'Safe to accept',
    qqq: 'Verdict on pending edits: nothing speaks against accepting them, and something speaks for it. Short.'
  },
  'decision-manual': {
    en: 'Needs a look',
    qqq: 'Verdict on pending edits: a person should look at them before they are accepted. Short.'
  },
  'decision-blocked': {
    en: 'Held back',
    qqq: 'Verdict on pending edits: something speaks against accepting them. The bot will not; a person may. Short.'
  }
};

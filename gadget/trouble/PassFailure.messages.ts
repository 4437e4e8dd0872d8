export default {
  'failed-stopped': {
    en: 'It was stopped on the way, and goes on in its next pass.',
    qqq: 'Why the last pass of the bot failed: somebody or something stopped the bot, which has been started again since.'
  },
  'failed-readonly': {
    en: 'The wiki takes no edits at the moment. The bot tries again in its next pass.',
    qqq: 'Why the last pass of the bot failed.'
  },
  'failed-busy': {
    en: 'The wiki was too busy. The bot tries again in its next pass.',
    qqq: 'Why the last pass of the bot failed.'
  },
  'failed-silence': {
    en: 'The wiki did not answer well. The bot tries again in its next pass.',
    qqq: 'Why the last pass of the bot failed.'
  },
  'failed-elsewhere': {
    en: 'Another process of the bot works on this wiki.',
    qqq: 'Why the last pass of the bot failed.'
  },
  'failed-unknown': {
    en: 'The wiki left open what became of several reviews, so the bot stopped. Its operator should look.',
    qqq: 'Why the last pass of the bot failed.'
  },
  'failed-unread': {
    en: 'The bot could not read what it needs to know before it accepts something, so it accepted nothing.',
    qqq: 'Why the last pass of the bot failed.'
  },
  'failed-other': {
    en: 'The reason has the code $1, by which its operator finds out more.',
    qqq: 'Why the last pass of the bot failed, for reasons that have no words. $1: a code.'
  }
};

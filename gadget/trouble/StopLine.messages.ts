export default {
  'stop-by': {
    en: 'Stopped by $1 $2',
    qqq: 'Who stopped the bot. $1: name. $2: such as "3 minutes ago". A colon and the reason that was given may follow.'
  },
  'stop-operator': { en: 'An operator of Seula stopped it.', qqq: 'Why the bot stands still.' },
  'stop-suspended': {
    en: 'It stopped by itself, since people took back too many of its approvals. Somebody has to look into it.',
    qqq: 'Why the bot stands still.'
  },
  'stop-page': {
    en: 'Somebody stopped it on $1. It goes on when that page says so again.',
    qqq: 'Why the bot stands still. $1: link with the title of the stop page, a page of the wiki on which anybody may stop the bot.'
  },
  'stop-page-missing': {
    en: 'Its stop page $1 does not exist.',
    qqq: 'Why the bot stands still. $1: link with the title of the stop page.'
  },
  'stop-page-not-set': { en: 'It has no stop page yet.', qqq: 'Why the bot stands still.' },
  'stop-page-protected': {
    en: 'Its stop page $1 is protected, so that not everybody could stop it.',
    qqq: 'Why the bot stands still. $1: link with the title of the stop page.'
  },
  'stop-page-unread': {
    en: 'Its stop page $1 could not be read. It tries again in its next pass.',
    qqq: 'Why the bot stands still. $1: link with the title of the stop page.'
  },
  'stop-trial': {
    en: 'Its trial is over. Somebody has to look at what it accepted before it goes on.',
    qqq: 'Why the bot stands still.'
  },
  'stop-account': {
    en: 'The wiki no longer lets its account work ($1).',
    qqq: 'Why the bot stands still. $1: a code such as "blocked".'
  },
  'stop-other': {
    en: 'It stands still ($1).',
    qqq: 'Why the bot stands still, for reasons that have no words. $1: a code such as "stop-page-odd".'
  }
};

export default {
  'steps-title': { en: 'What became of it', qqq: 'Heading above a list of events.' },
  'steps-unapproved': { en: 'Somebody withdrew the approval.', qqq: 'An event after an acceptance.' },
  'steps-withdrawn': {
    en: 'The bot withdrew it because a person asked for that.',
    qqq: 'An event after an acceptance.'
  },
  'steps-reverted': { en: 'Somebody reverted the edit.', qqq: 'An event after an acceptance.' },
  'steps-disputed': { en: 'A reviewer reported it as wrong.', qqq: 'An event after an acceptance.' },
  'steps-stands': {
    en: 'Nothing speaks against it so far.',
    qqq: 'Last line below the events of an acceptance.'
  },
  'steps-nothing': { en: 'There was nothing to be done.', qqq: 'In place of events: the bot only judged.' },
  'steps-reports': {
    en: '{{PLURAL:$1|One person|$1 people}} reported it as wrong; {{PLURAL:$2|one report counts|$2 reports count}}.',
    qqq: '$1: how many people. $2: how many of them may review, so that their reports count.'
  }
};

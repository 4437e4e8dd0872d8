export default {
  'start-lead': {
    en: 'Seula sorts the edits that wait for review on wikis with FlaggedRevs, and says of each what speaks for and against it.',
    qqq: 'First of two sentences on the start page. "Seula" is the name of the program.'
  },
  'start-lead-bot': {
    en: 'Its bot accepts what is provably safe, leaves the rest to people, and shows everything it does.',
    qqq: 'Second of two sentences on the start page, after "start-lead".'
  },
  'start-wikis': { en: 'Wikis', qqq: 'Heading above the list of wikis.' },
  'start-none': { en: 'No wiki is served here yet.', qqq: 'In place of the list of wikis.' },
  'start-waiting': { en: 'Pages waiting', qqq: 'Label of a number: pages with pending changes.' },
  'start-oldest': { en: 'Waiting longest', qqq: 'Label of a time such as "139 days ago".' },
  'start-nothing': { en: 'nothing waits', qqq: 'In place of a time, after the label "start-oldest".' },
  'start-last-pass': {
    en: 'Last pass',
    qqq: 'Label of a time such as "3 minutes ago": when the bot last worked.'
  },
  'start-never': { en: 'never', qqq: 'In place of a time, after the label "start-last-pass".' },
  'start-precision': {
    en: 'Approvals that stand',
    qqq: 'Label of a share in percent: how many of the approvals of the last 30 days nobody has undone.'
  },
  'start-precision-of': {
    en: '$1 of {{PLURAL:$2|one|$2}} in 30 days',
    qqq: '$1: such as "98 %". $2: how many approvals there were.'
  },
  'start-precision-none': { en: 'none made in 30 days', qqq: 'After the label "start-precision".' },
  'start-queue': { en: 'Queue', qqq: 'Link to the pending changes of a wiki.' },
  'start-log': { en: 'Decisions', qqq: 'Link to the log of decisions on a wiki.' },
  'start-at-wiki': { en: 'At the wiki', qqq: 'Link to the wiki’s own list of pending changes.' }
};

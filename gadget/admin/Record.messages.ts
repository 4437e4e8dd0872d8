export default {
  'tab-record': { en: 'Record', qqq: 'Tab of the settings: what became of what the bot accepted.' },
  'record-span': { en: 'Time', qqq: 'Label of a list of choices, "record-days".' },
  'record-days': { en: '{{PLURAL:$1|Last day|Last $1 days}}', qqq: 'Choice. $1: number of days.' },
  'record-none': { en: 'The bot accepted nothing.', qqq: 'Follows "record-days".' },
  'record-total': {
    en: '{{PLURAL:$1|1 approval|$1 approvals}}: {{PLURAL:$2|1 stands|$2 stand}}, people took back $3.',
    qqq: 'Follows "record-days". $1, $2, $3: numbers of approvals of the bot.'
  },
  'record-check': { en: 'Check', qqq: 'Head of a column with names of checks.' },
  'record-version': { en: 'Settings', qqq: 'Head of a column with versions of the settings.' },
  'record-approved': { en: 'Accepted', qqq: 'Head of a column: how many pages the bot accepted.' },
  'record-stands': { en: 'Stands', qqq: 'Head of a column: share of the approvals that nobody took back.' },
  'record-undone': { en: 'Taken back', qqq: 'Head of a column: how approvals were undone, with numbers.' },
  'record-unapproved': { en: '$1 withdrawn by people', qqq: 'In "record-undone". $1: number of approvals.' },
  'record-reverted': { en: '$1 reverted', qqq: 'In "record-undone". $1: number of approvals.' },
  'record-disputed': { en: '$1 reported', qqq: 'In "record-undone". $1: number of approvals.' },
  'record-withdrawn': { en: '$1 withdrawn on request', qqq: 'In "record-undone". $1: number of approvals.' },
  'record-read': {
    en: 'What people did is known up to $1.',
    qqq: 'Below tables with what became of approvals. $1: date and time.'
  },
  'record-not-read': {
    en: 'What people did with these has not been looked up yet.',
    qqq: 'Below tables with what became of approvals.'
  },
  'lift-check': { en: 'Suspended: $1', qqq: 'Heading. $1: name of a check.' },
  'lift-bot': { en: 'The bot stopped by itself', qqq: 'Heading.' },
  'lift-why': {
    en: 'People took back $1 of $2 approvals in {{PLURAL:$3|one hour|$3 hours}}.',
    qqq: 'Why a check or the bot is suspended. $1, $2, $3: numbers.'
  },
  lift: { en: 'Let it go on', qqq: 'Button: lifts the suspension of a check or of the bot.' }
};

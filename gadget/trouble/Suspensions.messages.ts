export default {
  suspended: {
    en: 'Suspended: $1 – people took back $2 of $3 approvals in {{PLURAL:$4|one hour|$4 hours}}.',
    qqq: 'A check that may not make the bot accept anything for now. $1: name of the check. $2, $3, $4: numbers.'
  },
  'suspended-others': {
    en: '{{PLURAL:$1|One more check is|$1 more checks are}} suspended.',
    qqq: 'After some of "suspended". $1: how many are not named.'
  }
};

export default {
  'state-judged': { en: 'Only judged', qqq: 'What came of a decision: nothing was to be done. Short.' },
  'state-dry': {
    en: 'Dry run',
    qqq: 'What came of a decision: the bot would have accepted it, but was not to accept anything. Short.'
  },
  'state-planned': { en: 'About to be accepted', qqq: 'What came of a decision, so far. Short.' },
  'state-sending': { en: 'Being accepted', qqq: 'What came of a decision, so far. Short.' },
  'state-done': { en: 'Accepted', qqq: 'What came of a decision. Short.' },
  'state-refused': {
    en: 'Not accepted',
    qqq: 'What came of a decision: the wiki or a last look said no. Short.'
  },
  'state-unknown': {
    en: 'Outcome not known yet',
    qqq: 'What came of a decision: the wiki’s answer was lost, and the bot will look what is true. Short.'
  },
  'state-undone': { en: 'Taken back', qqq: 'What came of a decision: accepted, and withdrawn since. Short.' },
  'state-reported': {
    en: '{{PLURAL:$1|One report|$1 reports}}',
    qqq: 'Beside a decision: how many people reported it as wrong. $1: number. Short.'
  },
  'state-other': { en: 'Noted: $1', qqq: 'Why a decision ended so, where there are no words. $1: a code.' }
};

export default {
  'approval-by': {
    en: 'Accepted by Seula’s bot $1.',
    qqq: 'Above a diff and in the history of a page, on what the bot accepted. $1: such as "3 minutes ago".'
  },
  'approval-disputed': {
    en: '{{PLURAL:$1|One person has|$1 people have}} reported this as wrong on $2.',
    qqq: 'After "approval-by". $1: how many people. $2: link with the title of a page.'
  },
  'report-wrong': {
    en: 'This was wrong',
    qqq: 'Button: with one click the reader reports, on a page of the wiki and under their own name, that the bot should not have accepted this. Short.'
  },
  'report-where': {
    en: 'Posts a report to $1 in your name.',
    qqq: 'Explains the button "report-wrong" while the pointer rests on it. $1: title of a page.'
  },
  'report-words': {
    en: 'What was wrong? (optional)',
    qqq: 'In the empty text field beside "report-wrong".'
  },
  'report-say': {
    en: 'Say why',
    qqq: 'Small button beside "report-wrong" that shows the text field "report-words". Short.'
  },
  'report-busy': { en: 'Reporting …', qqq: 'On the button "report-wrong" while the wiki is asked.' },
  'report-done': { en: 'Reported on $1.', qqq: 'After "report-wrong". $1: link with the title of a page.' },
  'report-already': {
    en: 'This has been reported already on $1.',
    qqq: 'After "report-wrong", when the report is on the page before. $1: link with the title of a page.'
  },
  'report-undo': {
    en: 'Undo',
    qqq: 'Link after "report-done" that leads to the undoing of the report. Short.'
  },
  'report-refused': {
    en: 'Not reported: the wiki refused.',
    qqq: 'After "report-wrong"; the wiki’s own words follow.'
  },
  'report-session': {
    en: 'Not reported: you are no longer logged in with this account.',
    qqq: 'After "report-wrong".'
  },
  'report-blocked': { en: 'Not reported: you are blocked from editing.', qqq: 'After "report-wrong".' },
  'report-protected': {
    en: 'Not reported: you may not edit $1.',
    qqq: 'After "report-wrong". $1: link with the title of a page.'
  },
  'report-offline': {
    en: 'Not reported: the wiki did not answer. Try again.',
    qqq: 'After "report-wrong", when it is known that nothing was saved.'
  },
  'report-lost': {
    en: 'The wiki did not answer. Look at $1 before you try again.',
    qqq: 'After "report-wrong", when it is not known whether the report was saved. $1: link with the title of a page.'
  },
  'report-summary': {
    en: 'Report: the bot should not have accepted [[:$1]]',
    qqq: 'Summary of the edit that reports a wrong acceptance, in the language of the wiki. $1: title of a page.'
  }
};

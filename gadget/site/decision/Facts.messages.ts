export default {
  'fact-outcome': { en: 'Outcome', qqq: 'Label: what came of a decision.' },
  'fact-judged': { en: 'Judged', qqq: 'Label of a date and time.' },
  'fact-pass': { en: 'Pass', qqq: 'Label: in which pass of the bot.' },
  'fact-pass-dry': { en: '$1 (dry run)', qqq: 'After the label "fact-pass". $1: link with a number.' },
  'fact-settings': { en: 'Settings version', qqq: 'Label of a number.' },
  'fact-authors': { en: 'Authors', qqq: 'Label of names of users.' },
  'fact-comment': { en: 'The bot’s comment', qqq: 'Label: the edit summary with which the bot accepted.' },
  'fact-at-wiki': { en: 'At the wiki', qqq: 'Label of links to pages of the wiki.' },
  'fact-diff': { en: 'diff', qqq: 'Link to the diff at the wiki. Lower case: it stands in a list.' },
  'fact-history': { en: 'history', qqq: 'Link to the history of the page. Lower case: it stands in a list.' },
  'fact-log': {
    en: 'review log',
    qqq: 'Link to the review log of the page. Lower case: it stands in a list.'
  },
  'fact-others': { en: 'all decisions on this page', qqq: 'Link to the log of decisions. Lower case.' }
};

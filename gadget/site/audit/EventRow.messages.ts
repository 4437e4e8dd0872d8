export default {
  'audit-operator': {
    en: 'operator',
    qqq: 'In place of a user name: a script of whoever runs Seula, which is no account.'
  },
  'audit-nobody': {
    en: 'name not shown',
    qqq: 'In place of a user name that is hidden or was taken out after ninety days.'
  },
  'audit-unfold': {
    en: 'What version $1 of the settings changed',
    qqq: 'For screen readers: button that unfolds a row. $1: number.'
  },
  'audit-changed': {
    en: 'What version $1 changed:',
    qqq: 'Above a list of settings with what they were and are. $1: number of a version.'
  },
  'audit-decision': { en: 'The decision', qqq: 'Link to the page about a decision.' },
  'audit-report': { en: 'The report at the wiki', qqq: 'Link to a diff: somebody’s report.' },
  'audit-decided': { en: 'What it decided', qqq: 'Link to the decisions of a pass of the bot.' },
  'audit-taken-back': {
    en: 'What was taken back',
    qqq: 'Link to approvals of a wiki that were withdrawn.'
  }
};

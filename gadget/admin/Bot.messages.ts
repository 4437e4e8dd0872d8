export default {
  control: { en: 'Stop and start', qqq: 'Heading in the settings of the bot.' },
  'control-stop': { en: 'Stop the bot', qqq: 'Button.' },
  'control-start': { en: 'Start the bot', qqq: 'Button.' },
  run: { en: 'Run now', qqq: 'Heading in the settings of the bot.' },
  'run-dry': { en: 'Dry run', qqq: 'Button: the bot judges the queue once and accepts nothing.' },
  'run-live': {
    en: 'Accept what is safe',
    qqq: 'Button: the bot goes through the queue once and accepts what is safe.'
  },
  'run-running': { en: 'Running …', qqq: 'While the bot goes through the queue.' },
  'run-busy': { en: 'A run is under way already.', qqq: 'Only one at a time.' },
  'run-off': { en: 'The bot is off on this wiki.', qqq: 'Why there is no run.' },
  'run-failed': { en: 'This run could not be made or followed.', qqq: 'Why there is no run.' },
  'run-judged': {
    en: '$1: $2',
    qqq: 'A page and what was decided. $1: title. $2: one of the messages that begin with "decision-".'
  },
  'run-accepted': { en: '$1: accepted', qqq: '$1: title of a page.' },
  'run-not-accepted': { en: '$1: not accepted', qqq: '$1: title of a page.' },
  'run-ended': { en: 'Done: $1 judged, $2 accepted.', qqq: 'End of a run. $1, $2: numbers of pages.' },
  undo: { en: 'Withdraw approvals', qqq: 'Heading in the settings of the bot.' },
  'undo-by': { en: 'Which approvals', qqq: 'Label of a list of choices.' },
  'undo-run': { en: 'Of the run number', qqq: 'Choice; a number follows.' },
  'undo-check': { en: 'Of the check', qqq: 'Choice; the id of a check follows.' },
  'undo-decision': { en: 'The decision number', qqq: 'Choice; a number follows.' },
  'undo-settings': { en: 'Under version', qqq: 'Choice; the number of a version of the settings follows.' },
  'undo-which': {
    en: 'Number or name',
    qqq: 'Label of the field behind the choices that begin with "undo-".'
  },
  'undo-look': { en: 'Look first', qqq: 'Button: shows how many approvals would be withdrawn.' },
  'undo-busy': { en: 'Looking …', qqq: 'While approvals are looked at or withdrawn.' },
  'undo-previewed': {
    en: '{{PLURAL:$1|1 approval|$1 approvals}} would be withdrawn, $2 left alone.',
    qqq: '$1, $2: numbers.'
  },
  'undo-confirm': { en: '{{PLURAL:$1|Withdraw it|Withdraw $1}}', qqq: 'Button. $1: number of approvals.' },
  'undo-done': { en: '$1 withdrawn, $2 left alone.', qqq: '$1, $2: numbers of approvals.' }
};

export default {
  'bot-stop-page': {
    en: 'Anybody can stop it on $1.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki.'
  },
  'published-to': {
    en: 'The bot writes these settings to $1 for everybody to read.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki.'
  },
  'unpublished-grant': {
    en: 'The settings could not be written to $1, since the bot may not edit pages. Its operator has to give its password the grant “Edit existing pages”.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki. The grant is one of Special:BotPasswords; take its name from there.'
  },
  'unpublished-json': {
    en: 'The settings could not be written to $1, since the bot may not edit JSON pages under its own user page. Its operator has to give its password the grant “Edit your user CSS/JSON/JavaScript”, or name a page below whose title does not end in .json.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki. The grant is one of Special:BotPasswords; take its name from there.'
  },
  'unpublished-missing': {
    en: 'The settings could not be written to $1, which does not exist: the bot may not create pages. Create it with {} as its whole text.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki.'
  },
  'unpublished-foreign': {
    en: 'The settings were not written to $1, since it has other content. If that is not needed, save {} as its whole text; else name another page below.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki.'
  },
  'unpublished-protected': {
    en: 'The settings could not be written to $1, which is protected from the bot. Have that changed, or name another page below.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki.'
  },
  'unpublished-account': {
    en: 'The settings could not be written to $1, since the wiki does not let the account of the bot work ($2).',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki. $2: a code such as "blocked".'
  },
  'unpublished-other': {
    en: 'The wiki refused to take the settings on $1 ($2). Look at that page, or name another one below.',
    qqq: 'In the settings of the bot. $1: link with the title of a page of the wiki. $2: a code such as "abusefilter-disallowed".'
  },
  control: { en: 'Stop and start', qqq: 'Heading in the settings of the bot.' },
  'control-stop': { en: 'Stop the bot', qqq: 'Button.' },
  'control-start': { en: 'Start the bot', qqq: 'Button.' },
  run: { en: 'Run now', qqq: 'Heading in the settings of the bot.' },
  'run-dry': { en: 'Dry run', qqq: 'Button: the bot judges the queue once and accepts nothing.' },
  'run-live': {
    en: 'Accept what is safe',
    qqq: 'Button: the bot goes through the queue once and accepts what is safe.'
  },
  'run-page': {
    en: 'Only this page (optional)',
    qqq: 'In the empty field for the title of a page, before the buttons that run the bot.'
  },
  'run-cancel': { en: 'End this run', qqq: 'Button: ends a run of the bot before it is done.' },
  'run-live-mode': {
    en: 'The mode below does not let the bot accept anything.',
    qqq: 'Why the button "run-live" cannot be used.'
  },
  'run-live-stopped': {
    en: 'The bot accepts nothing as long as it is stopped.',
    qqq: 'Why the button "run-live" cannot be used.'
  },
  'run-running': { en: 'Running …', qqq: 'While the bot goes through the queue.' },
  'run-ending': {
    en: 'Ending; what is on its way to the wiki is seen through.',
    qqq: 'After "run-cancel", until the run has ended.'
  },
  'run-not-pending': { en: 'This page has no pending changes.', qqq: 'Why there is no run.' },
  'run-progress': { en: '$1 of $2 pages', qqq: 'How far a run of the bot is. $1, $2: numbers.' },
  'run-busy': { en: 'A run is under way already.', qqq: 'Only one at a time.' },
  'run-off': { en: 'The bot is off on this wiki.', qqq: 'Why there is no run.' },
  'run-failed': { en: 'This run could not be made or followed.', qqq: 'Why there is no run.' },
  'run-judged': {
    en: '$1: $2',
    qqq: 'A page and what was decided. $1: title. $2: one of the messages that begin with "decision-".'
  },
  'run-left': {
    en: '$1: left.',
    qqq: 'The bot does nothing about a page; why follows as a sentence. $1: title of a page.'
  },
  'run-accepted': { en: '$1: accepted', qqq: '$1: title of a page.' },
  'run-not-accepted': { en: '$1: not accepted.', qqq: '$1: title of a page.' },
  'run-end-done': { en: 'Done: $1 judged, $2 accepted.', qqq: 'End of a run. $1, $2: numbers of pages.' },
  'run-end-stopped': {
    en: 'Ended early: $1 judged, $2 accepted.',
    qqq: 'End of a run that somebody ended. $1, $2: numbers of pages.'
  },
  'run-end-failed': {
    en: 'Broken off: $1 judged, $2 accepted. The line on top says why, as far as is known.',
    qqq: 'End of a run that failed. $1, $2: numbers of pages. The state of the bot stands above.'
  },
  undo: { en: 'Withdraw approvals', qqq: 'Heading in the settings of the bot.' },
  'undo-by': { en: 'Which approvals', qqq: 'Label of a list of choices.' },
  'undo-run': { en: 'Of the run number', qqq: 'Choice; a number follows.' },
  'undo-check': { en: 'Of the check', qqq: 'Choice; a list of checks follows.' },
  'undo-decision': { en: 'The decision number', qqq: 'Choice; a number follows.' },
  'undo-settings': { en: 'Under version', qqq: 'Choice; the number of a version of the settings follows.' },
  'undo-time': { en: 'Made in the time', qqq: 'Choice; "undo-from" and "undo-to" follow, each with a time.' },
  'undo-from': { en: 'from', qqq: 'Before a field for date and time, after the choice "undo-time".' },
  'undo-to': { en: 'until (now when empty)', qqq: 'Before a field for date and time, after "undo-from".' },
  'undo-which': { en: 'Number', qqq: 'Label of the field behind the choices that begin with "undo-".' },
  'undo-look': { en: 'Look first', qqq: 'Button: shows how many approvals would be withdrawn.' },
  'undo-busy': { en: 'Looking …', qqq: 'While approvals are looked at.' },
  'undo-withdrawing': { en: 'Withdrawing …', qqq: 'While approvals are withdrawn.' },
  'undo-cancel': {
    en: 'Do not withdraw any more',
    qqq: 'Button: ends looking at approvals or withdrawing them.'
  },
  'undo-list': {
    en: '{{PLURAL:$1|1 approval|$1 approvals}}',
    qqq: 'Unfolds a list. $1: number of approvals.'
  },
  'undo-is-own': { en: 'would be withdrawn', qqq: 'Beside an approval of the bot in a list.' },
  'undo-is-kept': {
    en: 'left alone, since people have looked at it',
    qqq: 'Beside an approval of the bot in a list: it is not withdrawn.'
  },
  'undo-is-done': { en: 'withdrawn', qqq: 'Beside an approval of the bot in a list.' },
  'undo-is-refused': { en: 'refused by the wiki', qqq: 'Beside an approval of the bot in a list.' },
  'undo-is-unknown': {
    en: 'not known',
    qqq: 'Beside an approval of the bot in a list: what came of withdrawing it.'
  },
  'undo-previewed': {
    en: '{{PLURAL:$1|1 approval|$1 approvals}} would be withdrawn, $2 left alone.',
    qqq: '$1, $2: numbers.'
  },
  'undo-confirm': { en: '{{PLURAL:$1|Withdraw it|Withdraw $1}}', qqq: 'Button. $1: number of approvals.' },
  'undo-done': { en: '$1 withdrawn, $2 left alone.', qqq: '$1, $2: numbers of approvals.' }
};

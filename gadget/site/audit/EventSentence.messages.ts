export default {
  'audit-did-settings': {
    en: 'Changed the settings from version $1 to version $2.',
    qqq: 'What somebody did. $1, $2: numbers.'
  },
  'audit-did-stop': { en: 'Stopped the bot.', qqq: 'What somebody did.' },
  'audit-did-start': { en: 'Let the bot work again.', qqq: 'What somebody did.' },
  'audit-did-run-dry': {
    en: 'Started pass $1 by hand, as a dry run.',
    qqq: 'What somebody did. $1: number of a pass of the bot. "audit-on-page" or "audit-on-revision" may follow.'
  },
  'audit-did-run-live': {
    en: 'Started pass $1 by hand, so that the bot accepts what is safe.',
    qqq: 'What somebody did. $1: number of a pass of the bot. "audit-on-page" or "audit-on-revision" may follow.'
  },
  'audit-on-page': {
    en: 'Only on the page $1.',
    qqq: 'After "audit-did-run-dry". $1: title or id of a page.'
  },
  'audit-on-revision': {
    en: 'Only on revision $1.',
    qqq: 'After "audit-did-run-dry". $1: id of a revision.'
  },
  'audit-did-undo': {
    en: 'Had {{PLURAL:$1|one approval|$1 approvals}} withdrawn: $2.',
    qqq: 'What somebody did. $1: number. $2: which ones, such as "audit-of-run".'
  },
  'audit-did-undo-preview': {
    en: 'Looked at {{PLURAL:$1|one approval|$1 approvals}} before a withdrawal: $2.',
    qqq: 'What somebody did; nothing is withdrawn by that. $1: number. $2: which ones, such as "audit-of-run".'
  },
  'audit-did-cancel-run': {
    en: 'Asked pass $1 to end.',
    qqq: 'What somebody did. $1: number of a pass of the bot.'
  },
  'audit-did-cancel-undo': {
    en: 'Asked a withdrawal to end: $1.',
    qqq: 'What somebody did. $1: of which approvals, such as "audit-of-run".'
  },
  'audit-did-lift': {
    en: 'Lifted the suspension of a check: $1.',
    qqq: 'What somebody did. $1: name of a check.'
  },
  'audit-did-lift-bot': { en: 'Lifted the suspension of the whole bot.', qqq: 'What somebody did.' },
  'audit-did-dispute': {
    en: 'Reported decision $1 as wrong.',
    qqq: 'What somebody did. $1: number of a decision.'
  },
  'audit-did-dispute-weak': {
    en: 'Reported decision $1 as wrong; the report of this account counts for no brake.',
    qqq: 'What somebody did, who is too new to be believed. $1: number of a decision.'
  },
  'audit-did-sign-in': { en: 'Signed in.', qqq: 'What somebody did.' },
  'audit-did-sign-out': { en: 'Signed out.', qqq: 'What somebody did.' },
  'audit-did-sign-out-everywhere': { en: 'Signed out everywhere.', qqq: 'What somebody did.' },
  'audit-did-refusal': {
    en: 'Was refused $1: $2.',
    qqq: 'What happened to somebody. $1: a call of the API, such as "PATCH /api/v1/…". $2: why, such as "audit-why-blocked".'
  },
  'audit-of-decision': { en: 'decision $1', qqq: 'Which approvals. $1: number.' },
  'audit-of-run': { en: 'all of pass $1', qqq: 'Which approvals. $1: number of a pass of the bot.' },
  'audit-of-check': { en: 'all by the check $1', qqq: 'Which approvals. $1: name of a check.' },
  'audit-of-settings': {
    en: 'all under version $1 of the settings',
    qqq: 'Which approvals. $1: number.'
  },
  'audit-of-time': { en: 'all from $1 to $2', qqq: 'Which approvals. $1, $2: times.' },
  'audit-of-since': { en: 'all since $1', qqq: 'Which approvals. $1: time.' },
  'audit-why-no-right': { en: 'the account lacks the right', qqq: 'Why somebody was refused.' },
  'audit-why-operator-only': { en: 'this is for operators', qqq: 'Why somebody was refused.' },
  'audit-why-blocked': { en: 'the account is blocked', qqq: 'Why somebody was refused.' },
  'audit-why-locked': { en: 'the account is locked', qqq: 'Why somebody was refused.' },
  'audit-why-hidden': { en: 'the account is hidden', qqq: 'Why somebody was refused.' },
  'audit-why-temporary-account': { en: 'the account is a temporary one', qqq: 'Why somebody was refused.' },
  'audit-why-no-account': {
    en: 'the wiki does not know the account',
    qqq: 'Why somebody was refused.'
  },
  'audit-why-other-account': {
    en: 'the account of this name on the wiki is another one',
    qqq: 'Why somebody was refused.'
  }
};

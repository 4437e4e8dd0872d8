export default {
  'fault-least': { en: 'Wanted: at least $1', qqq: 'Why the value of a setting is refused. $1: number.' },
  'fault-most': { en: 'Wanted: at most $1', qqq: 'Why the value of a setting is refused. $1: number.' },
  'fault-more-than': {
    en: 'Wanted: more than $1',
    qqq: 'Why the value of a setting is refused. $1: number.'
  },
  'fault-less-than': {
    en: 'Wanted: less than $1',
    qqq: 'Why the value of a setting is refused. $1: number.'
  },
  'fault-least-letters': {
    en: 'Wanted: at least {{PLURAL:$1|1 character|$1 characters}}',
    qqq: 'Why the text of a setting is refused. $1: number.'
  },
  'fault-most-letters': {
    en: 'Wanted: at most {{PLURAL:$1|1 character|$1 characters}}',
    qqq: 'Why the text of a setting is refused. $1: number.'
  },
  'fault-least-entries': {
    en: 'Wanted: at least {{PLURAL:$1|1 entry|$1 entries}}',
    qqq: 'Why the list of a setting is refused. $1: number.'
  },
  'fault-most-entries': {
    en: 'Wanted: at most {{PLURAL:$1|1 entry|$1 entries}}',
    qqq: 'Why the list of a setting is refused. $1: number.'
  },
  'fault-number': { en: 'Wanted: a number', qqq: 'Why the value of a setting is refused.' },
  'fault-whole-number': { en: 'Wanted: a whole number', qqq: 'Why the value of a setting is refused.' },
  'fault-text': { en: 'Wanted: a text', qqq: 'Why the value of a setting is refused.' },
  'fault-list': { en: 'Wanted: a list', qqq: 'Why the value of a setting is refused.' },
  'fault-one-of': {
    en: 'Wanted: one of $1',
    qqq: 'Why the value of a setting is refused. $1: values with commas between.'
  },
  'fault-multiple': {
    en: 'Wanted: a multiple of $1',
    qqq: 'Why the value of a setting is refused. $1: number.'
  },
  'fault-title': { en: 'Wanted: the title of a page', qqq: 'Why the value of a setting is refused.' },
  'fault-line': {
    en: 'Wanted: one line without spaces around it',
    qqq: 'Why the text of a setting is refused.'
  },
  'fault-cron': {
    en: 'Wanted: a cron line, such as */5 * * * * for every five minutes',
    qqq: 'Why the value of a setting that says when the bot works is refused.'
  },
  'fault-no-such-field': {
    en: 'There is no such setting.',
    qqq: 'Why a setting is refused, such as one from a file.'
  },
  'fault-no-such-check': {
    en: 'There is no such check.',
    qqq: 'Why a setting is refused, such as one from a file.'
  },
  'fault-step': {
    en: 'This goes up by one step at a time. Save “$1” first.',
    qqq: 'Why the mode of the bot is refused. $1: one of the messages that begin with "mode-".'
  },
  'fault-stop-page': {
    en: 'A bot that accepts edits must be one that people can stop: name a page on the wiki and its go word.',
    qqq: 'Why the settings of the bot are refused: no stop page is named.'
  },
  'field-default': {
    en: 'Back to the default: $1',
    qqq: 'Button beside a setting. $1: the value that holds where nobody set anything.'
  },
  'field-bounds': {
    en: '$1 to $2',
    qqq: 'Beside a field for a number. $1: least value. $2: greatest value.'
  },
  'field-then': {
    en: '→ $1',
    qqq: 'In a list of changes, after the value that a setting had. $1: the value that it has then. In languages that are written from right to left, the arrow points there.'
  },
  'value-default': {
    en: '$1 (default)',
    qqq: 'Value of a setting that nobody set. $1: the value that it has then.'
  },
  'value-unset': { en: 'not set', qqq: 'Value of a setting that nobody set.' },
  'value-empty': { en: 'none', qqq: 'Value of a setting: an empty list or text.' },
  'value-on': { en: 'on', qqq: 'Value of a setting that is switched on.' },
  'value-off': { en: 'off', qqq: 'Value of a setting that is switched off.' },
  'list-add': { en: 'Add', qqq: 'Button: adds an entry to a list.' },
  'list-remove': { en: 'Remove $1', qqq: 'Button: takes an entry out of a list. $1: the entry.' },
  'mode-off': { en: 'Nothing', qqq: 'Mode of the bot, in the list of choices for it.' },
  'mode-dry-run': {
    en: 'Dry run: judge and log only',
    qqq: 'Mode of the bot, in the list of choices for it.'
  },
  'mode-trial': {
    en: 'Trial: accept, but only so many',
    qqq: 'Mode of the bot, in the list of choices for it.'
  },
  'mode-live': { en: 'Live: accept what is safe', qqq: 'Mode of the bot, in the list of choices for it.' },
  'choice-steps': {
    en: 'This goes up by one step at a time. Save “$1” first to see further ones.',
    qqq: 'Under a list of choices that are steps, of which only some can be chosen. $1: the next one up.'
  },
  changed: {
    en: '{{PLURAL:$1|1 change|$1 changes}}',
    qqq: 'Beside a check: how many of its settings are changed and not saved. $1: number.'
  }
};

export default {
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

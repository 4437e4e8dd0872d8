export default {
  'outcome-approve': { en: 'speaks for it', qqq: 'Outcome of one check: it speaks for accepting the edit.' },
  'outcome-block': {
    en: 'holds it back',
    qqq: 'Outcome of one check: it speaks against accepting the edit.'
  },
  'outcome-neutral': { en: 'nothing found', qqq: 'Outcome of one check: it found nothing to say.' },
  'outcome-not-needed': {
    en: 'not needed',
    qqq: 'Outcome of one check: it was not carried out, since something else had decided already.'
  },
  'outcome-unavailable': {
    en: 'could not tell',
    qqq: 'Outcome of one check: what it needed to know was not to be had.'
  },
  setting: {
    en: 'Setting: $1 – $2',
    qqq: 'The setting that was in force when a check decided. $1: what the setting means. $2: its value.'
  },
  yes: { en: 'yes', qqq: 'Value of a setting that is on.' },
  no: { en: 'no', qqq: 'Value of a setting that is off.' },
  none: { en: 'none', qqq: 'Value of a setting that is a list with nothing in it.' },
  together: {
    en: 'All pending edits together',
    qqq: 'Stands before what a check found in all pending edits of a page taken as one change.'
  }
};

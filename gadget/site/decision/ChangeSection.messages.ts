export default {
  'change-title': { en: 'The change', qqq: 'Heading above a diff.' },
  'change-which': { en: 'Show', qqq: 'Name of a row of buttons: which edits the diff shows.' },
  'change-whole': { en: 'All {{PLURAL:$1|one edit|$1 edits}}', qqq: 'Button. $1: how many edits there are.' },
  'change-edit': { en: 'Edit $1', qqq: 'Button: the diff shows one edit. $1: its place, counted from one.' },
  'change-by': { en: 'By $1, $2', qqq: 'Who made an edit, and when. $1: name. $2: date and time.' },
  'change-marks': {
    en: 'What checks pointed at is underlined.',
    qqq: 'Below a diff in which some words are underlined.'
  }
};

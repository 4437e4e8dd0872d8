export default {
  'decision-title': { en: 'Decision on $1', qqq: 'Title of a page. $1: title of a page of a wiki.' },
  'decision-where': {
    en: 'Decision $1 on $2',
    qqq: 'Below a title. $1: number. $2: id of a wiki, such as "fiwiki".'
  },
  'decision-missing': {
    en: 'There is no such decision. Perhaps the address was cut off.',
    qqq: 'In place of a decision.'
  },
  'decision-to-log': { en: 'To the log of decisions', qqq: 'Link.' },
  'decision-checks': { en: 'What the checks found', qqq: 'Heading.' },
  'decision-again': {
    en: 'The edits were judged again on $1, under version $2 of the settings; this is what was found then.',
    qqq: 'Above checks, when the latest verdict is not the one of the decision. $1: date and time. $2: number.'
  },
  'decision-short': {
    en: 'The reasons are not kept any more; what each check found is.',
    qqq: 'Above checks of an old decision.'
  }
};

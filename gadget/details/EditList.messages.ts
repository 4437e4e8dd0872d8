export default {
  'edit-by': {
    en: 'Edit by $1, $2',
    qqq: 'Heading over the checks of one edit. $1: user name. $2: time, or date and time.'
  },
  'silent-checks': {
    en: '{{PLURAL:$1|One check|$1 checks}} found nothing',
    qqq: 'Button that unfolds the checks that had nothing to say. $1: how many.'
  },
  costs: {
    en: '{{PLURAL:$1|One request|$1 requests}} made to judge all pending edits: $2',
    qqq: 'Last line under the checks. $1: how many requests were made for this verdict. $2: list of kinds of evidence by their technical names, each with a number.'
  }
};

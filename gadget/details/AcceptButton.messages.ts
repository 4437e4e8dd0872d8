export default {
  accept: {
    en: '{{PLURAL:$1|Accept the edit by $2, $3|Accept $1 edits by $2 up to $3}}',
    qqq: 'Button that accepts pending edits. $1: how many. $2: list of user names. $3: time, or date and time, of the last one.'
  },
  'accept-busy': { en: 'Accepting …', qqq: 'On the button while the wiki is asked.' },
  'accept-comment': {
    en: '{{PLURAL:$1|One edit|$1 edits}} reviewed with Seula',
    qqq: 'Comment of a review in the wiki’s log, in the language of the wiki. $1: how many edits.'
  },
  'accept-done': {
    en: 'Accepted. Nothing is pending on this page now.',
    qqq: 'What the wiki says after accepting.'
  },
  'accept-done-newer': {
    en: 'Accepted up to $1. Newer edits of this page are still pending.',
    qqq: 'What the wiki says after accepting. $1: time, or date and time.'
  },
  'accept-already': {
    en: 'Somebody has accepted this already.',
    qqq: 'Shown when another reviewer was quicker.'
  },
  'accept-newer': {
    en: 'Not accepted: there are newer edits that you have not seen.',
    qqq: 'Shown instead of accepting. "accept-reload" follows.'
  },
  'accept-moved': {
    en: 'Not accepted: somebody has reviewed another version of this page meanwhile.',
    qqq: 'Shown instead of accepting. "accept-reload" follows.'
  },
  'accept-changed': {
    en: 'Not accepted: the pending edits are not the ones shown here any more.',
    qqq: 'Shown instead of accepting. "accept-reload" follows.'
  },
  'accept-reload': {
    en: 'Show the present state',
    qqq: 'Link that loads the diff of all pending changes anew.'
  },
  'accept-lost': {
    en: 'The wiki did not answer, so it is not known whether the edits were accepted.',
    qqq: 'Shown when the connection broke off. "accept-reload" follows.'
  },
  'accept-next': { en: 'Next pending page: $1', qqq: 'After accepting. $1: link with the title of a page.' },
  'accept-no-next': { en: 'No other page is waiting.', qqq: 'After accepting, when the queue is empty.' },
  'refused-session': {
    en: 'Not accepted: you are no longer logged in with this account. Log in and try again.',
    qqq: 'Why the wiki refused a review.'
  },
  'refused-blocked': {
    en: 'Not accepted: you are blocked from reviewing.',
    qqq: 'Why the wiki refused a review.'
  },
  'refused-rights': {
    en: 'Not accepted: you may not review this page.',
    qqq: 'Why the wiki refused a review.'
  },
  'refused-readonly': {
    en: 'Not accepted: the wiki is read-only just now.',
    qqq: 'Why the wiki refused a review.'
  },
  'refused-busy': {
    en: 'Not accepted: the wiki is busy. Wait a moment and try again.',
    qqq: 'Why the wiki refused a review.'
  },
  'refused-often': {
    en: 'Not accepted: too many in a short time. Wait a minute and try again.',
    qqq: 'Why the wiki refused a review.'
  },
  'refused-connection': {
    en: 'Not accepted: the wiki did not answer. Try again.',
    qqq: 'Why a review was not done.'
  },
  'refused-other': {
    en: 'Not accepted: the wiki refused.',
    qqq: 'Why a review was not done; the wiki’s words follow.'
  }
};

export default {
  'sign-in': { en: 'Sign in', qqq: 'Button: signs in to the companion with the account of the wiki.' },
  'sign-in-busy': {
    en: 'Answer in the window that has opened …',
    qqq: 'While a window is open in which somebody agrees to sign in to the companion.'
  },
  'sign-in-why': {
    en: 'Everybody may read this. Admins of this wiki can change it once they have signed in.',
    qqq: 'Beside the button "sign-in". Only then the companion learns who somebody is.'
  },
  'sign-in-log-in': {
    en: 'Everybody may read this. Admins of this wiki can change it: log in to the wiki first, then sign in here.',
    qqq: 'As "sign-in-why", for who is not logged in to the wiki; there is no button.'
  },
  'sign-in-off': {
    en: 'Everybody may read this. Signing in is not set up, so nothing can be changed here.',
    qqq: 'Stands where the companion offers no sign-in.'
  },
  'signed-in': {
    en: 'Signed in as $1, who may read this but not change it.',
    qqq: 'State of the sign-in. $1: user name.'
  },
  'signed-in-admin': {
    en: 'Signed in as $1.',
    qqq: 'State of the sign-in of somebody who may change settings. $1: user name.'
  },
  'signed-in-unknown': {
    en: 'Signed in as $1. What you may do here could not be found out: sign out, and in again in a minute.',
    qqq: 'State of the sign-in when the wiki did not tell the rights of the account. $1: user name.'
  },
  'sign-out': { en: 'Sign out', qqq: 'Button: ends this sign-in.' },
  'sign-out-everywhere': {
    en: 'Sign out everywhere',
    qqq: 'Button: ends all sign-ins of the account, also in other windows and browsers.'
  },
  'loss-denied': {
    en: 'You did not agree, so you are not signed in.',
    qqq: 'Why somebody is not signed in.'
  },
  'loss-state-unknown': {
    en: 'The sign-in was over already. Try again.',
    qqq: 'Why somebody is not signed in: it took too long, or was used before.'
  },
  'loss-misconfigured': {
    en: 'The wiki does not know this Seula. Its operator has to set it right.',
    qqq: 'Why somebody is not signed in: the OAuth client is not set up well.'
  },
  'loss-wiki-failed': {
    en: 'The wiki did not answer well. Try again later.',
    qqq: 'Why somebody is not signed in.'
  },
  'loss-window-blocked': {
    en: 'Your browser did not let the window open. Allow windows of this wiki and try again.',
    qqq: 'Why somebody is not signed in: the pop-up was blocked.'
  },
  'loss-window-closed': {
    en: 'The window was closed before you had agreed.',
    qqq: 'Why somebody is not signed in.'
  },
  'loss-too-late': { en: 'That took too long. Try again.', qqq: 'Why somebody is not signed in.' },
  'loss-insecure': {
    en: 'Signing in takes a page with https.',
    qqq: 'Why somebody is not signed in: the wiki is open over http.'
  },
  'loss-off': { en: 'Seula did not let you sign in.', qqq: 'Why somebody is not signed in.' },
  'loss-unreachable': { en: 'Seula did not answer. Try again later.', qqq: 'Why somebody is not signed in.' },
  'loss-signed-out': {
    en: 'Your sign-in is over: it lasts an hour at most. Sign in again to go on.',
    qqq: 'Why somebody is not signed in any more: the time is over, or they signed out elsewhere.'
  },
  'loss-no-right': {
    en: 'Your account does not have the right on this wiki that this takes.',
    qqq: 'Why somebody could not do something.'
  },
  'loss-right': {
    en: 'This takes the right “$1” on this wiki, which your account does not have.',
    qqq: 'Why somebody could not do something, where it is known what is missing. $1: name of a right, such as protect.'
  },
  'loss-blocked': {
    en: 'Your account is blocked on this wiki.',
    qqq: 'Why somebody may not change anything.'
  },
  'loss-locked': { en: 'Your account is locked.', qqq: 'Why somebody may not change anything.' },
  'loss-hidden': { en: 'Your account is hidden.', qqq: 'Why somebody may not change anything.' },
  'loss-temporary-account': {
    en: 'A temporary account cannot change anything here.',
    qqq: 'Why somebody may not change anything.'
  },
  'loss-no-account': {
    en: 'Your account is not known on this wiki.',
    qqq: 'Why somebody may not change anything.'
  },
  'loss-other-account': {
    en: 'The account of this name on this wiki is another one. Sign in again.',
    qqq: 'Why somebody may not change anything.'
  }
};

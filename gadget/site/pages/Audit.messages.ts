export default {
  'menu-audit': {
    en: 'Actions',
    qqq: 'In the menu of the companion’s pages: the log of what people did. Also a link to it on the start page.'
  },
  'audit-title': { en: 'Log of actions', qqq: 'Title of a page.' },
  'audit-lead': {
    en: 'What people changed, started, stopped, withdrew and reported, newest first. Names go out after ninety days.',
    qqq: 'Below the title "audit-title".'
  },
  'audit-what': { en: 'What', qqq: 'Heading of a column: what somebody did.' },
  'audit-who': { en: 'Who', qqq: 'Heading of a column, and label of a field for the name of a user.' },
  'audit-kind': { en: 'Kind', qqq: 'Label of a list of kinds of actions.' },
  'audit-since': { en: 'Since', qqq: 'Label of a field for a day: done then or later.' },
  'audit-before': { en: 'Before', qqq: 'Label of a field for a day: done before then.' },
  'audit-none': { en: 'No action fits.', qqq: 'In place of a list, when filters leave nothing.' },
  'audit-empty': { en: 'Nobody has done anything here yet.', qqq: 'In place of a list.' },
  'audit-settings': { en: 'Settings of the wiki', qqq: 'Link to the settings of a wiki.' },
  'audit-closed': {
    en: 'Sign-ins, refusals and looks before a withdrawal are shown to admins of the wiki that is chosen above, and to operators, once they are signed in.',
    qqq: 'In place of a list, when somebody chose a kind of actions that they may not see.'
  },
  'audit-sign-in': {
    en: 'Everybody may read this. Admins of a wiki also see sign-ins and refusals there once they have signed in.',
    qqq: 'Beside the button "sign-in".'
  },
  'audit-sign-in-off': {
    en: 'Everybody may read this. Signing in is not set up.',
    qqq: 'Stands where the companion offers no sign-in.'
  },
  'audit-signed-in': {
    en: 'Signed in as $1. Sign-ins and refusals are for admins of the wiki.',
    qqq: 'State of the sign-in of somebody who is no admin of the wiki. $1: user name.'
  },
  'audit-signed-in-choose': {
    en: 'Signed in as $1. Choose a wiki above to see its sign-ins and refusals as well.',
    qqq: 'State of the sign-in of an admin while actions on all wikis are shown. $1: user name.'
  },
  'audit-signed-in-all': {
    en: 'Signed in as $1: sign-ins and refusals are shown as well.',
    qqq: 'State of the sign-in of an admin. $1: user name.'
  },
  'audit-kind-settings': { en: 'Settings changed', qqq: 'A kind of actions, in a list.' },
  'audit-kind-stop': { en: 'Bot stopped', qqq: 'A kind of actions, in a list.' },
  'audit-kind-start': { en: 'Bot started again', qqq: 'A kind of actions, in a list.' },
  'audit-kind-run': { en: 'Run by hand', qqq: 'A kind of actions, in a list.' },
  'audit-kind-undo': { en: 'Approvals withdrawn', qqq: 'A kind of actions, in a list.' },
  'audit-kind-cancel': { en: 'Run or withdrawal ended', qqq: 'A kind of actions, in a list.' },
  'audit-kind-lift': { en: 'Suspension lifted', qqq: 'A kind of actions, in a list.' },
  'audit-kind-dispute': { en: 'Approval reported', qqq: 'A kind of actions, in a list.' },
  'audit-kind-undo-preview': { en: 'Look before a withdrawal', qqq: 'A kind of actions, in a list.' },
  'audit-kind-sign-in': { en: 'Sign-in', qqq: 'A kind of actions, in a list.' },
  'audit-kind-sign-out': { en: 'Sign-out', qqq: 'A kind of actions, in a list.' },
  'audit-kind-refusal': { en: 'Refusal', qqq: 'A kind of actions, in a list.' }
};

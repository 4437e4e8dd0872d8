/** What the window says in which somebody signed in. */
export default {
  title: { en: 'Sign in to Seula', qqq: 'Title of the window in which somebody signs in. Seula is a name.' },
  done: {
    en: 'You are signed in. You can close this window and go on.',
    qqq: 'Shown in the window in which somebody signed in, when it does not close by itself.'
  },
  'no-opener': {
    en: 'The page that began this is gone. Close this window and sign in from the page once more.',
    qqq: 'Shown in the window in which somebody signed in when the page that opened it cannot be told.'
  },
  denied: {
    en: 'You did not agree, so you are not signed in. Nothing was kept.',
    qqq: 'Shown when somebody pressed "Cancel" when the wiki asked whether Seula may know who they are.'
  },
  'state-unknown': {
    en: 'This sign-in is over or was used already. Sign in once more from the page where you began.',
    qqq: 'Shown when signing in took more than ten minutes, or the address was opened a second time.'
  },
  misconfigured: {
    en: 'The wiki does not know this companion as it should, so nobody can sign in. Its operator has been told.',
    qqq: 'Shown when signing in is not set up right. "Companion" is the server that the gadget speaks to; "Its" refers to it.'
  },
  'wiki-failed': {
    en: 'The wiki did not tell who you are. Try again in a minute.',
    qqq: 'Shown when the wiki that people sign in at did not answer.'
  },
  close: {
    en: 'You can close this window.',
    qqq: 'Stands below the reason why somebody is not signed in, in a window that opened for signing in.'
  },
  home: {
    en: 'Go to Seula’s pages',
    qqq: 'Link below the reason why somebody is not signed in, in a window that was open before and of which it is not known where it came from. Seula is a name.'
  }
};

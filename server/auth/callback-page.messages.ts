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
    en: 'You did not agree, so you are not signed in. Nothing was kept. You can close this window.',
    qqq: 'Shown when somebody pressed "Cancel" when the wiki asked whether Seula may know who they are.'
  },
  'state-unknown': {
    en: 'This sign-in is over or was used already. Close this window and sign in from the page once more.',
    qqq: 'Shown when signing in took more than ten minutes, or the address was opened a second time.'
  },
  misconfigured: {
    en: 'The wiki does not know this companion as it should, so nobody can sign in. Its operator has been told.',
    qqq: 'Shown when signing in is not set up right. "Companion" is the server that the gadget speaks to; "Its" refers to it.'
  },
  'wiki-failed': {
    en: 'The wiki did not tell who you are. Close this window and try again in a minute.',
    qqq: 'Shown when the wiki that people sign in at did not answer.'
  }
};

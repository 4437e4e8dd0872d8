/** Words for the notes of decisions and of withdrawals: why something was not done, or what became of it. */
export default {
  'note-not-sent': {
    en: 'The bot meant to accept this, but was cut off before it did.',
    qqq: 'Note beside a decision of the bot in its log, for the code "not-sent".'
  },
  'note-intent-open': {
    en: 'An earlier try to accept this page may still be on its way, so the bot waits to see what came of it.',
    qqq: 'Note beside a decision of the bot in its log, for the code "intent-open".'
  },
  'note-withdrawn-before': {
    en: 'The bot took back its approval of this revision before, so people decide.',
    qqq: 'Note beside a decision of the bot in its log, for the code "withdrawn-before".'
  },
  'note-withdrawal-failed': {
    en: 'The page changed while the bot accepted it, and the bot could not take that back. Somebody should look.',
    qqq: 'Note beside a decision of the bot in its log, for the code "withdrawal-failed".'
  },
  'note-withdrawn-by-person': {
    en: 'The page changed while the bot accepted it, and a person withdrew the approval.',
    qqq: 'Note beside a decision of the bot in its log, for the code "withdrawn-by-person".'
  },
  'note-withdrawn-after-race': {
    en: 'The page changed while the bot accepted it, so the bot took its approval back.',
    qqq: 'Note beside a decision of the bot in its log, for the code "withdrawn-after-race".'
  },
  'note-withdrawing': {
    en: 'The page changed while the bot accepted it; the bot is taking its approval back.',
    qqq: 'Note beside a decision of the bot in its log, for the code "withdrawing".'
  },
  'note-withdrawn-on-request': {
    en: 'The approval was withdrawn because an operator asked for it.',
    qqq: 'Note beside a decision of the bot in its log, for the code "withdrawn-on-request".'
  },
  'note-unapproved': {
    en: 'A person withdrew the approval.',
    qqq: 'Note beside a decision of the bot in its log, for the code "unapproved".'
  },
  'note-not-withdrawn-afterwards': {
    en: 'The wiki took the withdrawal, but does not show it.',
    qqq: 'Note beside a decision of the bot in its log, for the code "not-withdrawn-afterwards".'
  },
  'note-lease-lost': {
    en: 'This process stood still for so long that another one took over.',
    qqq: 'Note beside a decision of the bot in its log, for the code "lease-lost".'
  },
  'note-too-late': {
    en: 'The wiki answered too slowly for the last look at the page to still hold.',
    qqq: 'Note beside a decision of the bot in its log, for the code "too-late".'
  },
  'note-changed-meanwhile': {
    en: 'The page changed before the bot could accept it; it is judged anew.',
    qqq: 'Note beside a decision of the bot in its log, for the code "changed-meanwhile".'
  },
  'note-stopped': {
    en: 'The bot was asked to end before it came to this.',
    qqq: 'Note beside a decision of the bot in its log, for the code "stopped".'
  },
  'note-pass-cap-reached': {
    en: 'The bot accepts {{PLURAL:$1|one page|$1 pages}} in one pass at most; this pass accepts no more.',
    qqq: 'Note beside a decision of the bot in its log, for the code "pass-cap-reached". $1: number of pages, 0 or more.'
  },
  'note-somebody-else': {
    en: 'Somebody else accepted this first.',
    qqq: 'Note beside a decision of the bot in its log, for the code "somebody-else".'
  },
  'note-not-stable-afterwards': {
    en: 'The wiki took the review, but does not show it.',
    qqq: 'Note beside a decision of the bot in its log, for the code "not-stable-afterwards".'
  },
  'note-unknown-outcome': {
    en: 'The wiki did not say whether it took the review.',
    qqq: 'Note beside a decision of the bot in its log, for the code "unknown-outcome".'
  },
  'note-page-missing': {
    en: 'The page is gone.',
    qqq: 'Note beside a decision of the bot in its log, for the code "page-missing".'
  },
  'note-page-moved': {
    en: 'The page was moved, and reviews under titles in between cannot be told.',
    qqq: 'Note beside a decision of the bot in its log, for the code "page-moved".'
  },
  'note-page-restricted': {
    en: 'Only some may review this page, and the bot is not among them.',
    qqq: 'Note beside a decision of the bot in its log, for the code "page-restricted".'
  },
  'note-reviewed-since': {
    en: 'Somebody else has reviewed it since.',
    qqq: 'Note beside a decision of the bot in its log, for the code "reviewed-since".'
  },
  'note-withdrawn-already': {
    en: 'It is withdrawn already.',
    qqq: 'Note beside a decision of the bot in its log, for the code "withdrawn-already".'
  },
  'note-newer-stable': {
    en: 'A newer revision is accepted.',
    qqq: 'Note beside a decision of the bot in its log, for the code "newer-stable".'
  },
  'note-not-stable': {
    en: 'It is not the accepted revision any more.',
    qqq: 'Note beside a decision of the bot in its log, for the code "not-stable".'
  },
  'note-quarantined': {
    en: 'Judging this page failed $1 times in a row, so it is left to people until it changes.',
    qqq: 'Note beside a decision of the bot in its log, for the code "quarantined". $1: how often.'
  },
  'note-no-account': {
    en: 'There is no account to act with.',
    qqq: 'Note beside a decision of the bot in its log, for the code "no-account".'
  },
  'note-no-review-right': {
    en: 'The account may not review.',
    qqq: 'Note beside a decision of the bot in its log, for the code "no-review-right".'
  },
  'note-too-many-unknown': {
    en: 'The wiki left the outcome of several reviews open, so the bot stopped.',
    qqq: 'Note beside a decision of the bot in its log, for the code "too-many-unknown".'
  },
  'note-preview-expired': {
    en: 'What was looked at was not confirmed in time.',
    qqq: 'Note beside a decision of the bot in its log, for the code "preview-expired".'
  },
  'note-elsewhere': {
    en: 'Another process works on this wiki.',
    qqq: 'Note beside a decision of the bot in its log, for the code "elsewhere".'
  },
  'note-aborted': {
    en: 'The bot was asked to end before it came to this.',
    qqq: 'Note beside a decision of the bot in its log, for the code "aborted".'
  },
  'note-assert-failed': {
    en: 'The wiki no longer knows the account as the bot’s.',
    qqq: 'Note beside a decision of the bot in its log, for the code "assert-failed".'
  },
  'note-login-failed': {
    en: 'The wiki does not let the account in.',
    qqq: 'Note beside a decision of the bot in its log, for the code "login-failed".'
  },
  'note-bad-token': {
    en: 'The wiki refused the token of the session.',
    qqq: 'Note beside a decision of the bot in its log, for the code "bad-token".'
  },
  'note-circuit-open': {
    en: 'The wiki failed so often that it is left alone for a while.',
    qqq: 'Note beside a decision of the bot in its log, for the code "circuit-open".'
  },
  'note-continuation-loop': {
    en: 'The wiki’s answer did not come to an end.',
    qqq: 'Note beside a decision of the bot in its log, for the code "continuation-loop".'
  },
  'note-http-status': {
    en: 'The wiki answered with an error of its server.',
    qqq: 'Note beside a decision of the bot in its log, for the code "http-status".'
  },
  'note-malformed': {
    en: 'The wiki answered, but not as MediaWiki does.',
    qqq: 'Note beside a decision of the bot in its log, for the code "malformed".'
  },
  'note-maxlag': {
    en: 'The wiki’s databases lag behind, so the bot waits.',
    qqq: 'Note beside a decision of the bot in its log, for the code "maxlag".'
  },
  'note-network': {
    en: 'The wiki could not be reached.',
    qqq: 'Note beside a decision of the bot in its log, for the code "network".'
  },
  'note-rate-limited': {
    en: 'The wiki asked for fewer requests.',
    qqq: 'Note beside a decision of the bot in its log, for the code "rate-limited".'
  },
  'note-readonly': {
    en: 'The wiki takes no edits at the moment.',
    qqq: 'Note beside a decision of the bot in its log, for the code "readonly".'
  },
  'note-retries-exhausted': {
    en: 'The wiki failed at every try.',
    qqq: 'Note beside a decision of the bot in its log, for the code "retries-exhausted".'
  },
  'note-timeout': {
    en: 'The wiki did not answer in time.',
    qqq: 'Note beside a decision of the bot in its log, for the code "timeout".'
  },
  'note-too-large': {
    en: 'The wiki answered with more than is read.',
    qqq: 'Note beside a decision of the bot in its log, for the code "too-large".'
  },
  'note-api': {
    en: 'The wiki refused.',
    qqq: 'Note beside a decision of the bot in its log, for the code "api".'
  },
  'note-failed': {
    en: 'Something went wrong in the program; its log says more.',
    qqq: 'Note beside a decision of the bot in its log, for the code "failed".'
  },
  'note-blocked': {
    en: 'The account is blocked.',
    qqq: 'Note beside a decision of the bot in its log, for the code "blocked".'
  },
  'note-permissiondenied': {
    en: 'The account may not do this.',
    qqq: 'Note beside a decision of the bot in its log, for the code "permissiondenied".'
  },
  'note-unavailable': {
    en: 'The database could not be reached.',
    qqq: 'Note beside a decision of the bot in its log, or why a run failed, for the code "unavailable".'
  },
  'note-busy': {
    en: 'The database was locked by others for too long.',
    qqq: 'Note beside a decision of the bot in its log, or why a run failed, for the code "busy".'
  },
  'note-read-only': {
    en: 'The database takes no writes at the moment.',
    qqq: 'Note beside a decision of the bot in its log, or why a run failed, for the code "read-only".'
  },
  'note-store-changed': {
    en: 'What stood in the database had changed meanwhile.',
    qqq: 'Note beside a decision of the bot in its log, or why a run failed, for the code "store-changed".'
  },
  'note-bad-settings': {
    en: 'The settings of this wiki cannot be used: a check or an option in them is not known any more.',
    qqq: 'Note beside a decision of the bot in its log, or why a run failed, for the code "bad-settings".'
  },
  'note-cut-off': {
    en: 'The process of the bot ended in the middle of it.',
    qqq: 'Note beside a decision of the bot in its log, or why a run failed, for the code "cut-off".'
  },
  'note-assertbotfailed': {
    en: 'The account has lost the right "bot".',
    qqq: 'Note beside a decision of the bot in its log, or why a run failed, for the code "assertbotfailed".'
  },
  'note-other': {
    en: 'The wiki refused ($1).',
    qqq: 'Note beside a decision of the bot in its log, for the code "other". $1: the code of the wiki, such as "editconflict".'
  }
};

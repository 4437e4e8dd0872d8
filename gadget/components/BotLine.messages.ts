export default {
  'bar-running': { en: 'Seula is running', qqq: 'State of the bot: it accepts safe edits by itself.' },
  'bar-dry-run': {
    en: 'Seula is on a dry run',
    qqq: 'State of the bot: it judges pending edits and writes down what it would do, but accepts nothing.'
  },
  'bar-trial': {
    en: 'Seula is on trial',
    qqq: 'State of the bot: it accepts safe edits by itself, but only so many and for so many days.'
  },
  'bar-off': { en: 'Seula’s bot is off', qqq: 'State of the bot: it is switched off on this wiki.' },
  'bar-stopped': {
    en: 'Seula’s bot has been stopped',
    qqq: 'State of the bot: somebody or something stopped it on this wiki, and it accepts nothing. One of the messages that begin with "stop-" follows on a line of its own.'
  },
  'bar-stalled': {
    en: 'Seula’s bot has stalled',
    qqq: 'State of the bot: it should be running but has given no sign of life. "bar-since" follows.'
  },
  'bar-since': { en: 'no sign of life since $1', qqq: 'Follows "bar-stalled". $1: date and time.' },
  'bar-never-ran': { en: 'Seula’s bot has not run here yet', qqq: 'State of the bot on this wiki.' },
  'bar-last': {
    en: 'last pass $1',
    qqq: 'When the bot last worked through the queue. $1: such as "3 minutes ago".'
  },
  'bar-last-failed': {
    en: 'last pass failed $1',
    qqq: 'When the bot last tried to work through the queue. $1: such as "3 minutes ago".'
  },
  'bar-now': { en: 'a pass is under way', qqq: 'The bot is working through the queue at this moment.' },
  'bar-next': {
    en: 'next $1',
    qqq: 'When the bot works through the queue next. $1: such as "in 3 minutes".'
  },
  'bar-stream': {
    en: 'listening for edits',
    qqq: 'The bot is connected to the wiki’s stream of edits. Last item of a list after "bar-next".'
  },
  'bar-polling': {
    en: 'not listening for edits',
    qqq: 'The bot is not connected to the wiki’s stream of edits just now. Last item of a list after "bar-next".'
  },
  'bar-queue': {
    en: 'Whole queue: $1 safe, $2 to look at, $3 held back',
    qqq: 'How many pages of the wiki’s whole queue have which verdict. $1, $2, $3: numbers.'
  },
  'bar-unjudged': {
    en: '$1 not judged yet',
    qqq: 'How many pages of the queue have no verdict; follows "bar-queue" after a comma. $1: number.'
  },
  'bar-oldest': {
    en: 'oldest $1',
    qqq: 'Age of the oldest pending edit; last item of a list after "bar-queue". $1: such as "139 days ago".'
  }
};

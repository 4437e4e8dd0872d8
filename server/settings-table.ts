/** Every setting: its default and what it is for. README's table is made from this. */
export const settingsTable = {
  SEULA_DATABASE_URL: {
    default: 'sqlite:.seula/seula.sqlite',
    description:
      'Database: `sqlite:FILE`, or `mysql://USER:PASSWORD@HOST:PORT/NAME` for MariaDB 10.6 or newer'
  },
  SEULA_WIKIS: {
    default: '.seula/wikis.json',
    description:
      'File with the list of wikis to serve (see "Add a wiki"); none are served when it is not there'
  },
  SEULA_HOST: { default: '127.0.0.1', description: 'Address that the API listens on' },
  SEULA_PORT: { default: '8037', description: 'Port that the API listens on; 0 takes a free one' },
  SEULA_COMPANION_URL: {
    default: '',
    description: 'Public address of the API, written into the gadget when it is published'
  },
  SEULA_CONTACT: {
    default: '',
    description: 'Mail address or page of the operator, sent to wikis in the User-Agent; left out: USER@HOST'
  },
  SEULA_BOT_USERNAME: {
    default: '',
    description: 'Bot password name such as `SeulaBot@seula`; nothing is written to wikis without an account'
  },
  SEULA_BOT_PASSWORD: { default: '', description: 'The bot password itself' },
  SEULA_OAUTH_TOKEN: {
    default: '',
    description: 'Owner-only OAuth 2 access token, instead of a bot password'
  },
  SEULA_LIFT_WING_URL: {
    default: 'https://api.wikimedia.org',
    description: 'Where scores of models are asked (Lift Wing); nothing asks for none'
  },
  SEULA_WIKIDATA_URL: {
    default: 'https://www.wikidata.org/w/api.php',
    description: 'api.php of Wikidata, asked who is a living person; nothing asks for none'
  },
  SEULA_WIKIWHO_URL: {
    default: 'https://wikiwho-api.wmcloud.org',
    description: 'Where the origin of words is asked on wikis that want it (WikiWho); nothing asks for none'
  },
  SEULA_WORD_LISTS: {
    default: '.seula/words',
    description: 'Folder with the lists of words that `seula words build` makes'
  },
  SEULA_REPLICA_CNF: {
    default: '',
    description:
      "File with the account for replicas of the wikis' databases, such as the `replica.my.cnf` of a Toolforge tool; left out: no replicas are used"
  },
  SEULA_REPLICA_HOST: {
    default: '{dbname}.analytics.db.svc.wikimedia.cloud',
    description: "Host of a wiki's replica; `{dbname}` is the wiki's id, and the database `{dbname}_p`"
  },
  SEULA_REPLICA_PORT: { default: '3306', description: 'Port of replicas' },
  SEULA_REPLICA_SECONDS: {
    default: '600',
    description: 'For how long a replica may work on one statement (1-7200)'
  },
  SEULA_STREAM_URL: {
    default: '',
    description:
      "Stream of recent changes that wakes the bot within seconds, or `off`; left out: Wikimedia's for the wikis of Wikimedia"
  },
  SEULA_OPERATOR_TOKEN: {
    default: '',
    description:
      'Secret of 32 characters or more that lets its holder start and end runs through the API; left out: nobody can'
  },
  SEULA_OAUTH_URL: {
    default: 'https://meta.wikimedia.org/w/rest.php',
    description: 'rest.php of the wiki that people sign in at (OAuth 2)'
  },
  SEULA_OAUTH_CLIENT_ID: {
    default: '',
    description: 'OAuth 2 client that people sign in with (see "Let people sign in"); left out: nobody can'
  },
  SEULA_OAUTH_CLIENT_SECRET: { default: '', description: 'Its secret' },
  SEULA_ADMIN_RIGHT: {
    default: 'protect',
    description: 'Right on a wiki that makes somebody an admin of Seula there, from Special:ListGroupRights'
  },
  SEULA_OPERATORS: {
    default: '',
    description:
      'Who may do everything on all wikis: central account ids (not names, which can change hands), with commas between'
  },
  SEULA_ALERT_WEBHOOK: {
    default: '',
    description:
      'Address that alerts are posted to as JSON, with a `text` in English: https, or http on this machine; left out: they are logged only'
  },
  SEULA_FRESH_MINUTES: {
    default: '10',
    description: 'For how many minutes a stored verdict is shown without judging again (1-1440)'
  },
  SEULA_DOSSIER_DAYS: { default: '30', description: 'For how many days dossiers are kept (1-90)' },
  SEULA_REQUESTS_PER_SECOND: {
    default: '5000',
    description:
      'How many requests a second the API takes from all who are not signed in together, and four fifths of that for one wiki; dear ones count for many (10-1000000)'
  },
  SEULA_REQUESTS_PER_PERSON: {
    default: '50',
    description: 'How many requests a second it takes from each person who is signed in (1-100000)'
  },
  SEULA_LOG_LEVEL: {
    default: 'info',
    description: 'Least grave event that is logged: trace, debug, info, warn, error, fatal or silent'
  }
} as const satisfies Record<string, { default: string; description: string }>;

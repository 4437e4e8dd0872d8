import { hostname, userInfo } from 'node:os';
import { z } from 'zod';
import { WikiSettings } from '../shared/wiki-settings.ts';

/** A wiki that is served: its database name, its api.php, further origins its pages are seen at, and own settings. */
export const WikiEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9_-]{2,64}$/, 'a database name such as fiwiki'),
  apiUrl: z.url({
    protocol: /^https?$/,
    error: 'the address of api.php, such as https://fi.wikipedia.org/w/api.php'
  }),
  origins: z.array(z.url({ protocol: /^https?$/ })).default([]),
  settings: WikiSettings.optional()
});
export type WikiEntry = z.infer<typeof WikiEntry>;

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
  SEULA_LOG_LEVEL: {
    default: 'info',
    description: 'Least grave event that is logged: trace, debug, info, warn, error, fatal or silent'
  }
} as const satisfies Record<string, { default: string; description: string }>;

/** Variables that the end-to-end tests read; the program itself passes them over. */
const testVariables = new Set(['SEULA_E2E_WIKI', 'SEULA_E2E_ADMIN', 'SEULA_E2E_BOT', 'SEULA_E2E_REVIEWER']);

const Schema = z.strictObject({
  SEULA_DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|mysql:\/\/.+)$/, 'sqlite:FILE or mysql://USER:PASSWORD@HOST:PORT/NAME'),
  SEULA_WIKIS: z.string().min(1, 'the path of a file'),
  SEULA_HOST: z.string().min(1, 'an address to listen on'),
  SEULA_PORT: wholeNumber(0, 65_535),
  SEULA_COMPANION_URL: addressOrNothing(),
  SEULA_CONTACT: z.string().regex(/^[\x20-\x7e]*$/, 'plain ASCII text'),
  SEULA_BOT_USERNAME: z.string().regex(/^([^@]+@[^@]+)?$/, 'a bot password name such as SeulaBot@seula'),
  SEULA_BOT_PASSWORD: z.string(),
  SEULA_OAUTH_TOKEN: z.string(),
  SEULA_LIFT_WING_URL: addressOrNothing(),
  SEULA_WIKIDATA_URL: addressOrNothing(),
  SEULA_WIKIWHO_URL: addressOrNothing(),
  SEULA_WORD_LISTS: z.string().min(1, 'the path of a folder'),
  SEULA_STREAM_URL: z.union([
    z.enum(['', 'off']),
    z.url({ protocol: /^https?$/, error: 'an http or https address, or off' })
  ]),
  SEULA_OPERATOR_TOKEN: z
    .string()
    .regex(
      /^([\x21-\x7e]{32,1024})?$/,
      '32 characters or more, without spaces; openssl rand -hex 32 makes some'
    ),
  SEULA_ALERT_WEBHOOK: webhookOrNothing(),
  SEULA_FRESH_MINUTES: wholeNumber(1, 1440),
  SEULA_DOSSIER_DAYS: wholeNumber(1, 90),
  SEULA_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
});

/** How Seula signs in to wikis. */
export type Credentials =
  { kind: 'botPassword'; username: string; password: string } | { kind: 'oauth2'; token: string };

/** The settings of this process. */
export interface Config {
  readonly databaseUrl: string;
  readonly wikisFile: string;
  readonly host: string;
  readonly port: number;
  readonly companionUrl: string | null;
  readonly contact: string;
  readonly credentials: Credentials | null;
  /** What stands before `/service/lw/`; null where no scores are asked. */
  readonly liftWingUrl: string | null;
  readonly wikidataUrl: string | null;
  readonly wikiWhoUrl: string | null;
  readonly wordListFolder: string;
  /** Address of a stream of recent changes; `wikimedia` is theirs for their wikis, null none. */
  readonly stream: string | null;
  /** Null where no operator can be told by one. */
  readonly operatorToken: string | null;
  /** Where alerts are posted to; null where they are logged only. */
  readonly alertWebhook: string | null;
  readonly freshMs: number;
  readonly dossierDays: number;
  readonly logLevel: string;
}

/** Settings that cannot be used; `problems` has one line for each, naming the variable and the way out. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'bad-config';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Reads the settings from the environment, once. Throws ConfigError with every problem found; never shows a secret. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const own = Object.keys(environment).filter(
    (name) => name.startsWith('SEULA_') && !testVariables.has(name)
  );
  const problems = own
    .filter((name) => !Object.hasOwn(settingsTable, name))
    .map((name) => `${name}: there is no such setting. Remove it, or see the list in README.md.`);
  const values = Object.fromEntries(
    Object.entries(settingsTable).map(([name, entry]) => [name, environment[name] ?? entry.default])
  );
  const parsed = Schema.safeParse(values);
  for (const issue of parsed.error?.issues ?? []) {
    problems.push(`${issue.path.join('.')}: cannot be used as it is. Wanted: ${issue.message}.`);
  }
  if (parsed.success) problems.push(...accountProblems(parsed.data));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

function accountProblems(values: z.infer<typeof Schema>): string[] {
  const { SEULA_BOT_USERNAME: name, SEULA_BOT_PASSWORD: password, SEULA_OAUTH_TOKEN: token } = values;
  if (token !== '' && (name !== '' || password !== '')) {
    return ['SEULA_OAUTH_TOKEN: set either this or the bot password, not both.'];
  }
  if (name !== '' && password === '')
    return ['SEULA_BOT_PASSWORD: wanted because SEULA_BOT_USERNAME is set.'];
  if (name === '' && password !== '')
    return ['SEULA_BOT_USERNAME: wanted because SEULA_BOT_PASSWORD is set.'];
  return [];
}

function toConfig(values: z.infer<typeof Schema>): Config {
  return {
    databaseUrl: values.SEULA_DATABASE_URL,
    wikisFile: values.SEULA_WIKIS,
    host: values.SEULA_HOST,
    port: values.SEULA_PORT,
    companionUrl: values.SEULA_COMPANION_URL || null,
    contact: values.SEULA_CONTACT || `${userInfo().username}@${hostname()}`,
    credentials: toCredentials(values),
    liftWingUrl: values.SEULA_LIFT_WING_URL || null,
    wikidataUrl: values.SEULA_WIKIDATA_URL || null,
    wikiWhoUrl: values.SEULA_WIKIWHO_URL || null,
    wordListFolder: values.SEULA_WORD_LISTS,
    stream: values.SEULA_STREAM_URL === 'off' ? null : values.SEULA_STREAM_URL || 'wikimedia',
    operatorToken: values.SEULA_OPERATOR_TOKEN || null,
    alertWebhook: values.SEULA_ALERT_WEBHOOK || null,
    freshMs: values.SEULA_FRESH_MINUTES * 60_000,
    dossierDays: values.SEULA_DOSSIER_DAYS,
    logLevel: values.SEULA_LOG_LEVEL
  };
}

function toCredentials(values: z.infer<typeof Schema>): Credentials | null {
  if (values.SEULA_OAUTH_TOKEN !== '') return { kind: 'oauth2', token: values.SEULA_OAUTH_TOKEN };
  if (values.SEULA_BOT_USERNAME === '') return null;
  return { kind: 'botPassword', username: values.SEULA_BOT_USERNAME, password: values.SEULA_BOT_PASSWORD };
}

function wholeNumber(least: number, most: number) {
  const wanted = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, wanted)
    .transform(Number)
    .pipe(z.number().min(least, wanted).max(most, wanted));
}

function addressOrNothing() {
  const error = 'an http or https address, or nothing';
  return z.union([z.literal(''), z.url({ protocol: /^https?$/, error })]);
}

/** Alerts go out as they are written; a name and password in an address would be shown wherever the address is. */
function webhookOrNothing() {
  return z.string().refine((address) => address === '' || isWebhook(address), {
    error: 'an https address without a name and password in it (http only on this machine), or nothing'
  });
}

function isWebhook(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isHere = /^(127(\.\d+){3}|localhost|\[::1\])$/.test(hostname);
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isHere));
}

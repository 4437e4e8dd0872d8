import { hostname, userInfo } from 'node:os';
import { z } from 'zod';
import { WikiSettings } from '../shared/wiki-settings.ts';
import { blindToCertificates, problemsOfSecrets } from './problems-of-secrets.ts';
import { addressOrNothing, webhookOrNothing, wholeNumber } from './setting-forms.ts';
import { settingsTable } from './settings-table.ts';

export { settingsTable };

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
  SEULA_REPLICA_CNF: z.string(),
  SEULA_REPLICA_HOST: z
    .string()
    .regex(/^[a-z0-9.:_-]*(\{dbname\})?[a-z0-9.:_-]*$/i, 'the name of a host, with {dbname} for a wiki')
    .min(1, 'the name of a host'),
  SEULA_REPLICA_PORT: wholeNumber(1, 65_535),
  SEULA_REPLICA_SECONDS: wholeNumber(1, 7_200),
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
  SEULA_OAUTH_URL: z.url({ protocol: /^https?$/, error: 'the address of rest.php' }),
  SEULA_OAUTH_CLIENT_ID: z.string().regex(/^[\x21-\x7e]*$/, 'the key of the client, without spaces'),
  SEULA_OAUTH_CLIENT_SECRET: z
    .string()
    .regex(/^([\x21-\x7e]{32,1024})?$/, 'the secret of the client: 32 characters or more, without spaces'),
  SEULA_ADMIN_RIGHT: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'the name of a right, such as protect'),
  SEULA_OPERATORS: z
    .string()
    .regex(/^(\s*[1-9]\d{0,18}\s*(,\s*[1-9]\d{0,18}\s*)*)?$/, 'ids of central accounts with commas between'),
  SEULA_ALERT_WEBHOOK: webhookOrNothing(),
  SEULA_FRESH_MINUTES: wholeNumber(1, 1440),
  SEULA_DOSSIER_DAYS: wholeNumber(1, 90),
  SEULA_REQUESTS_PER_SECOND: wholeNumber(10, 1_000_000),
  SEULA_REQUESTS_PER_PERSON: wholeNumber(1, 100_000),
  SEULA_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
});

/** How Seula signs in to wikis. */
export type Credentials =
  { kind: 'botPassword'; username: string; password: string } | { kind: 'oauth2'; token: string };

/** The OAuth 2 client that people sign in with; `restUrl` is what stands before `/oauth2/`. */
export interface SignInClient {
  readonly restUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

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
  /** Replicas of the wikis' databases: `accountFile` holds whom they let in; null where there are none. */
  readonly replica: {
    readonly accountFile: string;
    readonly host: string;
    readonly port: number;
    readonly seconds: number;
  } | null;
  /** Address of a stream of recent changes; `wikimedia` is theirs for their wikis, null none. */
  readonly stream: string | null;
  /** Null where no operator can be told by one. */
  readonly operatorToken: string | null;
  /** Null where nobody can sign in. */
  readonly signIn: SignInClient | null;
  readonly adminRight: string;
  /** Central ids. */
  readonly operators: readonly string[];
  /** Where alerts are posted to; null where they are logged only. */
  readonly alertWebhook: string | null;
  readonly freshMs: number;
  readonly dossierDays: number;
  readonly requestLimits: { readonly perSecond: number; readonly perPersonAndSecond: number };
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
  if (parsed.success) problems.push(...problemsOfSecrets(parsed.data));
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') problems.push(blindToCertificates);
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
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
    replica:
      values.SEULA_REPLICA_CNF === ''
        ? null
        : {
            accountFile: values.SEULA_REPLICA_CNF,
            host: values.SEULA_REPLICA_HOST,
            port: values.SEULA_REPLICA_PORT,
            seconds: values.SEULA_REPLICA_SECONDS
          },
    stream: values.SEULA_STREAM_URL === 'off' ? null : values.SEULA_STREAM_URL || 'wikimedia',
    operatorToken: values.SEULA_OPERATOR_TOKEN || null,
    signIn:
      values.SEULA_OAUTH_CLIENT_ID === ''
        ? null
        : {
            restUrl: values.SEULA_OAUTH_URL,
            clientId: values.SEULA_OAUTH_CLIENT_ID,
            clientSecret: values.SEULA_OAUTH_CLIENT_SECRET
          },
    adminRight: values.SEULA_ADMIN_RIGHT,
    operators: values.SEULA_OPERATORS.split(',').flatMap((id) => id.trim() || []),
    alertWebhook: values.SEULA_ALERT_WEBHOOK || null,
    freshMs: values.SEULA_FRESH_MINUTES * 60_000,
    dossierDays: values.SEULA_DOSSIER_DAYS,
    requestLimits: {
      perSecond: values.SEULA_REQUESTS_PER_SECOND,
      perPersonAndSecond: values.SEULA_REQUESTS_PER_PERSON
    },
    logLevel: values.SEULA_LOG_LEVEL
  };
}

function toCredentials(values: z.infer<typeof Schema>): Credentials | null {
  if (values.SEULA_OAUTH_TOKEN !== '') return { kind: 'oauth2', token: values.SEULA_OAUTH_TOKEN };
  if (values.SEULA_BOT_USERNAME === '') return null;
  return { kind: 'botPassword', username: values.SEULA_BOT_USERNAME, password: values.SEULA_BOT_PASSWORD };
}

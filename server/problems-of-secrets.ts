import { isConfidential } from './setting-forms.ts';

/** The settings by which we and others sign in; empty where they are not set. */
interface SecretSettings {
  readonly SEULA_BOT_USERNAME: string;
  readonly SEULA_BOT_PASSWORD: string;
  readonly SEULA_OAUTH_TOKEN: string;
  readonly SEULA_OPERATOR_TOKEN: string;
  readonly SEULA_OAUTH_URL: string;
  readonly SEULA_OAUTH_CLIENT_ID: string;
  readonly SEULA_OAUTH_CLIENT_SECRET: string;
  readonly SEULA_COMPANION_URL: string;
}

/** What keeps secrets from being used as they are, a line each: left out, known to everybody, or sent in the clear. */
export function problemsOfSecrets(values: SecretSettings): string[] {
  return [...accountProblems(values), ...operatorProblems(values), ...signInProblems(values)];
}

/** Whoever stands between us and a wiki could then be the wiki, and take what we sign in with. */
export const blindToCertificates =
  'NODE_TLS_REJECT_UNAUTHORIZED: with 0 no certificate is looked at. Remove it; name your own authority in NODE_EXTRA_CA_CERTS.';

function accountProblems(values: SecretSettings): string[] {
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

function operatorProblems({ SEULA_OPERATOR_TOKEN: token }: SecretSettings): string[] {
  if (token === '' || isRandom(token)) return [];
  return ['SEULA_OPERATOR_TOKEN: this is no real secret. "openssl rand -hex 32" makes one.'];
}

/** A secret out of an example would be known to everybody who has read it. */
function isRandom(secret: string): boolean {
  return new Set(secret).size >= 8 && !/secret|password|change|example/i.test(secret);
}

function signInProblems(values: SecretSettings): string[] {
  const { SEULA_OAUTH_CLIENT_ID: id, SEULA_OAUTH_CLIENT_SECRET: secret } = values;
  if (id === '' && secret === '') return [];
  if (secret === '') return ['SEULA_OAUTH_CLIENT_SECRET: wanted because SEULA_OAUTH_CLIENT_ID is set.'];
  if (id === '') return ['SEULA_OAUTH_CLIENT_ID: wanted because SEULA_OAUTH_CLIENT_SECRET is set.'];
  const problems: string[] = [];
  if (!isRandom(secret) || secret === id)
    problems.push(
      'SEULA_OAUTH_CLIENT_SECRET: this is no real secret. Set the one that the wiki gave for the client.'
    );
  if (values.SEULA_COMPANION_URL === '')
    problems.push(
      'SEULA_COMPANION_URL: wanted because SEULA_OAUTH_CLIENT_ID is set: people come back to it.'
    );
  for (const name of ['SEULA_COMPANION_URL', 'SEULA_OAUTH_URL'] as const) {
    if (values[name] !== '' && !isConfidential(values[name]))
      problems.push(`${name}: for signing in this has to begin with https.`);
  }
  return problems;
}

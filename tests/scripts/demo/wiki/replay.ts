import type { EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { answerRequest } from '../../../../scripts/demo/wiki/http/answer-request.ts';
import type { WikiAnswer } from '../../../../scripts/demo/wiki/http/exchange.ts';
import type { Session } from '../../../../scripts/demo/wiki/http/sessions.ts';
import { apps, secrets } from './recorded-world.ts';
import type { Recording } from './recordings.ts';

/** Sends a recorded request to our wiki as the same account, with tokens of ours where good ones were sent. */
export async function replay(wiki: EmbeddedWiki, recording: Recording): Promise<WikiAnswer> {
  const bearer = bearerOf(wiki, recording);
  const reader = [...wiki.core.users.values()].find((user) => user.token === bearer) ?? null;
  const session = bearer === null ? signIn(wiki, recording.as) : wiki.sessions.passing(reader, bearer);
  const params = ownSecrets(wiki, recording, session);
  const query = new URLSearchParams(recording.method === 'GET' ? params : {});
  const form = new URLSearchParams(recording.method === 'GET' ? {} : params);
  const answer = await answerRequest(wiki, {
    method: recording.method,
    path: '/w/api.php',
    url: `http://127.0.0.1:8088/w/api.php?${query}`,
    query,
    form,
    body: '',
    headers: {
      'user-agent': 'contract test',
      ...recording.headers,
      ...credentials(wiki, recording, session)
    },
    origin: 'http://127.0.0.1:8088'
  });
  if (!answer) throw new Error('The connection was cut');
  return answer;
}

/** The cookie of the session, or for requests with an access token one of ours. */
function credentials(wiki: EmbeddedWiki, recording: Recording, session: Session): Record<string, string> {
  const bearer = bearerOf(wiki, recording);
  return bearer === null
    ? { cookie: `wiki_session=${session.id}` }
    : { authorization: `Bearer ${bearer}`, cookie: '' };
}

function bearerOf(wiki: EmbeddedWiki, recording: Recording): string | null {
  if (recording.apiError === 'mwoauth-invalid-authorization') return 'nonsense';
  if (!recording.as.startsWith('(') || !recording.as.includes('bearer')) return null;
  if (recording.as.includes('Admin')) return 'admin-token';
  const reviewer = wiki.user('Reviewer1');
  const narrow = recording.name.includes('without-patrol-grant');
  if (reviewer) reviewer.tokenGrants = narrow ? ['editpage'] : consumerGrants;
  return 'reviewer-token';
}

const consumerGrants =
  'basic highvolume editpage patrol rollback createeditmovepage viewmywatchlist editmywatchlist'.split(' ');

function signIn(wiki: EmbeddedWiki, as: string): Session {
  const [name = '', app] = as.split('@');
  const user = wiki.user(name);
  if (!user) return wiki.sessions.create(null);
  return wiki.sessions.create(user.name, app === undefined ? null : (apps[app] ?? []));
}

function ownSecrets(wiki: EmbeddedWiki, recording: Recording, session: Session): Record<string, string> {
  const params = { ...recording.params };
  const good = recording.apiError !== 'badtoken';
  if (params['token'] !== undefined && good) params['token'] = wiki.sessions.token(session, 'csrf');
  for (const name of ['lgtoken', 'logintoken']) {
    if (params[name] !== undefined && params[name] !== 'abc+\\')
      params[name] = wiki.sessions.token(session, 'login');
  }
  if (params['lgpassword'] !== undefined) params['lgpassword'] = password(recording.name);
  if (params['password'] !== undefined) params['password'] = password(recording.name);
  return params;
}

function password(name: string): string {
  if (/not-botpassword-shaped/.test(name)) return 'x';
  if (/main-account|clientlogin-success/.test(name)) return secrets.account;
  return /wrongpassword$/.test(name) ? secrets.bot.replace('0', '9') : secrets.bot;
}

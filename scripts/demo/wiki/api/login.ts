import type { User } from '../model/types.ts';
import { findUser } from '../model/users.ts';
import { ApiError } from './api-error.ts';
import { checkWritable } from './checks.ts';
import { warn, type ApiContext, type ApiModule } from './context.ts';
import { createParams } from './params.ts';
import { deprecationText } from './query/revisions.ts';

/** action=login, with a bot password (`Name@app`) or, deprecated, the account's own. */
export const login: ApiModule = {
  name: 'login',
  parameters: 'lgname lgpassword lgdomain lgtoken',
  mustPost: true,
  run: (context) => {
    const params = createParams(context, 'lg');
    const expected = context.wiki.sessions.token(context.session, 'login');
    const token = params.text('token');
    if (token === undefined) {
      deprecate(
        context,
        'Fetching a token via "action=login" is deprecated. Use "action=query&meta=tokens&type=login" instead.'
      );
      return { login: { result: 'NeedToken', token: expected } };
    }
    if (token !== expected) return { login: { result: 'WrongToken' } };
    checkWritable(context);
    const found = findLogin(context, params.text('name') ?? '', params.text('password') ?? '');
    if (!found) {
      return {
        login: { result: 'Failed', reason: 'Incorrect username or password entered. Please try again.' }
      };
    }
    if (found.grants === null) {
      deprecate(
        context,
        'Main-account login via "action=login" is deprecated and may stop working without warning. To continue ' +
          'login with "action=login", see [[Special:BotPasswords]]. To safely continue using main-account login, ' +
          'see "action=clientlogin".'
      );
    }
    context.session = context.wiki.sessions.renew(context.session, found.user.name, found.grants);
    context.user = found.user;
    return { login: { result: 'Success', lguserid: found.user.id, lgusername: found.user.name } };
  }
};

/** action=clientlogin with the account's own password. */
export const clientlogin: ApiModule = {
  name: 'clientlogin',
  parameters:
    'requests messageformat mergerequestfields preservestate returnurl continue logintoken loginreturnurl username password rememberMe',
  mustPost: true,
  run: (context) => {
    const params = createParams(context, '');
    if (params.required('logintoken') !== context.wiki.sessions.token(context.session, 'login')) {
      throw new ApiError('badtoken', 'Invalid CSRF token.');
    }
    checkWritable(context);
    const user = findUser(context.wiki.core, params.text('username') ?? '');
    const password = params.text('password') ?? '';
    if (!user || user.password === '' || user.password !== password) {
      const message =
        context.wiki.settings.language === 'fi'
          ? 'Virheellinen käyttäjänimi tai salasana.\nOle hyvä ja yritä uudelleen.'
          : 'Incorrect username or password entered.\nPlease try again.';
      return {
        clientlogin: { status: 'FAIL', message, messagecode: 'wrongpassword', canpreservestate: false }
      };
    }
    context.session = context.wiki.sessions.renew(context.session, user.name, null);
    context.user = user;
    return { clientlogin: { status: 'PASS', username: user.name } };
  }
};

/** Bot passwords have 32 or more characters out of 0-9 and a-w; anything else is tried as the account's own. */
function findLogin(
  context: ApiContext,
  name: string,
  password: string
): { user: User; grants: string[] | null } | null {
  const { core } = context.wiki;
  const inPassword = /^([^@]+)@([0-9a-w]{32,})$/.exec(password);
  const [account = '', appId] = inPassword ? [name, inPassword[1]] : name.split('@');
  const secret = inPassword?.[2] ?? password;
  if (appId !== undefined && /^[0-9a-w]{32,}$/.test(secret)) {
    const user = findUser(core, account);
    const found = user?.botPasswords.find((entry) => entry.appId === appId && entry.password === secret);
    return user && found ? { user, grants: found.grants } : null;
  }
  const user = findUser(core, name);
  return user && user.password !== '' && user.password === password ? { user, grants: null } : null;
}

function deprecate(context: ApiContext, text: string): void {
  const { module } = context;
  context.module = 'main';
  warn(context, 'deprecation-help', deprecationText);
  context.module = module;
  warn(context, 'deprecation', text);
}

import { ApiError } from './api-error.ts';
import type { ApiContext, ApiModule } from './context.ts';
import { missingParam } from './params.ts';

/** Holds `assert` and `assertuser` against who is asking. */
export function checkAsserts(context: ApiContext): void {
  const assert = context.raw.get('assert');
  if (assert === 'user' && !context.user) {
    throw new ApiError(
      'assertuserfailed',
      'You are no longer logged in, so the action could not be completed.'
    );
  }
  if (assert === 'anon' && context.user) {
    throw new ApiError(
      'assertanonfailed',
      'You are no longer logged out, so the action could not be completed.'
    );
  }
  if (assert === 'bot' && !context.rights.includes('bot')) {
    const code = 'assertbotfailed';
    throw new ApiError(code, 'You do not have the "bot" right, so the action could not be completed.');
  }
  const name = context.raw.get('assertuser');
  if (name === undefined || name === context.userName) return;
  throw new ApiError(
    'assertnameduserfailed',
    `You are no longer logged in as "${name}", so the action could not be completed.`
  );
}

/** Refuses with `maxlag` when the wiki lags more than the client wants. */
export function checkLag(context: ApiContext): void {
  const wanted = Number(context.raw.get('maxlag') ?? Infinity);
  const lag = context.wiki.core.lagSeconds;
  if (lag <= wanted) return;
  const unit = Math.abs(lag) === 1 ? 'second' : 'seconds';
  throw new ApiError('maxlag', `Waiting for a database server: ${lag} ${unit} lagged.`, {
    data: { host: lag < 0 ? '' : 'db1142', lag, type: 'db' },
    headers: { 'retry-after': '5', 'x-database-lag': String(Math.trunc(lag)) }
  });
}

/** What a module asks for before it runs: POST, a token, a wiki that can be written. */
export function checkModule(context: ApiContext, module: ApiModule): void {
  if (module.token) checkToken(context, module.token);
  if (module.mustPost && context.method !== 'POST') {
    throw new ApiError('mustbeposted', `The "${module.name}" module requires a POST request.`);
  }
  if (module.writes) checkWritable(context);
}

/** Refuses when the wiki is read-only. */
export function checkWritable(context: ApiContext): void {
  const readonlyreason = context.wiki.core.readOnlyReason;
  if (readonlyreason === null) return;
  throw new ApiError('readonly', 'The wiki is currently in read-only mode.', {
    data: { readonlyreason },
    module: 'main'
  });
}

function checkToken(context: ApiContext, type: string): void {
  const token = context.raw.get('token');
  if (token === undefined) throw missingParam('token');
  if (context.inQuery.has('token')) {
    throw new ApiError(
      'mustpostparams',
      'The following parameter was found in the query string, but must be in the POST body: token.'
    );
  }
  const { session, wiki } = context;
  const accepted = [wiki.sessions.token(session, type), wiki.sessions.token(session, 'csrf')];
  if (!accepted.includes(token)) throw new ApiError('badtoken', 'Invalid CSRF token.');
}

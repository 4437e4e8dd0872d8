import type { Context } from 'koa';
import type { Hindrance } from '../../shared/sign-in.ts';
import { isSameSecret } from '../auth/is-same-secret.ts';
import type { Caller, Person, RouteServices, Standing } from '../ports.ts';
import { RouteError, type RouteDefinition } from '../routes/define-route.ts';

/** What is needed to tell who asks. */
export interface Gate {
  readonly services: RouteServices;
  /** What the operator's scripts show; null where none can. */
  readonly operatorToken: string | null;
}

type Access = RouteDefinition['access'];

/** Who asks: by `Authorization: Bearer TOKEN`, the operator's from the environment or one that signing in gave. */
export async function identify(ctx: Context, { services, operatorToken }: Gate): Promise<Caller> {
  const token = /^Bearer ([\x21-\x7e]{1,1024})$/i.exec(ctx.get('Authorization'))?.[1];
  if (token === undefined) return { kind: 'nobody' };
  if (operatorToken !== null && isSameSecret(token, operatorToken)) return { kind: 'script' };
  const person = await services.auth.personOf(token);
  return person === null ? { kind: 'nobody' } : { kind: 'person', person };
}

/** Refuses everybody but those who may be somebody at all; what they may do on a wiki is another question. */
export function requireCaller(ctx: Context, access: Access, caller: Caller): void {
  if (access === 'public' || caller.kind !== 'nobody') return;
  if (access === 'operator') throw operatorOnly();
  ctx.set('WWW-Authenticate', 'Bearer');
  if (ctx.get('Authorization') === '') throw new RouteError(401, 'sign-in-needed', 'Sign in first.');
  throw new RouteError(401, 'signed-out', 'This sign-in is over: sign in again.');
}

/** Refuses who lacks the role on the wiki that the call concerns. */
export async function requireRole(
  route: RouteDefinition,
  caller: Caller,
  { services }: Gate,
  concerned: () => string | Promise<string>
): Promise<void> {
  const { access } = route;
  if (access === 'public' || access === 'signed-in' || caller.kind !== 'person') return;
  const wiki = access === 'operator' ? null : await concerned();
  const standing = await services.auth.standingOf(caller.person, wiki, route.live ?? false);
  if (standing.role !== null && rank(standing.role) >= rank(access)) return;
  const refused =
    access === 'operator' ? operatorOnly() : refusal(standing, access, wiki, caller.person, services);
  const { method, path } = route;
  const asked = `${method.toUpperCase()} ${path}`;
  await services.noteRefusal({ route: asked, code: refused.code, wiki, person: caller.person });
  throw refused;
}

const ranks = ['user', 'reviewer', 'admin', 'operator'] as const;

function rank(role: (typeof ranks)[number]): number {
  return ranks.indexOf(role);
}

function refusal(
  { role, hindrance }: Standing,
  access: 'reviewer' | 'admin',
  wiki: string | null,
  { name }: Person,
  services: RouteServices
): RouteError {
  if (role === null) return new RouteError(403, hindrance, sentences[hindrance], { wiki, name });
  const right = access === 'admin' ? services.auth.adminRight : 'review';
  return new RouteError(403, 'no-right', `This takes the right "${right}" on the wiki.`, { wiki, right });
}

const sentences: Readonly<Record<Hindrance, string>> = {
  blocked: 'This account is blocked on the wiki.',
  locked: 'This account is locked.',
  hidden: 'This account is hidden.',
  'temporary-account': 'This takes an account of a person, not a temporary one.',
  'no-account': 'This account is not known on the wiki.',
  'other-account': 'The account of this name on the wiki is another one: sign in again.'
};

function operatorOnly(): RouteError {
  const message =
    'This is for operators only: send "Authorization: Bearer" with the SEULA_OPERATOR_TOKEN, where one is set.';
  return new RouteError(403, 'operator-only', message);
}

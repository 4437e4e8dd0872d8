import { createHash } from 'node:crypto';
import type { User } from '../model/types.ts';
import { findUser } from '../model/users.ts';
import type { WikiCore } from '../model/core.ts';

/** One visit. `grants` limits the rights of a bot password or an access token; null means all of the user's rights. */
export type Session = {
  id: string;
  userName: string | null;
  grants: string[] | null;
  secret: string;
  startedAt: number;
};

/** The wiki's open sessions and their tokens, repeatable for a given seed. */
export type Sessions = ReturnType<typeof createSessions>;

/** Makes the store of sessions; ids and tokens follow from `seed`. */
export function createSessions(core: WikiCore, seed: string) {
  const open = new Map<string, Session>();
  let made = 0;
  const draft = (userName: string | null, grants: string[] | null = null): Session => {
    made += 1;
    const secret = digest(`${seed}/${made}`);
    return { id: secret.slice(0, 32), userName, grants, secret, startedAt: core.now() };
  };
  const create = (userName: string | null, grants: string[] | null = null): Session => {
    const session = draft(userName, grants);
    open.set(session.id, session);
    return session;
  };
  return {
    create,
    /** A visitor's session that is kept only when a token is taken from it. */
    draft: (): Session => draft(null),
    isOpen: (session: Session): boolean => open.get(session.id) === session,
    find: (id: string | undefined): Session | undefined => (id === undefined ? undefined : open.get(id)),
    /** Ends a session. */
    end: (session: Session): void => {
      open.delete(session.id);
    },
    /** Logs somebody in under a new session and ends the old one. */
    renew: (old: Session, userName: string, grants: string[] | null): Session => {
      open.delete(old.id);
      return create(userName, grants);
    },
    /** A session that lives for one request, as access tokens and requests without cookies have. */
    passing: (user: User | null, token: string): Session => ({
      id: '',
      userName: user?.name ?? null,
      grants: user?.tokenGrants ?? null,
      secret: digest(`${seed}/${token}`),
      startedAt: 0
    }),
    user: (session: Session): User | null =>
      session.userName === null ? null : (findUser(core, session.userName) ?? null),
    /** A token of a session: 40 hexadecimal digits and `+\`; without an account all but login tokens are `+\`. */
    token: (session: Session, type: string): string => {
      if (session.userName === null && type !== 'login' && type !== 'createaccount') return '+\\';
      if (session.userName === null && session.id !== '') open.set(session.id, session);
      const stamp = Math.floor(session.startedAt / 1000)
        .toString(16)
        .padStart(8, '0');
      return `${digest(`${session.secret}/${type}`).slice(0, 32)}${stamp}+\\`;
    }
  };
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

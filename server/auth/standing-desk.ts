import type { Clock, Person, Standing, WikiApi } from '../ports.ts';
import {
  readAccountOnWiki,
  readAccountSystem,
  type AccountOnWiki,
  type AccountSystem
} from './account-on-wiki.ts';
import { keepAnswers } from './keep-answers.ts';

/** What rights are asked with. */
export interface StandingParts {
  /** The wikis that are served; `isHome` is the one that people sign in at. */
  readonly wikis: ReadonlyMap<string, { readonly api: WikiApi; readonly isHome: boolean }>;
  /** Central ids of those who may do everything on all wikis. */
  readonly operators: ReadonlySet<string>;
  readonly adminRight: string;
  readonly clock: Pick<Clock, 'now'>;
}

const standingMs = 5 * 60_000;
const systemMs = 60 * 60_000;

/** Tells what people may do on a wiki, from what that wiki says of them; keeps it for five minutes at most. */
export function createStandingDesk({ wikis, operators, adminRight, clock }: StandingParts) {
  const standings = keepAnswers<Standing>(clock, standingMs);
  const systems = keepAnswers<AccountSystem>(clock, systemMs);

  async function read(person: Person, wiki: string): Promise<Standing> {
    const entry = wikis.get(wiki);
    if (!entry) return { role: null, hindrance: 'no-account' };
    const system = await systems(wiki, () => readAccountSystem(entry.api));
    const account = await readAccountOnWiki(entry.api, person, system, entry.isHome);
    return standingFrom(account, operators.has(person.centralId), adminRight);
  }

  return {
    /** Of no wiki in particular (null), the first one that is served is asked. */
    standingOf(person: Person, wiki: string | null, live: boolean): Promise<Standing> {
      const id = wiki ?? wikis.keys().next().value ?? '';
      // Of each sign-in apart: who signs in anew after getting a right has it at once.
      return standings(JSON.stringify([id, person.tokenHash]), () => read(person, id), live);
    }
  };
}

/** A role from what a wiki says of an account. An operator needs no account on the wiki, but must be in good standing. */
export function standingFrom(account: AccountOnWiki, isOperator: boolean, adminRight: string): Standing {
  const { exists, isSame, blocked, locked, hidden, temporary, rights } = account;
  if (locked) return { role: null, hindrance: 'locked' };
  if (hidden) return { role: null, hindrance: 'hidden' };
  if (temporary) return { role: null, hindrance: 'temporary-account' };
  if (!isSame) return { role: null, hindrance: exists ? 'other-account' : 'no-account' };
  if (blocked) return { role: null, hindrance: 'blocked' };
  if (isOperator) return { role: 'operator', hindrance: null };
  if (!exists) return { role: null, hindrance: 'no-account' };
  if (rights.has(adminRight)) return { role: 'admin', hindrance: null };
  if (rights.has('review')) return { role: 'reviewer', hindrance: null };
  return { role: 'user', hindrance: null };
}

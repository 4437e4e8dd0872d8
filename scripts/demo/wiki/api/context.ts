import type { EmbeddedWiki } from '../create-wiki.ts';
import type { Session } from '../http/sessions.ts';
import type { User } from '../model/types.ts';

/** A warning as the API collects it; `module` is a path such as `query+users` or `main`. */
export type ApiWarning = { module: string; code: string; text: string; data?: Record<string, unknown> };

/** One request to the API while it is being answered. */
export type ApiContext = {
  wiki: EmbeddedWiki;
  method: string;
  /** Query string and body together; the body wins. */
  raw: Map<string, string>;
  /** Names that stood in the query string. */
  inQuery: Set<string>;
  session: Session;
  /** The account behind the request, null for somebody without one. */
  user: User | null;
  /** The account's name, or the address. */
  userName: string;
  /** The rights that count now: the account's, cut down by the grants of the session. */
  rights: string[];
  formatVersion: 1 | 2;
  /** Address of the wiki itself, such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Path of the module at work, for errors and warnings. */
  module: string;
  warnings: ApiWarning[];
  /** Parameters that some module knows. */
  known: Set<string>;
  /** Top-level `limits`: what `max` came to, by module. */
  limits: Record<string, number>;
  /** Headers of the answer besides the usual ones. */
  headers: Record<string, string>;
};

/** A module of `action=`. */
export type ApiModule = {
  name: string;
  /** Names of its parameters, separated by spaces. */
  parameters: string;
  mustPost?: boolean;
  /** Token type that the module asks for. */
  token?: 'csrf' | 'patrol' | 'rollback' | 'userrights' | 'login';
  /** Whether it changes the wiki, and so is refused in read-only mode. */
  writes?: boolean;
  /** Gives what stands in the answer beside warnings, such as `{ review: { result: 'Success' } }`. */
  run: (context: ApiContext) => Promise<Record<string, unknown>> | Record<string, unknown>;
};

/** Adds a warning of the module at work. */
export function warn(context: ApiContext, code: string, text: string, data?: Record<string, unknown>): void {
  context.warnings.push({ module: context.module, code, text, ...(data ? { data } : {}) });
}

import type { User } from '../model/types.ts';

/** A browser's request for a page. `form` holds the fields of a posted form, `body` the raw text for JSON. */
export interface PageRequest {
  method: string;
  url: URL;
  form: URLSearchParams;
  body: string;
  cookies: Record<string, string>;
  /** Who is logged in; null for visitors, who act under `address`. */
  user: User | null;
  address: string;
  session: PageSession;
}

/** What pages need of the session behind the cookie. */
export interface PageSession {
  /** The token that forms carry; `+\` for visitors. */
  csrfToken: string;
  /** Logs in with a password of the account itself; false when it is wrong. */
  logIn: (name: string, password: string) => boolean;
  logOut: () => void;
}

/** The answer to a page request; a list of values makes several headers of one name. */
export interface PageResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

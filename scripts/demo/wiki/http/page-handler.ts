import type { EmbeddedWiki } from '../create-wiki.ts';
import type { WikiAnswer, WikiRequest } from './exchange.ts';
import type { Session } from './sessions.ts';

/** A request to anything but the API, with the visit it belongs to; `user` is a name or null. */
export type PageRequest = WikiRequest & { user: string | null; session: Session };

/** Serves the wiki's pages; null is a 404. A session that it renews has to go back in a cookie (`sessionCookie`). */
export type PageHandler = (
  request: PageRequest,
  wiki: EmbeddedWiki
) => WikiAnswer | null | Promise<WikiAnswer | null>;

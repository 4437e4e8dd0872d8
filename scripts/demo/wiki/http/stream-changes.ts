import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EmbeddedWiki } from '../create-wiki.ts';
import type { Revision } from '../model/types.ts';

/** Where the wiki tells of its edits as Wikimedia's EventStreams do. */
export const streamPath = '/v2/stream/mediawiki.recentchange';

const heartbeatMs = 10_000;

/** Tells of edits as server-sent events: from now on, or behind the position that `Last-Event-ID` names. */
export function streamChanges(wiki: EmbeddedWiki, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { core } = wiki;
  let sent = positionIn(incoming.headers['last-event-id']) ?? core.counters.change;
  const host = incoming.headers.host ?? '127.0.0.1';

  function tell(): void {
    for (const revision of changesBehind(wiki, sent)) {
      sent = revision.changeId;
      const id = JSON.stringify([{ topic: 'demo.mediawiki.recentchange', partition: 0, offset: sent }]);
      outgoing.write(`event: message\nid: ${id}\ndata: ${JSON.stringify(toEvent(wiki, revision, host))}\n\n`);
    }
  }

  outgoing.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache'
  });
  outgoing.write(':ok\n\n');
  core.watchers.add(tell);
  const heart = setInterval(() => outgoing.write(':\n\n'), heartbeatMs);
  outgoing.on('close', () => {
    clearInterval(heart);
    core.watchers.delete(tell);
  });
  tell();
}

function positionIn(header: string | string[] | undefined): number | null {
  const offset = /"offset":(\d{1,15})/.exec(typeof header === 'string' ? header : '')?.[1];
  return offset === undefined ? null : Number(offset);
}

function changesBehind({ core }: EmbeddedWiki, position: number): Revision[] {
  return [...core.revisions.values()]
    .filter(({ changeId }) => changeId > position)
    .sort((one, other) => one.changeId - other.changeId);
}

function toEvent({ core, settings }: EmbeddedWiki, revision: Revision, host: string): object {
  const page = core.pages.get(revision.pageId);
  return {
    meta: { id: `change-${revision.changeId}`, domain: host, dt: new Date(revision.at).toISOString() },
    id: revision.changeId,
    type: revision.parentId === 0 ? 'new' : 'edit',
    namespace: page?.ns ?? 0,
    title: page?.title ?? '',
    user: revision.user.name,
    bot: revision.bot,
    minor: revision.minor,
    timestamp: revision.at / 1000,
    revision: { old: revision.parentId, new: revision.id },
    server_name: host,
    wiki: settings.databaseName
  };
}

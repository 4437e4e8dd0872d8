import { createHash } from 'node:crypto';
import { apiError, userInfo, type Script } from './scripted-server.ts';

/** A page of a scripted wiki; revisions oldest first. */
export interface ScriptedPage {
  id: number;
  title?: string;
  stable: number | null;
  revisions: { id: number; parent?: number; text?: string; hidden?: boolean; gone?: boolean }[];
}

/** Answers prop=revisions by ids and by range, with info and flagged, for pages given in full. Ten texts to an answer when `cut`. */
export function historyScript(
  pages: ScriptedPage[],
  options: { rights?: string[]; cut?: number } = {}
): Script {
  const { cut = Infinity, rights = ['read'] } = options;
  const highest = rights.includes('apihighlimits') ? 500 : 50;
  return ({ params }) => {
    if (params.meta === 'userinfo' && params.pageids === undefined) return userInfo(null, rights);
    const userinfo = { rights };
    const from = Number(params.rvcontinue ?? 0);
    if (params.revids !== undefined) {
      const ids = params.revids.split('|').map(Number);
      if (ids.length > highest) return apiError('toomanyvalues');
      const known = ids.filter((id) => locate(pages, id) !== undefined);
      const missing = ids.filter((id) => locate(pages, id) === undefined);
      const rest = known.slice(from);
      const told = new Set(rest.slice(0, cut));
      return {
        body: {
          ...(rest.length > cut
            ? { continue: { rvcontinue: from + cut, continue: '||' } }
            : { batchcomplete: true }),
          query: {
            ...(missing.length > 0
              ? { badrevids: Object.fromEntries(missing.map((id) => [id, { revid: id, missing: true }])) }
              : {}),
            pages: pages
              .filter((page) => page.revisions.some(({ id }) => known.includes(id)))
              .map((page) =>
                describePage(
                  page,
                  page.revisions.filter(({ id }) => told.has(id)),
                  params
                )
              )
          }
        }
      };
    }
    const page = pages.find(({ id }) => id === Number(params.pageids));
    if (page === undefined)
      return { body: { query: { userinfo, pages: [{ pageid: Number(params.pageids), missing: true }] } } };
    const there = page.revisions.filter(({ gone }) => gone !== true);
    const at = (id: string | undefined, otherwise: number) => {
      const found = there.findIndex((revision) => revision.id === Number(id));
      return id === undefined ? otherwise : found;
    };
    if (at(params.rvstartid, 0) < 0 || at(params.rvendid, 0) < 0) return apiError('nosuchrevid');
    const newer = params.rvdir === 'newer';
    const range = newer
      ? there.slice(at(params.rvstartid, 0), at(params.rvendid, there.length) + 1)
      : [...there].reverse();
    const limit =
      params.rvlimit === 'max'
        ? params.rvprop?.includes('content') === true
          ? 50
          : 500
        : Number(params.rvlimit);
    const rest = range.slice(from);
    return {
      body: {
        ...(rest.length > limit ? { continue: { rvcontinue: from + limit, continue: '||' } } : {}),
        query: { userinfo, pages: [describePage(page, rest.slice(0, limit), params)] }
      }
    };
  };
}

function locate(pages: ScriptedPage[], id: number) {
  return pages
    .flatMap(({ revisions }) => revisions)
    .find((revision) => revision.id === id && revision.gone !== true);
}

function describePage(
  page: ScriptedPage,
  revisions: ScriptedPage['revisions'],
  params: Record<string, string>
) {
  const props = params.prop?.split('|') ?? [];
  const latest = page.revisions.at(-1)?.id;
  const told = revisions.map((revision) => {
    const at = page.revisions.indexOf(revision);
    const text = revision.text ?? `Text ${revision.id}`;
    const sha1 = createHash('sha1').update(text).digest('hex');
    const hash = revision.hidden === true ? { sha1hidden: true } : { sha1 };
    const content =
      revision.hidden === true
        ? { texthidden: true, contentmodel: 'wikitext' }
        : { contentmodel: 'wikitext', content: text };
    return {
      revid: revision.id,
      parentid: revision.parent ?? page.revisions[at - 1]?.id ?? 0,
      timestamp: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString().replace('.000', ''),
      user: 'Ann',
      userid: 3,
      comment: '',
      minor: false,
      tags: [],
      ...hash,
      ...(params.rvprop?.split('|').includes('content') === true ? { slots: { main: { ...content } } } : {})
    };
  });
  return {
    pageid: page.id,
    ns: 0,
    title: page.title ?? `Page ${page.id}`,
    ...(props.includes('info') ? { lastrevid: latest, actions: { review: [] } } : {}),
    ...(props.includes('flagged') && page.stable !== null
      ? {
          flagged: {
            stable_revid: page.stable,
            level: 0,
            ...(page.stable === latest ? {} : { pending_since: '2026-01-01T00:01:00Z' })
          }
        }
      : {}),
    ...(told.length > 0 ? { revisions: told } : {})
  };
}

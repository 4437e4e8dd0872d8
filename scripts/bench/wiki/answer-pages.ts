import type { Workload } from '../workload/open-workload.ts';
import type { BenchItem, BenchPage, BenchRevision } from '../workload/workload-files.ts';

type Params = Readonly<Record<string, string>>;

/** Revisions, scores, categories, items, rendered pages and uses of links; null for other requests. */
export function answerPages(workload: Workload, params: Params): object | null {
  if (params.action === 'parse') return parsePage(workload, Number(params.oldid));
  if (params.action === 'wbgetentities') return { entities: readItems(workload, itemsOf(params.ids)) };
  if (params.list === 'exturlusage') return { query: { exturlusage: usesOf(workload, params) } };
  const toPage = pageFacts[params.prop ?? ''];
  if (!toPage) return null;
  return { query: { pages: pagesAbout(workload, params).map((page) => toPage(workload, page, params)) } };
}

/** Items of a list parameter. */
export function itemsOf(list: string | undefined): string[] {
  return list === undefined || list === ''
    ? []
    : list.split(list.startsWith('\u001f') ? '\u001f' : '|').filter(Boolean);
}

const pageFacts: Readonly<Record<string, (workload: Workload, page: BenchPage, params: Params) => object>> = {
  revisions: (workload, page, params) => ({
    ...nameOf(page),
    revisions: revisionsWanted(workload, page, params).map((one) => toRevision(workload, one, params))
  }),
  categories: ({ wiki }, page) => ({
    ...nameOf(page),
    categories: page.categories.map((name) => ({ ns: 14, title: `${wiki.category_namespace[0]}:${name}` }))
  }),
  pageprops: (_, page) => ({ ...nameOf(page), pageprops: { wikibase_item: page.wikidata_id } }),
  'flagged|info': (_, page) => ({
    ...nameOf(page),
    lastrevid: page.latest_revid,
    flagged: { stable_revid: page.stable_revid, pending_since: page.pending_since }
  })
};

function pagesAbout(workload: Workload, { revids, pageids, titles }: Params): BenchPage[] {
  const named = new Set(itemsOf(titles));
  const ids = [
    ...itemsOf(revids).flatMap((id) => workload.revisions.get(Number(id))?.pageid ?? []),
    ...itemsOf(pageids).map(Number),
    ...(named.size > 0 ? workload.pages : [])
      .filter(({ title }) => named.has(title))
      .map(({ pageid }) => pageid)
  ];
  return [...new Set(ids)].flatMap((id) => workload.pageOf(id) ?? []);
}

function revisionsWanted(
  workload: Workload,
  { pageid }: BenchPage,
  { revids, rvstartid, rvendid, rvdir }: Params
): BenchRevision[] {
  const all = workload.revisionsOf(pageid);
  if (revids !== undefined) {
    const wanted = new Set(itemsOf(revids).map(Number));
    return all.filter(({ revid }) => wanted.has(revid));
  }
  const from = Number(rvstartid ?? 0);
  if (rvdir === 'newer')
    return all.filter(({ revid }) => revid >= from && revid <= Number(rvendid ?? Infinity));
  return all.filter(({ revid }) => rvstartid === undefined || revid <= from).reverse();
}

function toRevision(workload: Workload, revision: BenchRevision, { rvprop = '' }: Params): object {
  const { revid, parentid, user, userid, timestamp, comment, tags, sha1 } = revision;
  const wanted = new Set(itemsOf(rvprop));
  const content = wanted.has('content')
    ? {
        slots: {
          main: { contentmodel: 'wikitext', contentformat: 'text/x-wiki', content: workload.textOf(revid) }
        }
      }
    : {};
  const flagged =
    wanted.has('flagged') && parentid === null ? { flagged: { user, timestamp, level: 1 } } : {};
  const scores = wanted.has('oresscores') ? { oresscores: listedScores(workload, revid) } : {};
  const facts = {
    user,
    userid,
    timestamp,
    comment,
    tags,
    sha1,
    minor: false,
    ...(userid === 0 && { anon: true })
  };
  return { revid, parentid: parentid ?? 0, ...facts, ...content, ...flagged, ...scores };
}

/** Wikis list the risk of a revert beside the older models; the workload has no such score, so damage stands for it. */
function listedScores({ scores }: Workload, revid: number): object {
  const score = scores.get(revid);
  if (!score) return {};
  const both = (chance: number) => ({ true: chance, false: 1 - chance });
  return {
    damaging: both(score.damaging),
    goodfaith: both(score.goodfaith),
    revertrisklanguageagnostic: both(score.damaging)
  };
}

function parsePage(workload: Workload, revid: number): object {
  const revision = workload.revisions.get(revid);
  const page = revision && workload.pageOf(revision.pageid);
  if (!page) return { error: { code: 'nosuchrevid', info: `There is no revision with ID ${revid}.` } };
  const categories = page.categories.map((name) => ({ sortkey: '', category: name.replaceAll(' ', '_') }));
  return {
    parse: { title: page.title, pageid: page.pageid, revid, text: workload.htmlOf(revid), categories }
  };
}

/** Every article of a workload links to the same few sites. */
function usesOf({ pages }: Workload, { eulimit = '10' }: Params): object[] {
  const most = eulimit === 'max' ? 500 : Number(eulimit);
  return pages.slice(0, most).map(({ pageid }) => ({ pageid }));
}

function readItems({ items }: Workload, ids: readonly string[]): object {
  return Object.fromEntries(
    ids.map((id) => {
      const item = items.get(id);
      return [id, item ? { type: 'item', id, claims: claimsOf(item) } : { id, missing: '' }];
    })
  );
}

function claimsOf({ claims }: BenchItem): object {
  const statement = (value: object) => ({
    type: 'statement',
    rank: 'normal',
    mainsnak: { snaktype: 'value', datavalue: { value } }
  });
  const year = (one: number) => statement({ time: `+${one}-01-01T00:00:00Z`, precision: 9 });
  return {
    P31: claims.P31.map((id) => statement({ 'entity-type': 'item', id })),
    P569: claims.P569.map(year),
    P570: claims.P570.map(year)
  };
}

function nameOf({ pageid, ns, title }: BenchPage): object {
  return { pageid, ns, title };
}

import { mediaWiki } from './media-wiki.ts';
import { ReviewError } from './review-error.ts';
import { settled } from './settled.ts';

/** What reporting needs of the wiki; each call fails with a ReviewError. */
export interface ReportPort {
  /** The wikitext of the page of reports as it is this moment; empty when there is no such page. */
  text(): Promise<string>;
  /** Appends a line as the named reader. */
  append(line: string, summary: string): Promise<{ revisionId: number; oldRevisionId: number }>;
}

interface Answer {
  query?: { pages?: { missing?: unknown; revisions?: { slots?: { main?: { content?: unknown } } }[] }[] };
  edit?: { result?: unknown; newrevid?: unknown; oldrevid?: unknown; info?: unknown; warning?: unknown };
}

/** Creates the port on mw.Api for the reader `userName` and the page `title`. */
export function createReportApi(userName: string, title: string): ReportPort {
  const { Api } = mediaWiki();
  const api = new Api({ parameters: { formatversion: 2, assertuser: userName }, ajax: { timeout: 60_000 } });
  return {
    async text() {
      const query = { action: 'query', prop: 'revisions', rvprop: 'content', rvslots: 'main', titles: title };
      const answer = (await settled(api.get({ ...query, maxage: 0, smaxage: 0 }))) as Answer;
      const page = answer.query?.pages?.[0];
      const content = page?.revisions?.[0]?.slots?.main?.content;
      if (typeof content === 'string') return content;
      if (page?.missing) return '';
      throw new ReviewError('http', '');
    },
    async append(line, summary) {
      const words = { action: 'edit', title, appendtext: `\n${line}`, summary, assert: 'user', notminor: 1 };
      const request = { ...words, errorformat: 'plaintext', uselang: 'user' };
      const { edit } = (await settled(api.postWithToken('csrf', request))) as Answer;
      const { result, newrevid, oldrevid } = edit ?? {};
      if (result !== 'Success' || typeof newrevid !== 'number') {
        throw new ReviewError('refused', [edit?.warning, edit?.info].map(plain).join(''));
      }
      return { revisionId: newrevid, oldRevisionId: typeof oldrevid === 'number' ? oldrevid : 0 };
    }
  };
}

/** What filters and captchas say comes as HTML at times; that is left out. */
function plain(words: unknown): string {
  return typeof words === 'string' && words.indexOf('<') === -1 ? words : '';
}

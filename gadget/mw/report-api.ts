import { mediaWiki } from './media-wiki.ts';
import { ReviewError } from './review-error.ts';
import { settled } from './settled.ts';

/** What reporting needs of the wiki; each call fails with a ReviewError. */
export interface ReportPort {
  /**
   * Summaries of the named reader's own edits to the page of reports, the newest first. Who made an edit is known for
   * sure; who wrote a line of the page, or left one's name in it, is not.
   */
  ownSummaries(): Promise<string[]>;
  /** Appends a line as the named reader. */
  append(line: string, summary: string): Promise<{ revisionId: number; oldRevisionId: number }>;
}

interface Answer {
  query?: { pages?: { revisions?: { comment?: unknown }[] }[] };
  edit?: { result?: unknown; newrevid?: unknown; oldrevid?: unknown; info?: unknown; warning?: unknown };
}

/** Creates the port on mw.Api for the reader `userName` and the page `title`. */
export function createReportApi(userName: string, title: string): ReportPort {
  const { Api } = mediaWiki();
  const api = new Api({ parameters: { formatversion: 2, assertuser: userName }, ajax: { timeout: 60_000 } });
  return {
    async ownSummaries() {
      const query = {
        action: 'query',
        prop: 'revisions',
        rvprop: 'comment',
        rvuser: userName,
        rvlimit: 'max'
      };
      const answer = (await settled(api.get({ ...query, titles: title, maxage: 0, smaxage: 0 }))) as Answer;
      const page = answer.query?.pages?.[0];
      if (!page) throw new ReviewError('http', '');
      return (page.revisions ?? []).map(({ comment }) => (typeof comment === 'string' ? comment : ''));
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

import type { SiteWords } from '../text/site-words.ts';
import { collectWords, type CollectOptions } from './collect-words.ts';
import type { DumpPage, DumpSite } from './read-dump.ts';
import { packWordList } from './word-list-file.ts';

/** What came of a dump: the list as bytes, and what went into it. */
export interface BuiltList {
  readonly bytes: Buffer;
  readonly articles: number;
  readonly words: number;
}

/** Builds the list of a wiki's words from its articles; redirects and other namespaces are passed over. */
export async function buildWordList(
  wikiId: string,
  pages: AsyncIterable<{ readonly site: DumpSite; readonly page: DumpPage }>,
  options: CollectOptions,
  onArticle: (articles: number) => void = () => undefined
): Promise<BuiltList> {
  const collection = collectWords(options);
  let words: SiteWords = { language: 'en', namespaces: [], redirectWords: [] };
  let articles = 0;
  for await (const { site, page } of pages) {
    if (page.namespace !== 0 || page.isRedirect || page.text === null) continue;
    if (words.namespaces !== site.namespaces) {
      words = { language: site.language, namespaces: site.namespaces, redirectWords: [] };
    }
    collection.add(page.text, words);
    articles += 1;
    onArticle(articles);
  }
  const { capacity, errorRate } = options;
  const about = { wiki: wikiId, language: words.language, words: collection.words, capacity, errorRate };
  return { bytes: packWordList(collection.filter, about), articles, words: collection.words };
}

import { mediaWiki } from './media-wiki.ts';

interface Answer {
  query?: { pages?: { revisions?: { slots?: { main?: { content?: unknown } } }[] }[] };
}

/** The wikitext of a revision; empty when the wiki does not give it. */
export function readWikitext(revisionId: number): Promise<string> {
  const { Api } = mediaWiki();
  const parameters = {
    action: 'query',
    formatversion: 2,
    prop: 'revisions',
    rvprop: 'content',
    rvslots: 'main'
  };
  return new Promise((resolve) =>
    new Api({ parameters }).get({ revids: revisionId }).then(
      (answer) => resolve(contentOf(answer as Answer)),
      () => resolve('')
    )
  );
}

function contentOf({ query }: Answer): string {
  const content = query?.pages?.[0]?.revisions?.[0]?.slots?.main?.content;
  return typeof content === 'string' ? content : '';
}

/** How a request ended: `api-error` is a refusal in MediaWiki's own form. */
export type RequestEnd = 'answered' | 'api-error' | 'http-error' | 'network-error';

/** The same `fetch`, telling how each request ended. */
export function countRequests(
  onEnd: (end: RequestEnd) => void,
  fetch: typeof globalThis.fetch = globalThis.fetch
): typeof globalThis.fetch {
  return async (input, init) => {
    try {
      const answer = await fetch(input, init);
      onEnd(endOf(answer));
      return answer;
    } catch (fault) {
      onEnd('network-error');
      throw fault;
    }
  };
}

function endOf(answer: Response): RequestEnd {
  if (!answer.ok) return 'http-error';
  return answer.headers.has('mediawiki-api-error') ? 'api-error' : 'answered';
}

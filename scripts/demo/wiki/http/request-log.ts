/** One request to the API as it came; `user` is a name or null, `code` the error code of the answer or null. */
export type LoggedRequest = {
  action: string;
  params: Record<string, string>;
  method: string;
  userAgent: string;
  user: string | null;
  code: string | null;
  writes: boolean;
};

/** The log of requests to the API. */
export type RequestLog = ReturnType<typeof createRequestLog>;

/** Makes an empty log. */
export function createRequestLog() {
  const list: LoggedRequest[] = [];
  return {
    /** All requests so far, oldest first. */
    list,
    add: (request: LoggedRequest): void => {
      list.push(request);
    },
    /** How many requests only read the wiki: no writes, no signing in or out, no tokens alone. */
    countReads: (): number => list.filter(isRead).length,
    clear: (): void => {
      list.length = 0;
    }
  };
}

function isRead(request: LoggedRequest): boolean {
  if (request.writes || ['login', 'clientlogin', 'logout'].includes(request.action)) return false;
  const { meta, prop, list, generator } = request.params;
  return !(meta === 'tokens' && !prop && !list && !generator);
}

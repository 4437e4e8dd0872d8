/** One session with a wiki's api.php, as a person's tool would have it: cookies, a token, and answers that must not be errors. */
export interface ApiSession {
  get(params: Record<string, string | number>): Promise<any>;
  /** Posts with a csrf token. */
  post(params: Record<string, string | number>): Promise<any>;
}

/** Opens a session; `account` is a bot password as `user@app:password`, null is somebody without an account. */
export async function openApiSession(apiUrl: string, account: string | null): Promise<ApiSession> {
  const cookies = new Map<string, string>();

  async function call(method: 'GET' | 'POST', params: Record<string, string | number>): Promise<any> {
    const fields = Object.entries({ format: 'json', formatversion: 2, ...params }).map(([name, value]) => [
      name,
      String(value)
    ]);
    const form = new URLSearchParams(fields);
    const headers = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'user-agent': 'Seula end-to-end tests'
    };
    const response = await (method === 'GET'
      ? fetch(`${apiUrl}?${form.toString()}`, { headers })
      : fetch(apiUrl, { method, headers, body: form }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const answer = await response.json();
    if (answer.error) throw new Error(`${String(params.action)}: ${answer.error.code}: ${answer.error.info}`);
    return answer;
  }

  const token = async (type: 'csrf' | 'login'): Promise<string> => {
    const { query } = await call('GET', { action: 'query', meta: 'tokens', type });
    return query.tokens[`${type}token`];
  };
  if (account !== null) {
    const [, lgname = '', lgpassword = ''] = /^([^:]+):(.+)$/.exec(account) ?? [];
    const { login } = await call('POST', {
      action: 'login',
      lgname,
      lgpassword,
      lgtoken: await token('login')
    });
    if (login.result !== 'Success')
      throw new Error(`${lgname} could not log in: ${login.reason ?? login.result}`);
  }
  return {
    get: (params) => call('GET', params),
    post: async (params) => call('POST', { ...params, token: await token('csrf') })
  };
}

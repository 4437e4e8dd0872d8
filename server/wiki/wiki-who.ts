import { z } from 'zod';
import type { WordOrigins } from '../ports.ts';
import { readLimitedText } from './read-limited-text.ts';
import { WikiError } from './wiki-error.ts';

/** What a client of WikiWho is made of. `baseUrl` is what stands before the language. */
export interface WikiWhoOptions {
  baseUrl: string;
  /** Must say how to reach the operator. */
  userAgent: string;
  fetch?: typeof globalThis.fetch;
  timeoutMs?: number;
  maxBytes?: number;
}

/**
 * Creates a client of WikiWho (https://www.mediawiki.org/wiki/WikiWho). Which languages it follows is asked of the service
 * itself, once each: for the others its address does not exist. A question is asked once; failures are WikiError.
 */
export function createWikiWho(options: WikiWhoOptions): WordOrigins {
  const { userAgent, timeoutMs = 30_000, maxBytes = 32 * 1024 * 1024, fetch = globalThis.fetch } = options;
  const languages = new Map<string, Promise<boolean>>();

  return {
    async originsOf({ wiki, revisionId }, { signal } = {}) {
      const language = languageOf(wiki);
      if (language === null || !(await follows(language))) return null;
      const path = `${language}/api/v1.0.0-beta/rev_content/rev_id/${revisionId}/?${flags}`;
      const text = await ask(path, signal, (response, end) => {
        if (!response.ok) throw new WikiError('http-status', { status: response.status });
        return readLimitedText(response, maxBytes, end);
      });
      return readOrigins(text, revisionId);
    }
  };

  function follows(language: string): Promise<boolean> {
    const known = languages.get(language) ?? askWhetherFollowed(language);
    languages.set(language, known);
    known.catch(() => languages.delete(language));
    return known;
  }

  async function askWhetherFollowed(language: string): Promise<boolean> {
    const { ok, status } = await ask(`${language}/api/v1.0.0-beta/`, undefined, async (response) => {
      await response.body?.cancel();
      return response;
    });
    if (ok) return true;
    if (status === 404) return false;
    throw new WikiError('http-status', { status });
  }

  async function ask<T>(
    path: string,
    signal: AbortSignal | undefined,
    read: (response: Response, end: AbortSignal) => Promise<T>
  ): Promise<T> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const end = signal ? AbortSignal.any([signal, timeout]) : timeout;
    try {
      const response = await fetch(`${options.baseUrl.replace(/\/+$/, '')}/${path}`, {
        headers: { 'user-agent': userAgent },
        redirect: 'error',
        signal: end
      });
      return await read(response, end);
    } catch (fault) {
      if (fault instanceof WikiError) throw fault;
      if (signal?.aborted) throw new WikiError('aborted');
      throw timeout.aborted ? new WikiError('timeout', { timeoutMs }) : new WikiError('network');
    }
  }
}

const flags = 'o_rev_id=true&editor=false&token_id=false&in=false&out=false';

/** The language of a Wikipedia from its database name; null for all other wikis, which the service does not follow. */
function languageOf(wiki: string): string | null {
  return /^[a-z_]+wiki$/.test(wiki) ? wiki.replace(/wiki$/, '').replaceAll('_', '-') : null;
}

const Answer = z.object({
  success: z.literal(true),
  revisions: z.array(
    z.record(z.string(), z.object({ tokens: z.array(z.object({ o_rev_id: z.number().int() })) }))
  )
});

function readOrigins(text: string, revisionId: number): ReadonlySet<number> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WikiError('malformed', { path: '' });
  }
  const parsed = Answer.safeParse(value);
  if (!parsed.success)
    throw new WikiError('malformed', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
  // An answer about another version is as good as none.
  const revision = parsed.data.revisions.find((one) => Object.hasOwn(one, String(revisionId)));
  const tokens = revision?.[String(revisionId)]?.tokens;
  if (!tokens) throw new WikiError('malformed', { path: 'revisions' });
  return new Set(tokens.map((token) => token.o_rev_id));
}

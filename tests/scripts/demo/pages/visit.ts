import { createEmbeddedWiki, type EmbeddedWiki } from '../../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../../scripts/demo/wiki/http/start-wiki.ts';
import { createPageHandler } from '../../../../scripts/demo/wiki/pages/create-page-handler.ts';
import type { PageOptions } from '../../../../scripts/demo/wiki/pages/page-context.ts';
import { demoAccounts } from '../../../../scripts/demo/wiki/seed/accounts.ts';
import {
  demoSettings,
  seedDemoWiki,
  type SeededScenario
} from '../../../../scripts/demo/wiki/seed/seed-demo-wiki.ts';

/** An answer as a test looks at it: redirects are not followed. */
export interface Visited {
  status: number;
  text: string;
  location: string | null;
  type: string | null;
}

/** A served demo wiki, and a visitor whose cookies are kept. */
export async function openDemoWiki(language: string, options: PageOptions = {}) {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const wiki: EmbeddedWiki = createEmbeddedWiki({ language, settings: demoSettings, clock: () => now });
  const scenarios: SeededScenario[] = seedDemoWiki(wiki, now);
  const running = await startWiki(wiki, { pages: createPageHandler({ accounts: demoAccounts, ...options }) });
  const visitor = () => {
    const cookies = new Map<string, string>();
    const visit = async (path: string, init: RequestInit = {}): Promise<Visited> => {
      const headers = new Headers(init.headers);
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const answer = await fetch(running.origin + path, { redirect: 'manual', ...init, headers });
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      return {
        status: answer.status,
        text: await answer.text(),
        location: answer.headers.get('location'),
        type: answer.headers.get('content-type')
      };
    };
    return {
      get: (path: string) => visit(path),
      post: (path: string, form: Record<string, string>) =>
        visit(path, { method: 'POST', body: new URLSearchParams(form) }),
      postJson: (path: string, value: unknown) =>
        visit(path, {
          method: 'POST',
          body: JSON.stringify(value),
          headers: { 'content-type': 'application/json' }
        }),
      logIn: (name: string, password: string) =>
        visit('/wiki/Special:UserLogin', {
          method: 'POST',
          body: new URLSearchParams({ wpName: name, wpPassword: password })
        })
    };
  };
  return { wiki, scenarios, visitor, close: running.close, origin: running.origin };
}

/** The values of `mw.config` that a page hands to its client. */
export function configOf(html: string): Record<string, unknown> {
  const text = /window\.demoPage=(\{.*\});<\/script>/.exec(html)?.[1] ?? '{}';
  const page: unknown = JSON.parse(text);
  return (page as { config?: Record<string, unknown> }).config ?? {};
}

/** The value of a hidden field. */
export function fieldOf(html: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  return (/value="([^"]*)"/.exec(tag)?.[1] ?? '')
    .replaceAll('&#039;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the saved pages of each version of MediaWiki are, beside the project. */
const folders: Record<string, string> = {
  '1.39': join(import.meta.dirname, '../../../../shared/contract/html'),
  '1.43': join(import.meta.dirname, '../../../../shared/contract-1.43/html')
};

/** A saved page by version and name, such as `1.39/history.minerva.anon`; null when it was not saved. */
export function readSavedPage(name: string): string | null {
  const [version = '', file = ''] = name.split(/\/(.*)/);
  const path = join(folders[version] ?? '', `${file}.html`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The page without its scripts and styles, which would be fetched from a wiki that is not there. */
export function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script>/gi, '').replace(/<link\b[^>]*>/gi, '');
}

/** What mw.config held on a saved page, as far as the page itself says it. */
export function configOf(html: string): Record<string, unknown> {
  const found = /RLCONF\s*=\s*(\{[\s\S]*?\});\s*RLSTATE/.exec(html)?.[1];
  return found ? (JSON.parse(found) as Record<string, unknown>) : {};
}

/** Names of all pages saved as the server sent them. */
export function savedPageNames(): string[] {
  return Object.entries(folders).flatMap(([version, folder]) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.html') && !name.includes('after-js'))
      .map((name) => `${version}/${name.replace(/\.html$/, '')}`)
  );
}

import { mediaWiki } from './media-wiki.ts';

const module = 'ext.gadget.seula-core';

/**
 * Loads the core: as a gadget where the wiki defines it, else as a user script, from the page beside the one that
 * `script` came from, or else from the reader's own pages.
 */
export function loadCore(script: Element | null): void {
  const { loader, config } = mediaWiki();
  if (loader.getState(module)) {
    loader.load(module);
    return;
  }
  const source = script?.getAttribute('src') ?? '';
  if (/\/seula\.js\b/.test(source)) {
    loader.load(source.replace('/seula.js', '/seula-core.js'));
    return;
  }
  const names = config.get('wgFormattedNamespaces') as Record<string, string> | null;
  const page = `${names?.['2'] ?? 'User'}:${String(config.get('wgUserName'))}/seula-core.js`;
  const raw = { action: 'raw', ctype: 'text/javascript' };
  loader.using(['mediawiki.util']).then(() => loader.load(mediaWiki().util.getUrl(page, raw)));
}

import { mediaWiki } from './media-wiki.ts';

/** Resolves when the wiki has loaded these modules of its own. */
export function wikiModules(names: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    mediaWiki()
      .loader.using(names)
      .then(
        () => resolve(),
        (fault) => reject(new Error(String(fault)))
      );
  });
}

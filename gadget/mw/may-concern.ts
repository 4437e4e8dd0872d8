import { mediaWiki } from './media-wiki.ts';

/** Whether the open page may be one of our places: true wherever `placeOf` names one, at a fraction of its size. */
export function mayConcern(): boolean {
  const { config } = mediaWiki();
  const special = config.get('wgCanonicalSpecialPageName');
  const stable = Number(config.get('wgStableRevisionId'));
  const isPending = stable > 0 && stable < Number(config.get('wgCurRevisionId'));
  return (
    special === 'PendingChanges' ||
    special === 'MobileDiff' ||
    (isPending && config.get('wgAction') === 'view')
  );
}

import { mediaWiki } from './media-wiki.ts';

/** Whether the open page may be one of our places: true wherever `placeOf` names one, at a fraction of its size. */
export function mayConcern(): boolean {
  const { config } = mediaWiki();
  const special = config.get('wgCanonicalSpecialPageName');
  const stable = Number(config.get('wgStableRevisionId'));
  const action = config.get('wgAction');
  return (
    special === 'PendingChanges' ||
    special === 'MobileDiff' ||
    (stable > 0 &&
      (action === 'history' ||
        (action === 'view' &&
          (stable < Number(config.get('wgCurRevisionId')) ||
            config.get('wgDiffNewId') !== null ||
            config.get('wgDiffOldId') !== null))))
  );
}

import { mediaWiki } from './media-wiki.ts';

/** Whether the reader has a right on this wiki; false when the wiki does not say. */
export function hasRight(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    mediaWiki()
      .user.getRights()
      .then(
        (rights) => resolve(Array.isArray(rights) && rights.indexOf(name) !== -1),
        () => resolve(false)
      );
  });
}

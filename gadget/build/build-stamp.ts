import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name for what is built from the folders as they are (save the companion's pages), so that files of two builds are never taken for one. */
export function buildStamp(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((name) => !/\/gadget\/site\b|\/i18n\/site\/|\/site-pages\.ts$/.test(name))
      .sort();
    for (const name of names) hash.update(name.slice(folder.length)).update(readFileSync(name));
  }
  return hash.digest('hex').slice(0, 8);
}

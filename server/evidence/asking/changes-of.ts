import { versionOf, type Change } from '../../text/version.ts';
import type { Subject } from '../define-evidence.ts';

/**
 * The changes that a pending revision is judged on, where the texts are known: its own edit, and all that differs from the
 * stable text. Evidence that is told by both serves both questions.
 */
export function changesOf({ revision, stable, pending }: Subject): Change[] {
  if (!revision) return [];
  const after = versionOf(revision);
  const at = pending.indexOf(revision);
  const chain = [stable, ...pending];
  const parent = chain.find(({ id }) => id === revision.parentId) ?? (at >= 0 ? chain[at] : undefined);
  const bases = [...new Set([parent ?? stable, stable])].map(versionOf);
  return bases.flatMap((before) => (before && after && before !== after ? [{ before, after }] : []));
}

import type { EmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import type { Store } from '../../../server/ports.ts';

/**
 * Holds what the wiki's review log says of the bot against what the bot wrote down: every approval on the wiki has
 * exactly one row and the reverse. Returns a sentence for each thing that does not fit.
 */
export async function auditFaults(
  wiki: EmbeddedWiki,
  store: Pick<Store, 'decisions'>,
  wikiId: string
): Promise<string[]> {
  const log = wiki.core.logs.filter(({ type, user }) => type === 'review' && user.name === 'SeulaBot');
  const rows = (await store.decisions.list({ wiki: wikiId, limit: 10_000 })).filter(
    ({ state }) => state !== 'judged'
  );
  const approvals = log.filter(({ action }) => action.startsWith('approve')).map(ofEntry);
  const withdrawals = log.filter(({ action }) => action === 'unapprove').map(ofEntry);
  const made = rows.filter(({ state }) => state === 'done' || state === 'undone').map(ofRow);
  const undone = rows.filter(({ state }) => state === 'undone').map(ofRow);
  const open = rows.filter(({ state }) => ['planned', 'sending', 'unknown'].includes(state)).map(ofRow);
  return [
    ...compare('approval', approvals, made),
    ...compare('withdrawal', withdrawals, undone),
    ...doubles('approval', approvals),
    ...open.map((one) => `unfinished: ${one}`)
  ];
}

function ofEntry({ comment, params }: { comment: string; params: Record<string, unknown> }): string {
  return `${/\[seula:([^\]]+)\]/.exec(comment)?.[1] ?? 'no id'} of ${String(params['0'])}`;
}

function ofRow({ intentId, revisionId }: { intentId: string | null; revisionId: number }): string {
  return `${intentId ?? 'no id'} of ${revisionId}`;
}

function compare(what: string, onWiki: string[], inRows: string[]): string[] {
  return [
    ...onWiki.filter((one) => !inRows.includes(one)).map((one) => `${what} without a row: ${one}`),
    ...inRows.filter((one) => !onWiki.includes(one)).map((one) => `row without a ${what}: ${one}`)
  ];
}

function doubles(what: string, found: string[]): string[] {
  const revisions = found.map((one) => one.split(' of ')[1]);
  return found
    .filter((_, index) => revisions.indexOf(revisions[index]) !== index)
    .map((one) => `${what} made twice: ${one}`);
}

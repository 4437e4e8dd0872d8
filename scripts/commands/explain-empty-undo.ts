import type { Store, UndoSelection } from '../../server/ports.ts';
import { WorkError } from './define-command.ts';

/** Why a selection holds no approval that could be withdrawn. Throws WorkError where what it names does not exist. */
export async function explainEmptyUndo(
  wiki: string,
  selection: UndoSelection,
  store: Pick<Store, 'runs' | 'decisions'>
): Promise<string> {
  const { decisions } = store;
  if (selection.by === 'decision') {
    const [found] = await decisions.list({ wiki, before: selection.id + 1, limit: 1 });
    if (found?.id !== selection.id) throw missing('decision', selection.id, wiki);
    return found.state === 'undone'
      ? 'it is withdrawn already'
      : 'this decision accepted nothing, so there is nothing to withdraw';
  }
  if (selection.by === 'run' && (await store.runs.find(selection.id))?.wiki !== wiki)
    throw missing('run', selection.id, wiki);
  const narrowed =
    selection.by === 'run'
      ? { runId: selection.id }
      : selection.by === 'check'
        ? { check: selection.id }
        : null;
  const undone = narrowed ? await decisions.list({ wiki, ...narrowed, state: 'undone', limit: 1 }) : [];
  return undone.length > 0 ? 'what was accepted is withdrawn already' : 'no approval of the bot fits this';
}

function missing(what: string, id: number, wiki: string): WorkError {
  return new WorkError(`there is no such ${what} on ${wiki}: ${id}.`);
}

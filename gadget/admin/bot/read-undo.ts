import type { Undo, UndoChoice } from '../../../shared/undo.ts';
import { fields, number, object, oneOf, orNull, text } from '../../api/guard.ts';

/** What is shown of an undo. */
export type ShownUndo = Pick<Undo, 'undo' | 'state' | 'of' | 'own' | 'kept' | 'token'> & {
  end: Pick<NonNullable<Undo['end']>, 'outcome' | 'done' | 'kept' | 'refused' | 'unknown'> | null;
};

/** Reads how far an undo is. */
export const readUndo = object<ShownUndo>({
  undo: text,
  state: oneOf('previewing', 'previewed', 'withdrawing', 'ended'),
  of: orNull(number),
  own: number,
  kept: number,
  token: orNull(text),
  end: orNull(
    object({
      outcome: oneOf('done', 'stopped', 'failed'),
      done: number,
      kept: number,
      refused: number,
      unknown: number
    })
  )
});

/** An approval that was looked at or withdrawn, and what is known of it. */
export interface ShownApprovalStep {
  decisionId: number;
  title: string;
  revisionId: number;
  /** `own`: it would be withdrawn; else why it is left alone, or what came of withdrawing it. */
  state: 'own' | 'kept' | 'done' | 'refused' | 'unknown';
}

/** Reads a step of an undo; null for those that are about no approval. */
export function readUndoStep(data: unknown): ShownApprovalStep | null {
  try {
    const { step, decisionId, page, revisionId, keptFor, state } = fields(data);
    if (step !== 'looked' && step !== 'withdrawn') return null;
    return {
      decisionId: number(decisionId),
      title: text(fields(page).title),
      revisionId: number(revisionId),
      state:
        step === 'looked'
          ? keptFor === null
            ? 'own'
            : 'kept'
          : oneOf('done', 'kept', 'refused', 'unknown')(state)
    };
  } catch {
    return null;
  }
}

/** Ways to choose approvals, in the order in which they are offered. */
export const undoKinds = ['run', 'check', 'decision', 'settings', 'time'] as const;

/** The approvals that a form chooses; null where a field is not as it should be. Times are those of the browser's clock. */
export function choiceIn(kind: (typeof undoKinds)[number], form: FormData): UndoChoice | null {
  const given = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const whole = /^\d{1,15}$/.test(given('which')) ? Number(given('which')) : null;
  switch (kind) {
    case 'check':
      return given('which') === '' ? null : { by: kind, id: given('which') };
    case 'settings':
      return whole === null ? null : { by: kind, version: whole };
    case 'time': {
      const [from, to] = [timeOf(given('from')), timeOf(given('to'))];
      return from === null ? null : { by: kind, from, ...(to !== null && { to }) };
    }
    case 'run':
    case 'decision':
      return whole ? { by: kind, id: whole } : null;
  }
}

function timeOf(local: string): string | null {
  const moment = local === '' ? NaN : new Date(local).getTime();
  return isNaN(moment) ? null : new Date(moment).toISOString();
}

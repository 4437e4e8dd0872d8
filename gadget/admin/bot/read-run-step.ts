import { fields, list, number, oneOf, orNull, text } from '../../api/guard.ts';

/** Why the bot left a page: a code, and what its words are about. */
export interface ShownNote {
  code: string;
  params: readonly string[];
}

/** What is shown of a step of a run. */
export type ShownStep =
  | { step: 'listed'; pages: number }
  | { step: 'judged'; title: string; decision: 'approve' | 'manual' | 'blocked' }
  | { step: 'left'; title: string; note: ShownNote }
  | { step: 'confirmed'; title: string; state: string; note: ShownNote | null }
  | { step: 'ended'; outcome: 'done' | 'stopped' | 'failed'; judged: number; approved: number };

/** Reads a step of a run; null for those that are not shown. */
export function readRunStep(data: unknown): ShownStep | null {
  try {
    const found = fields(data);
    const title = () => text(fields(found.page).title);
    switch (found.step) {
      case 'listed':
        return { step: 'listed', pages: number(found.pages) };
      case 'judged':
        return {
          step: 'judged',
          title: title(),
          decision: oneOf('approve', 'manual', 'blocked')(found.decision)
        };
      case 'decided': {
        const note = readNote(found);
        return note && { step: 'left', title: title(), note };
      }
      case 'confirmed':
        return { step: 'confirmed', title: title(), state: text(found.state), note: readNote(found) };
      case 'ended':
        return {
          step: 'ended',
          outcome: oneOf('done', 'stopped', 'failed')(found.outcome),
          judged: number(found.pagesJudged),
          approved: number(found.approved)
        };
      default:
        return null;
    }
  } catch {
    return null;
  }
}

function readNote({ note, noteParams }: Readonly<Record<string, unknown>>): ShownNote | null {
  const code = orNull(text)(note);
  return code === null ? null : { code, params: noteParams === undefined ? [] : list(text)(noteParams) };
}

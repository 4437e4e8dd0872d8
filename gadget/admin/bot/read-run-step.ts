import { fields, number, oneOf, text } from '../../api/guard.ts';

/** What is shown of a step of a run. */
export type ShownStep =
  | { step: 'listed'; pages: number }
  | { step: 'judged'; title: string; decision: 'approve' | 'manual' | 'blocked' }
  | { step: 'confirmed'; title: string; state: string }
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
      case 'confirmed':
        return { step: 'confirmed', title: title(), state: text(found.state) };
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

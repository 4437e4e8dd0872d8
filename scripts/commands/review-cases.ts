import type { TrialCase, TrialFaultCode, TrialItem } from '../../shared/trial.ts';
import { performTrial, type TrialTask, type TrialTools } from '../../server/trials/perform-trial.ts';
import { counted } from './counted.ts';

/** A case, or a line that is none, as `--json` prints it. */
interface Line {
  readonly line: number | null;
  readonly state: TrialCase['state'] | 'fault';
  readonly words: string;
}

/**
 * Judges the cases on a page of the wiki and prints what became of each, in their order: those that hold as well only with
 * `--json`. Returns 1 where one does not hold or could not be judged.
 */
export async function reviewCases(task: TrialTask, tools: TrialTools, json: boolean): Promise<number> {
  const lines: Line[] = [];
  for await (const { faults, chains } of performTrial(task, tools, new AbortController().signal)) {
    lines.push(
      ...faults.map(({ line, text, code }) => ({
        line,
        state: 'fault' as const,
        words: `${text}: ${faultWords[code]}`
      })),
      ...chains.flatMap(({ items }) => items.flatMap(toLines))
    );
  }
  const inOrder = lines.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const passed = inOrder.filter(({ state }) => state === 'passed').length;
  if (json) for (const line of inOrder) console.log(JSON.stringify(line));
  else {
    for (const { line, state, words } of inOrder)
      if (state !== 'passed') console.log(`! ${line === null ? '' : `line ${line}: `}${words}`);
    console.log(`${counted(passed, 'case')} of ${inOrder.length} as expected`);
  }
  return passed < inOrder.length || inOrder.length === 0 ? 1 : 0;
}

function toLines({ cases, page, edit }: TrialItem): Line[] {
  return cases.map(({ line, state, checkId, expected, found, note }) => {
    const about = `${page.title} (${edit.revisionId}), ${checkId ?? 'the edit'}`;
    const came = found === null ? 'the check is switched off' : `found ${found}`;
    return {
      line,
      state,
      words: `${about}: expected ${expected}, ${came}${note === '' ? '' : ` (${note})`}`
    };
  });
}

const faultWords: Readonly<Record<TrialFaultCode, string>> = {
  'not-understood': 'no link to a diff, no revision id and no title',
  'other-wiki': 'leads to another wiki',
  'no-such-revision': 'there is no such revision, or it was deleted',
  'no-such-page': 'there is no such page',
  hidden: 'the wiki hides its text',
  'no-parent': 'made the page, so that there is nothing to compare it with',
  'nothing-pending': 'no edit waits on this page',
  'other-page': 'the two revisions are of different pages',
  backwards: 'the first revision is newer than the second',
  'history-unclear': 'its history is too long, or could not be read',
  'page-unread': 'there is no such page, or it is too large',
  'bad-case': 'a case is "* link check : expected # note"',
  'no-such-check': 'there is no check with this id',
  'bad-expectation':
    'of a check approve, block, neutral or unavailable is expected; of an edit approve, manual or blocked',
  'too-many': 'more than is judged at a time'
};

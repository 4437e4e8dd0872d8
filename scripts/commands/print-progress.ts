import { noteMessage } from '../../server/bot/note-words.ts';
import { readCatalogues } from '../../server/catalogues.ts';
import type { RunStep } from '../../shared/run.ts';
import { decisionWords } from './print-verdict.ts';
import { printable } from './verdict-table.ts';

/** Prints each step of a run as a line: words on the way of progress, or JSON objects where those are wanted. */
export function printProgress(wiki: string, json: boolean): (step: RunStep) => void {
  return (step) => {
    if (json) console.log(JSON.stringify({ wiki, ...step }));
    else for (const line of inWords(step)) console.error(`${wiki}: ${line}`);
  };
}

function inWords(step: RunStep): string[] {
  const title = 'page' in step ? printable(step.page.title) : '';
  switch (step.step) {
    case 'begun':
      return [`run ${step.runId} (${step.mode}) begins`];
    case 'listed':
      return [`${step.pages} pages to judge`];
    case 'gathered':
      return [`${title}: gathered`];
    case 'judged':
      return [`${title}: judged: ${decisionWords[step.decision]}`];
    case 'decided':
      return [`${title}: ${step.action === 'accept' ? 'to be accepted' : 'left'}${because(step)}`];
    case 'sent':
      return [`${title}: sent, revision ${step.revisionId}`];
    case 'confirmed':
      return [`${title}: ${step.state}${because(step)}`];
    case 'ended':
    case 'forgotten':
      // The line about the whole run follows.
      return [];
  }
}

function because({ note, noteParams }: { note: string | null; noteParams?: string[] | undefined }): string {
  return note === null ? '' : ` (${note}: ${noteSentence(note, noteParams)})`;
}

/** The note of a decision in words. Of rows that were written before they told what they are about, that is left open. */
export function noteSentence(note: string, about: readonly string[] = []): string {
  const { key, params } = noteMessage(note, about);
  return printable(readCatalogues().translate('en', key, params)).replace(/ ?\$\d/g, ' …');
}

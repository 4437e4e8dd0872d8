import type { PageVerdict } from '../../shared/verdict.ts';
import type { Catalogues } from '../../server/catalogues.ts';
import { revisionWords, sentence, waits } from './print-verdict.ts';

/** A table that grows while pages are judged. */
export interface VerdictTable {
  add(verdict: PageVerdict): void;
  end(): void;
}

const columns = [
  ['Page', 32],
  ['Edit', 11],
  ['Author', 18],
  ['Decision', 16]
] as const;

/** One line a pending edit on `out`; a bar of progress on `progress` when that is a terminal. */
export function createTable(
  catalogues: Catalogues,
  out: NodeJS.WriteStream,
  progress: NodeJS.WriteStream,
  pages: number
): VerdictTable {
  let judged = 0;
  out.write(`${columns.map(([name, width]) => fit(name, width)).join('')}Reason\n`);
  draw();

  function draw(): void {
    if (!progress.isTTY) return;
    const width = 30;
    const full = pages === 0 ? width : Math.round((judged / pages) * width);
    progress.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${judged}/${pages} pages\u001b[K`);
  }

  return {
    add(verdict) {
      judged += 1;
      if (progress.isTTY) progress.write('\r\u001b[K');
      for (const line of lines(verdict, catalogues)) out.write(`${line}\n`);
      draw();
    },
    end() {
      if (progress.isTTY) progress.write('\r\u001b[K');
    }
  };
}

function lines({ page, revisions }: PageVerdict, catalogues: Catalogues): string[] {
  return revisions.map((revision, index) => {
    const { revisionId, user, reason } = revision;
    const cells = [
      index === 0 ? page.title : '',
      String(revisionId),
      user ?? '(hidden)',
      revisionWords(revision)
    ];
    const left = cells.map((cell, column) => fit(printable(cell), columns[column]?.[1] ?? 0)).join('');
    const waiting = waits(revision) ? 'Waits for an earlier edit. ' : '';
    return left + waiting + printable(sentence(reason, catalogues));
  });
}

function fit(text: string, width: number): string {
  const characters = [...text];
  return characters.length < width
    ? text + ' '.repeat(width - characters.length)
    : `${characters.slice(0, width - 2).join('')}… `;
}

/** Titles and names come from strangers: nothing in them may steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�');
}

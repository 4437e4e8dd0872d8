import { parseSelection } from '../../server/bot/undo/parse-selection.ts';
import { previewUndo } from '../../server/bot/undo/preview-undo.ts';
import { runUndo, type UndoProgress, type UndoResult } from '../../server/bot/undo/run-undo.ts';
import type { UndoSelection } from '../../server/ports.ts';
import type { Services } from '../../server/services.ts';
import type { UndoKeptCode } from '../../shared/undo.ts';
import { counted } from './counted.ts';
import { UsageError } from './define-command.ts';
import { explainEmptyUndo } from './explain-empty-undo.ts';
import { explainCode } from './explain-failure.ts';
import { openServices, untilAsked } from './open-services.ts';
import { noteSentence } from './print-progress.ts';
import { printable } from './verdict-table.ts';

/** Which approvals are to be withdrawn on which wiki; without `live` they are only shown. */
export interface UndoOrder {
  readonly undo: string;
  readonly wiki: string | undefined;
  readonly reason: string | undefined;
  readonly by: string;
  readonly live: boolean;
  readonly json: boolean;
}

/** Shows which of the bot's approvals would be withdrawn and which are left alone, and withdraws them where that is wanted. */
export async function undoApprovals(order: UndoOrder): Promise<number> {
  const { undo, wiki, reason = '', live, json } = order;
  if (wiki === undefined) throw new UsageError('--wiki is wanted with --undo.');
  if (live && reason.trim() === '')
    throw new UsageError('--reason is wanted with --undo and --live: say why, others will read it.');
  const selection = parseSelection(undo, Date.now());
  if (!selection) {
    const forms = 'decision:ID, run:ID, check:ID, settings:VERSION or since:FROM..TO (ISO 8601)';
    const zone =
      undo.startsWith('since:') && /T[\d:.]+(\.\.|$)/.test(undo)
        ? ' A time needs its zone: Z at its end (UTC), or an offset such as +02:00.'
        : '';
    throw new UsageError(`--undo: "${undo}" is none of ${forms}.${zone}`);
  }
  const { services } = await openServices();
  try {
    if (!services.wikiIds.includes(wiki))
      throw new UsageError(`--wiki: "${wiki}" is not served. Configured: ${services.wikiIds.join(', ')}.`);
    if ((await services.store.undos.chosen(wiki, selection)).length === 0) {
      const why = await explainEmptyUndo(wiki, selection, services.store);
      if (json) console.log(JSON.stringify({ wiki, approvals: 0, why }));
      else console.log(`${wiki}: nothing to withdraw: ${why}.`);
      return 0;
    }
    const ending = new AbortController();
    void untilAsked().then(() => ending.abort());
    const request = { ...order, wiki, reason, selection, signal: ending.signal };
    return live ? await withdraw(request, services) : await show(request, services);
  } finally {
    await services.close();
  }
}

type Request = UndoOrder & {
  readonly wiki: string;
  readonly reason: string;
  readonly selection: UndoSelection;
  readonly signal: AbortSignal;
};

async function show(
  { wiki, selection, undo, by, json, signal }: Request,
  { botParts, store, clock }: Services
): Promise<number> {
  const facts = { selection: undo, approvals: (await store.undos.chosen(wiki, selection)).length };
  await store.trail.enter({ kind: 'undo-preview', wiki, by, facts, at: clock.now() });
  let own = 0;
  let kept = 0;
  for await (const { decision, keptFor } of previewUndo(
    { wikiId: wiki, selection, signal },
    { ...botParts, store }
  )) {
    const { id, page, revisionId } = decision;
    if (keptFor === null) own += 1;
    else kept += 1;
    if (json) console.log(JSON.stringify({ decisionId: id, title: page.title, revisionId, keptFor }));
    else {
      const fate = keptFor === null ? 'would be withdrawn' : `is left alone: ${keptWords[keptFor]}`;
      console.log(`${printable(page.title)}, revision ${revisionId} (decision ${id}) ${fate}`);
    }
  }
  if (!json) {
    const way = own === 0 ? '' : ' Add --live and --reason to withdraw them.';
    console.log(
      `${wiki}: ${counted(own, 'approval')} would be withdrawn, ${kept} ${kept === 1 ? 'is' : 'are'} left alone.${way}`
    );
  }
  return 0;
}

async function withdraw(request: Request, { botParts, store }: Services): Promise<number> {
  const { wiki, selection, undo, reason, by, json, signal } = request;
  const onProgress = (progress: UndoProgress): void => {
    if (json) console.log(JSON.stringify(toLine(progress)));
    else console.log(inWords(progress));
  };
  const order = {
    wikiId: wiki,
    selection,
    selectionText: undo,
    by,
    reason: reason.trim(),
    signal,
    onProgress
  };
  const result = await runUndo(order, { ...botParts, store });
  if (json) console.log(JSON.stringify({ wiki, ...result }));
  else console.log(summaryOf(wiki, result));
  return result.outcome === 'done' && result.counts.unknown + result.counts.refused === 0 ? 0 : 1;
}

function toLine(progress: UndoProgress): object {
  if (progress.step !== 'item') return progress;
  const { index, of, decision, withdrawn } = progress;
  const { id, page, revisionId } = decision;
  return { step: 'item', index, of, decisionId: id, title: page.title, revisionId, ...withdrawn };
}

function inWords(progress: UndoProgress): string {
  if (progress.step === 'waiting') return 'Another process works on this wiki; waiting for it.';
  if (progress.step === 'begun')
    return `Undo ${progress.undoId}: ${counted(progress.of, 'approval')} to look at again.`;
  const { index, of, decision, withdrawn } = progress;
  const why = withdrawn.note === null ? '' : ` (${withdrawn.note}: ${noteSentence(withdrawn.note)})`;
  return `${index + 1}/${of} ${printable(decision.page.title)}, revision ${decision.revisionId}: ${stateWords[withdrawn.state]}${why}`;
}

function summaryOf(wiki: string, { outcome, failure, counts }: UndoResult): string {
  const end = failure === null ? outcome : `${outcome}: ${explainCode(failure, wiki) ?? failure}`;
  const { done, kept, refused, unknown } = counts;
  return `${wiki}: ${done} withdrawn, ${kept} left alone, ${refused} refused, ${unknown} unknown; ${end}`;
}

const stateWords = {
  planned: 'planned',
  sending: 'sent',
  done: 'withdrawn',
  kept: 'left alone',
  refused: 'refused',
  unknown: 'unknown'
} as const;

const keptWords: Readonly<Record<UndoKeptCode, string>> = {
  'reviewed-since': 'somebody else has reviewed it since',
  'withdrawn-already': 'it is withdrawn already',
  'newer-stable': 'a newer revision is accepted',
  'not-stable': 'it is not the accepted revision any more',
  'page-missing': 'the page is gone',
  'page-moved': 'the page was moved, and reviews under titles in between cannot be told'
};

import type { Undo, UndoChoice, UndoConfirmation, UndoStep } from '../../../shared/undo.ts';
import type { UndoDesk, UndoRefusal, UndoSelection } from '../../ports.ts';
import { countListeners } from '../count-listeners.ts';
import { codeOf } from '../failure-codes.ts';
import { createRunRecord, type RunRecord } from '../run-record.ts';
import { previewUndo } from './preview-undo.ts';
import { runUndo, type UndoProgress } from './run-undo.ts';
import type { UndoParts } from './undo-parts.ts';

/** How much a desk takes on. */
export interface UndoLimits {
  /** Approvals in one selection. */
  readonly approvals: number;
  /** Undos that are looked at, wait, or run; and those that have ended and can still be looked at. */
  readonly underWay: number;
  readonly ended: number;
  readonly listeners: number;
  /** For how long what was looked at may be confirmed, milliseconds. */
  readonly holdsMs: number;
}

const usualLimits: UndoLimits = {
  approvals: 5_000,
  underWay: 10,
  ended: 20,
  listeners: 100,
  holdsMs: 1_800_000
};

type Parts = UndoParts & { readonly undoLimits?: Partial<UndoLimits> };

interface DeskUndo {
  facts: Undo;
  /** The approvals that were the bot's own when they were looked at. */
  ids: number[];
  readonly ending: AbortController;
  readonly record: RunRecord<UndoStep>;
  work: Promise<void>;
}

/** Makes a desk. `close` asks what is under way to end and waits until it has. */
export function createUndoDesk(parts: Parts): UndoDesk & { close(): Promise<void> } {
  const limits = { ...usualLimits, ...parts.undoLimits };
  const undos = new Map<string, DeskUndo>();
  const { clock, log, store } = parts;
  const listeners = countListeners(limits.listeners);
  let isClosing = false;

  function end(undo: DeskUndo, outcome: 'done' | 'stopped' | 'failed', failure: string | null): void {
    finish(undo, { outcome, failure, done: 0, kept: 0, refused: 0, unknown: 0 });
  }

  async function look(undo: DeskUndo, selection: UndoSelection): Promise<void> {
    const { facts, ids, ending, record } = undo;
    const of = facts.of ?? 0;
    try {
      let index = 0;
      const request = { wikiId: facts.wiki, selection, signal: ending.signal };
      for await (const { decision, keptFor } of previewUndo(request, parts)) {
        const { id: decisionId, page, revisionId } = decision;
        if (keptFor === null) ids.push(decisionId);
        const own = ids.length;
        undo.facts = { ...undo.facts, own, kept: index + 1 - own };
        record.add({ step: 'looked', index, of, decisionId, page, revisionId, keptFor });
        index += 1;
      }
      const token = parts.newIntentId();
      const expiresAt = new Date(clock.now() + limits.holdsMs).toISOString();
      undo.facts = { ...undo.facts, state: 'previewed', token, expiresAt };
      record.add({ step: 'previewed', own: undo.facts.own, kept: undo.facts.kept, token });
    } catch (fault) {
      if (!ending.signal.aborted) log.error({ wiki: facts.wiki, fault }, 'approvals could not be looked at');
      end(undo, ending.signal.aborted ? 'stopped' : 'failed', ending.signal.aborted ? null : codeOf(fault));
    }
  }

  async function withdraw(undo: DeskUndo, { by, reason }: UndoConfirmation): Promise<void> {
    const { facts, ids, ending, record } = undo;
    const request = {
      wikiId: facts.wiki,
      selection: { by: 'decisions', ids } as const,
      selectionText: facts.selection,
      by,
      reason,
      signal: ending.signal,
      onProgress: (progress: UndoProgress) => record.add(toStep(progress))
    };
    try {
      const { outcome, failure, counts } = await runUndo(request, parts);
      finish(undo, { outcome, failure, ...counts });
    } catch (fault) {
      log.error({ wiki: facts.wiki, fault }, 'undo could not be brought to its end');
      end(undo, 'failed', codeOf(fault));
    }
  }

  /** What was looked at long ago no longer says what would be done. */
  function tidy(): void {
    for (const undo of undos.values()) {
      const { state, expiresAt } = undo.facts;
      const isOver = expiresAt !== null && Date.parse(expiresAt) <= clock.now();
      if (state === 'previewed' && isOver) end(undo, 'stopped', 'preview-expired');
    }
    const ended = [...undos].filter(([, { facts }]) => facts.state === 'ended');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - limits.ended))) undos.delete(id);
  }

  function known(id: string): DeskUndo | null {
    tidy();
    return undos.get(id) ?? null;
  }

  return {
    async preview(wiki, { selection }) {
      parts.wikiOf(wiki);
      tidy();
      if (isClosing) return { why: 'closing' };
      const underWay = [...undos.values()].filter(({ facts }) => facts.state !== 'ended').length;
      if (underWay >= limits.underWay) return { why: 'too-many-undos' };
      const [chosen, text] = meant(selection, clock.now());
      const of = (await store.undos.chosen(wiki, chosen)).length;
      if (of === 0) return { why: 'nothing-chosen' };
      if (of > limits.approvals) return { why: 'too-many-approvals' };
      const undo: DeskUndo = {
        facts: {
          undo: parts.newIntentId(),
          wiki,
          selection: text,
          state: 'previewing',
          of,
          own: 0,
          kept: 0,
          token: null,
          expiresAt: null,
          end: null
        },
        ids: [],
        ending: new AbortController(),
        record: createRunRecord<UndoStep>(3 * limits.approvals),
        work: Promise.resolve()
      };
      undos.set(undo.facts.undo, undo);
      undo.work = look(undo, chosen);
      return undo.facts;
    },

    find: (id) => known(id)?.facts ?? refusal('no-such-undo'),

    confirm(id, confirmation) {
      const undo = known(id);
      if (!undo) return refusal('no-such-undo');
      if (isClosing) return refusal('closing');
      const { state, token, own } = undo.facts;
      if (state !== 'previewed') return refusal('not-previewed');
      if (token !== confirmation.token) return refusal('wrong-token');
      if (own === 0) return refusal('nothing-to-withdraw');
      undo.facts = { ...undo.facts, state: 'withdrawing', token: null, expiresAt: null };
      undo.work = withdraw(undo, confirmation);
      return undo.facts;
    },

    cancel(id) {
      const undo = known(id);
      if (!undo) return refusal('no-such-undo');
      undo.ending.abort();
      if (undo.facts.state === 'previewed') end(undo, 'stopped', null);
      return undo.facts;
    },

    follow(id, behind, signal) {
      const undo = known(id);
      if (!undo) return refusal('no-such-undo');
      const events = listeners.admit(undo.record.follow(behind, signal), signal);
      return events ? { events } : refusal('too-many-listeners');
    },

    async close() {
      isClosing = true;
      for (const undo of undos.values()) {
        undo.ending.abort();
        if (undo.facts.state === 'previewed') end(undo, 'stopped', null);
      }
      await Promise.all([...undos.values()].map(({ work }) => work));
    }
  };
}

function finish(undo: DeskUndo, end: NonNullable<Undo['end']>): void {
  undo.facts = { ...undo.facts, state: 'ended', token: null, expiresAt: null, end };
  undo.record.add({ step: 'ended', ...end });
}

/** The selection, and what it is called in the log: the same words as on the command line. */
function meant(choice: UndoChoice, now: number): [UndoSelection, string] {
  if (choice.by === 'settings') return [choice, `settings:${choice.version}`];
  if (choice.by !== 'time') return [choice, `${choice.by}:${choice.id}`];
  const from = Date.parse(choice.from);
  const to = choice.to === undefined ? now : Date.parse(choice.to);
  const words = `since:${new Date(from).toISOString()}..${new Date(to).toISOString()}`;
  return [{ by: 'time', from, to }, words];
}

function toStep(progress: UndoProgress): UndoStep {
  if (progress.step !== 'item') return progress;
  const { index, of, decision, withdrawn } = progress;
  const { id: decisionId, page, revisionId } = decision;
  return { step: 'withdrawn', index, of, decisionId, page, revisionId, ...withdrawn };
}

function refusal(why: UndoRefusal['why']): UndoRefusal {
  return { why };
}

import type { BotStatus } from '../../shared/bot-status.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import type { Accident, AlertParams } from '../ports.ts';

/** What is known of a wiki and of the bot's work there when alerts are looked for. Times in epoch milliseconds. */
export interface Facts {
  readonly wiki: string;
  readonly now: number;
  readonly settings: WikiSettings;
  readonly status: BotStatus;
  /** Pages that could be accepted at once, as far as is known. */
  readonly safePages: number;
  /** The bot's approvals of the days for which their fate is watched; null where there is none. */
  readonly approvals: { readonly first: number; readonly last: number } | null;
  /** Approvals of the hours over which the bot doubts itself, and how many people undid. */
  readonly lately: { readonly approved: number; readonly undone: number };
  /** Up to when the wiki was asked what became of approvals; null: never. */
  readonly feedbackReadAt: number | null;
  /** How long the queue was; null where not known. */
  readonly pendingBefore: { readonly sixHours: number | null; readonly day: number | null };
  /** Approvals that the bot took back because the page had changed, and those that it could not take back. */
  readonly takenBack: readonly Accident[];
  readonly notTakenBack: readonly Accident[];
  /** The account that is set and the one that the wiki knows us by; null where nobody can tell. */
  readonly account: { readonly wanted: string; readonly actual: string | null } | null;
}

/** Something that holds now. */
export interface Found {
  /** What on the wiki it is about; left out: the whole of it. */
  readonly subject?: string;
  /** Since when it holds at the earliest; left out: since it was first seen. Epoch milliseconds. */
  readonly notBefore?: number;
  /** In place of the alert's own. */
  readonly forMs?: number;
  readonly params: AlertParams;
}

/** One thing that people have to be told of. It is raised once, when it has held for long enough, and cleared once. */
export interface Alert {
  /** In kebab-case; the name of the file. */
  readonly code: string;
  /** For how long it has to hold, in milliseconds. */
  readonly forMs: number;
  /** All that holds, or null where nobody can tell. `raised`: the subjects for which it is raised already. */
  readonly find: (facts: Facts, raised: ReadonlySet<string>) => readonly Found[] | null;
  /** What is the matter, and what to do, in English. */
  readonly say: (params: AlertParams, wiki: string) => string;
}

/** Declares an alert. */
export function defineAlert(alert: Alert): Alert {
  return alert;
}

/** Whether the bot writes to the wiki, or would if nothing stopped it. */
export function mayWrite({ status }: Facts): boolean {
  return status.mode === 'trial' || status.mode === 'live';
}

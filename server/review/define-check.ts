import type { z } from 'zod';
import type { MessageParam } from '../../shared/message.ts';
import type { PageRef, Revision } from '../../shared/revision.ts';
import type { Site } from '../../shared/site.ts';
import type { EvidenceKind } from '../evidence/define-evidence.ts';
import type { EvidenceKinds } from '../evidence/index.generated.ts';

/** Name of an evidence kind. */
export type EvidenceId = keyof EvidenceKinds & string;

/** A text in English and the note that translators need with it. */
export interface MessageText {
  en: string;
  qqq: string;
}

/** A version's wikitext. One object stands for one version through a whole judgement, so work on it can be kept. */
export interface TextVersion {
  readonly text: string;
}

/** What changed: the wikitext before (null when unknown) and after. Again one object a change. */
export interface Change {
  readonly before: TextVersion | null;
  readonly after: TextVersion;
}

/** A change whose texts are both there. */
export interface TextChange extends Change {
  readonly before: TextVersion;
}

/** One revision of the page's chain with its text, or null when the text could not be had. */
export interface Link {
  readonly revision: Revision;
  readonly version: TextVersion | null;
}

type ValueOf<K> =
  K extends EvidenceKind<infer S, infer T> ? (S extends 'sides' ? { before: T; after: T } : T) : never;

/** The evidence that a check asked for, by kind. */
export type EvidenceFor<Needs extends EvidenceId, Optional extends EvidenceId> = {
  readonly [K in Needs]: ValueOf<EvidenceKinds[K]>;
} & { readonly [K in Optional]: ValueOf<EvidenceKinds[K]> | null };

/** What a check sees. All of it is plain data; times in epoch milliseconds where they are numbers. */
export interface CheckInput<
  Looks extends 'change' | 'circumstances',
  Needs extends EvidenceId,
  MayUse extends EvidenceId,
  Options
> {
  readonly site: Site;
  readonly page: PageRef;
  /** The pending revision that is judged. */
  readonly revision: Revision;
  /** From its parent, or from the stable revision when the whole change is judged. */
  readonly change: Looks extends 'change' ? TextChange : Change;
  /** The revision that `change.before` belongs to, or null when it is unknown. */
  readonly base: Revision | null;
  /** The stable revision followed by all pending ones, oldest first. */
  readonly chain: readonly Link[];
  readonly evidence: EvidenceFor<Needs, MayUse>;
  readonly options: Options;
  /** When the evidence was gathered. */
  readonly now: number;
}

/** A place that made a check decide: offsets in UTF-16 code units into the text of that side, or the literal text. */
export type MarkedPlace =
  | { readonly side: 'before' | 'after'; readonly start: number; readonly end: number }
  | { readonly side: 'before' | 'after'; readonly text: string };

/** What a check says. `setting` names the option in force, `marks` the places that made it decide. */
export interface Finding<Can extends 'approve' | 'block', MessageName extends string, OptionName> {
  readonly outcome: Can | 'neutral';
  readonly message: MessageName;
  readonly params?: readonly MessageParam[];
  readonly setting?: OptionName;
  readonly marks?: readonly MarkedPlace[];
  /** An approval that counts only if the page's latest revision ends up in the safe prefix. */
  readonly onlyIfLatestIsSafe?: boolean;
  /** The text is that of a reviewed revision: what lies between is taken back and need not be judged. */
  readonly absorbs?: boolean;
}

/** One check: a leaf file whose name is its id. See the recipe in the README. */
export interface CheckDefinition<
  Can extends 'approve' | 'block' = 'approve' | 'block',
  Looks extends 'change' | 'circumstances' = 'change' | 'circumstances',
  Needs extends EvidenceId = EvidenceId,
  MayUse extends EvidenceId = EvidenceId,
  Options extends z.ZodObject = z.ZodObject,
  Messages extends Record<string, MessageText> = Record<string, MessageText>,
  NeedsIf extends EvidenceId = EvidenceId
> {
  /** snake_case, as on the wire and in settings; the file's name. */
  id: string;
  can: readonly Can[];
  /**
   * `change`: it looks at what changed, needs both texts, and, if it can block, is asked again for the whole change
   * stable -> candidate. `circumstances`: author, logs, tags and the like.
   */
  looksAt: Looks;
  /** Evidence without which the check is unavailable. */
  needs: readonly Needs[];
  /** Evidence that it can do without; null where missing. */
  mayUse?: readonly MayUse[];
  /** Evidence that only some options on some wikis call for: without it the check is unavailable there, elsewhere it is null. */
  needsIf?: { readonly [K in NeedsIf]: (options: z.output<Options>, site: Site) => boolean };
  /** Whether its approvals may take back what lies between; without it `absorbs` in a finding is not heard. */
  canAbsorb?: boolean;
  /** Whether a wiki that has set nothing runs it. Left out: true. */
  onByDefault?: boolean;
  /** Each option with default, bounds and description; up to its first semicolon this names the option beside its value. */
  options: Options;
  messages: Messages & { title: MessageText; description: MessageText };
  evaluate(
    input: CheckInput<Looks, Needs, MayUse | NeedsIf, z.output<Options>>
  ): Finding<
    Can,
    Exclude<keyof Messages & string, 'title' | 'description'>,
    keyof z.output<Options> & string
  >;
}

/** Any check, as the engine holds it: it hands over what `needs` and `mayUse` say, and nothing else. */
export type Check = Omit<CheckDefinition, 'evaluate' | 'needsIf'> & {
  needsIf?: Readonly<Record<string, (options: unknown, site: Site) => boolean>>;
  evaluate(input: unknown): Finding<'approve' | 'block', string, string>;
};

/**
 * Declares a check. Evidence that was not declared and messages that are not defined do not compile. The types end
 * here: the engine holds all checks alike, and the one cast below is what lets it.
 */
export function defineCheck<
  const Can extends 'approve' | 'block',
  const Looks extends 'change' | 'circumstances',
  Options extends z.ZodObject,
  Messages extends Record<string, MessageText>,
  const Needs extends EvidenceId = never,
  const MayUse extends EvidenceId = never,
  const NeedsIf extends EvidenceId = never
>(definition: CheckDefinition<Can, Looks, Needs, MayUse, Options, Messages, NeedsIf>): Check {
  return definition as unknown as Check;
}

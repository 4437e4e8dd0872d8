import type { BotSettings } from '../../../shared/wiki-settings.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import type { Clock, PendingPage, Store, Wiki } from '../../ports.ts';
import type { RedirectDesk } from './reading/redirect-desk.ts';
import type { StopPageDesk } from './reading/stop-page-desk.ts';

/** Words for one code, with a note for translators. */
export interface HaltText {
  readonly en: string;
  readonly qqq: string;
}

/** A halt as a brake declares it. */
export interface HaltDeclaration extends HaltText {
  readonly scope: 'run' | 'page';
}

/** What a brake comes to: null lets go. Params are those of the words. */
export type Verdict<Code extends string> = {
  readonly code: Code;
  readonly params?: readonly string[];
} | null;

/** What brakes look at the world with. */
export interface BrakeTools {
  readonly store: Pick<Store, 'settings' | 'control' | 'sentApprovals' | 'suspensions'>;
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly stopPages: StopPageDesk;
  readonly redirects: RedirectDesk;
  readonly clock: Pick<Clock, 'now'>;
}

/** The moment before a run that may write. */
export interface RunMoment {
  readonly wikiId: string;
  readonly settings: BotSettings;
}

/** The moment before a page is taken on, and again right before the call. */
export interface PageMoment extends RunMoment {
  readonly page: PendingPage;
  /** Its safe prefix is what would be accepted. */
  readonly verdict: PageVerdict;
}

/** One reason for which the bot holds still. Whatever it throws is missing knowledge, and halts. */
export interface Brake<Code extends string = string> {
  /** In kebab-case; the name of the file. */
  readonly id: string;
  /** What it has to look at; brakes are asked in this order, so that the stop page has the last word. */
  readonly looksAt: 'settings' | 'store' | 'wiki' | 'stop-page';
  readonly halts: Readonly<Record<Code, HaltDeclaration>>;
  /** The halt where the brake could not find out what it needs; its code is the id with `-unknown`. */
  readonly unknown: HaltDeclaration;
  readonly beforeRun?: (moment: RunMoment, tools: BrakeTools) => Promise<Verdict<Code>>;
  readonly beforePage?: (moment: PageMoment, tools: BrakeTools) => Promise<Verdict<Code>>;
  readonly beforeWrite?: (moment: PageMoment, tools: BrakeTools) => Promise<Verdict<Code>>;
}

/** Declares a brake; a code that it does not declare does not compile. */
export function defineBrake<const Code extends string>(brake: Brake<Code>): Brake<Code> {
  return brake;
}

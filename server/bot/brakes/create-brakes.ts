import type { BotSettings } from '../../../shared/wiki-settings.ts';
import type { PageVerdict } from '../../../shared/verdict.ts';
import type { Clock, Log, PendingPage, Store, Wiki } from '../../ports.ts';
import type { Brake, BrakeTools, Verdict } from './define-brake.ts';
import type { Halt } from './halt.ts';
import { brakes as allBrakes } from './index.generated.ts';
import { createRedirectDesk } from './reading/redirect-desk.ts';
import { createStopPageDesk } from './reading/stop-page-desk.ts';

/**
 * What is asked before the bot does anything to a wiki; null lets go. A dry run needs not ask. `beforeWrite` is for the
 * last moment before the call, while the intent still stands as planned: the stop page is read anew each time.
 */
export interface Brakes {
  beforeRun(wikiId: string, settings: BotSettings): Promise<Halt | null>;
  beforePage(page: PendingPage, verdict: PageVerdict, wikiId: string): Promise<Halt | null>;
  beforeWrite(page: PendingPage, verdict: PageVerdict, wikiId: string): Promise<Halt | null>;
}

/** What brakes are made of. */
export interface BrakeParts {
  readonly store: Pick<Store, 'settings' | 'control' | 'sentApprovals' | 'suspensions'>;
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** All brakes, unless some others are to be tried. */
  readonly brakes?: readonly Brake[];
}

/** Puts the brakes together: each is asked, the cheapest first, and the first that halts has spoken. */
export function createBrakes({ brakes = allBrakes, log, ...parts }: BrakeParts): Brakes {
  const sorted = [...brakes].sort((one, other) => order.indexOf(one.looksAt) - order.indexOf(other.looksAt));
  const tools: BrakeTools = {
    ...parts,
    stopPages: createStopPageDesk(parts),
    redirects: createRedirectDesk(parts)
  };

  async function ask(
    wikiId: string,
    question: (brake: Brake) => Promise<Verdict<string>> | undefined
  ): Promise<Halt | null> {
    for (const brake of sorted) {
      const halt = await haltOf(brake, wikiId, question);
      if (halt !== null) return halt;
    }
    return null;
  }

  /** Asks under the settings of this moment: what people set while a run goes on counts for its next page. */
  async function askNow(
    wikiId: string,
    question: (brake: Brake, settings: BotSettings) => Promise<Verdict<string>> | undefined
  ): Promise<Halt | null> {
    let bot: BotSettings;
    try {
      bot = (await parts.store.settings.current(wikiId)).settings.bot;
    } catch (fault) {
      log.warn({ wiki: wikiId, fault }, 'the settings could not be read');
      return { code: 'mode-unknown', scope: 'run' };
    }
    return ask(wikiId, (brake) => question(brake, bot));
  }

  async function haltOf(
    brake: Brake,
    wikiId: string,
    question: (brake: Brake) => Promise<Verdict<string>> | undefined
  ): Promise<Halt | null> {
    const unknown = { code: `${brake.id}-unknown`, scope: brake.unknown.scope };
    try {
      const verdict = await question(brake);
      if (!verdict) return null;
      const scope = brake.halts[verdict.code]?.scope ?? 'run';
      return { code: verdict.code, scope, ...(verdict.params && { params: verdict.params }) };
    } catch (fault) {
      log.warn({ wiki: wikiId, brake: brake.id, fault }, 'a brake could not find out what it needs');
      return unknown;
    }
  }

  return {
    beforeRun: (wikiId, settings) => ask(wikiId, (brake) => brake.beforeRun?.({ wikiId, settings }, tools)),
    beforePage: (page, verdict, wikiId) =>
      askNow(wikiId, (brake, settings) => brake.beforePage?.({ wikiId, settings, page, verdict }, tools)),
    beforeWrite: (page, verdict, wikiId) =>
      askNow(wikiId, (brake, settings) => brake.beforeWrite?.({ wikiId, settings, page, verdict }, tools))
  };
}

const order: readonly Brake['looksAt'][] = ['settings', 'store', 'wiki', 'stop-page'];

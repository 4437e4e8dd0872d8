import { createClassicQueue } from '../classic/classic-queue.ts';
import { createClassicSettings } from '../classic/classic-settings.ts';
import { createClassicWikis } from '../classic/classic-wikis.ts';
import { createClassicDiffs } from '../classic/diffs/classic-diffs.ts';
import type { Say } from '../classic/tell-verdict.ts';
import { checks } from '../checks/index.generated.ts';
import type { WikiEntry } from '../config.ts';
import { evidenceKinds } from '../evidence/index.generated.ts';
import type { Classic, Clock, Store, Wiki } from '../ports.ts';
import { compileSettings } from '../review/compile-settings.ts';
import type { Reviewer } from '../review/reviewer.ts';
import { createSettingsDesk } from '../settings/settings-desk.ts';

/** What the classic API is opened with. `wikiOf` throws where a wiki is not served. */
export interface ClassicOpening {
  readonly entries: readonly WikiEntry[];
  readonly store: Pick<Store, 'wikiNumbers' | 'keptQueues' | 'settings'>;
  readonly reviewer: Reviewer;
  readonly wikiOf: (wikiId: string) => Wiki;
  readonly translate: (language: string, ...message: Parameters<Say>) => string;
  readonly clock: Clock;
}

/** What routes of the classic API work with. */
export function openClassic({ entries, store, reviewer, wikiOf, translate, clock }: ClassicOpening): Classic {
  return {
    classicWikis: createClassicWikis({ entries, numbers: store.wikiNumbers }),
    classicQueue: createClassicQueue({
      store: store.keptQueues,
      wikiOf,
      kinds: evidenceKinds,
      review: (wikiId, pages) => reviewer.review(wikiId, pages, { thoroughness: 'everything' }),
      clock,
      say: (key, params) => translate('en', key, params)
    }),
    classicSettings: createClassicSettings({
      desk: createSettingsDesk({ store, checks, requireWiki: wikiOf, clock }),
      checkIds: checks.map(({ id }) => id),
      optionsOf: (document, checkId) => {
        const options = checks.find(({ id }) => id === checkId)?.options;
        const parsed = options?.safeParse(document.checks[checkId]?.options ?? {});
        return (parsed?.success ? parsed.data : options?.parse({})) as Record<string, unknown>;
      },
      enabledIn: (document) => compileSettings(document, checks).map(({ check }) => check.id)
    }),
    classicDiffs: createClassicDiffs({
      places: entries.map(({ id, apiUrl, origins }) => ({
        wiki: id,
        apiUrl,
        origins: [new URL(apiUrl).origin, ...origins]
      })),
      wikiOf,
      clock
    })
  };
}

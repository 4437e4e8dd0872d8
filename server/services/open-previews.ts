import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { countListeners } from '../bot/count-listeners.ts';
import { createRunRecord } from '../bot/run-record.ts';
import { checks } from '../checks/index.generated.ts';
import type { WikiEntry } from '../config.ts';
import type { Clock, ImpactProgress, Log, PreviewDesk, Store } from '../ports.ts';
import { measureImpact, type Comparison } from '../preview/measure-impact.ts';
import { createPreviewDesk } from '../preview/preview-desk.ts';
import type { createSettingsInForce } from '../review/settings-in-force.ts';
import { readSettings } from '../settings/faults-of-settings.ts';
import { mergeSettings } from '../settings/merge-settings.ts';
import type { Impact } from '../../shared/impact.ts';
import { startJudgeThread } from './start-judge-thread.ts';

/** What previews are opened with. */
export interface PreviewOpening {
  readonly entries: readonly Pick<WikiEntry, 'id' | 'apiUrl'>[];
  readonly store: Pick<Store, 'reviewHistory' | 'settings'>;
  readonly settingsOf: ReturnType<typeof createSettingsInForce>;
  readonly requireWiki: (wiki: string) => void;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** Where draft settings are tried, and the measuring itself for the command line. */
export function openPreviews({
  entries,
  store,
  settingsOf,
  requireWiki,
  clock,
  log
}: PreviewOpening): PreviewDesk & { close(): Promise<void> } {
  return createPreviewDesk({
    settingsOf: (wiki) => {
      requireWiki(wiki);
      return settingsOf(wiki);
    },
    draftOf: (current, { settings, patch }) => {
      const read = readSettings(mergeSettings(settings ?? current, patch ?? {}), checks);
      return read.settings ?? { why: 'settings-refused', faults: read.faults ?? [] };
    },
    measure: (comparison, progress) => impactOf(comparison, { entries, store }, progress),
    createRecord: () => createRunRecord(1_000),
    countListeners: () => countListeners(50),
    newId: () => randomBytes(9).toString('base64url'),
    clock,
    log
  });
}

const mostRevisions = 20_000;

/** Measures impact with as many threads as help. */
export function impactOf(
  comparison: Comparison,
  { entries, store }: Pick<PreviewOpening, 'entries' | 'store'>,
  progress: ImpactProgress
): Promise<Impact> {
  const addresses = new Map(entries.map(({ id, apiUrl }) => [id, apiUrl.replace(/api\.php$/, 'index.php')]));
  const threads = Math.max(1, Math.min(availableParallelism(), 4));
  return measureImpact(
    comparison,
    {
      store,
      startThread: startJudgeThread,
      threads,
      mostRevisions,
      urlOf: (wiki, revisionId) => `${addresses.get(wiki) ?? ''}?diff=${revisionId}`
    },
    progress
  );
}

import { randomBytes } from 'node:crypto';
import { countListeners } from '../bot/count-listeners.ts';
import { createRunRecord } from '../bot/run-record.ts';
import type { WikiEntry } from '../config.ts';
import { areListed } from '../evidence/asking/model-score.ts';
import { evidenceKinds } from '../evidence/index.generated.ts';
import type { OutsideSources, ScoreDesk, Store, TrialDesk } from '../ports.ts';
import type { ReviewerParts } from '../review/reviewer.ts';
import type { createSettingsInForce } from '../review/settings-in-force.ts';
import { createScoreDesk } from '../scores/score-desk.ts';
import { readSettings } from '../settings/faults-of-settings.ts';
import { mergeSettings } from '../settings/merge-settings.ts';
import { performTrial } from '../trials/perform-trial.ts';
import { createTrialDesk } from '../trials/trial-desk.ts';

/** What trials are opened with. */
export interface TrialOpening {
  readonly entries: readonly Pick<WikiEntry, 'id' | 'apiUrl' | 'origins'>[];
  readonly store: Pick<Store, 'verdicts' | 'trials'>;
  readonly reviewing: Omit<ReviewerParts, 'settingsOf' | 'verdicts' | 'outsideOf'> & {
    readonly outsideOf: (siteId: string) => OutsideSources;
  };
  readonly settingsOf: ReturnType<typeof createSettingsInForce>;
}

/** Where edits of anybody's choice are judged, and where scores of models are looked up. */
export function openTrials({ entries, store, reviewing, settingsOf }: TrialOpening): {
  trials: TrialDesk & { close(): Promise<void> };
  scores: ScoreDesk;
} {
  const { checks, kinds, wikiOf, clock, log } = reviewing;
  const origins = new Map(
    entries.map(({ id, apiUrl, origins: more }) => [id, [new URL(apiUrl).origin, ...more]])
  );
  const tools = {
    judging: { ...reviewing, judging: { checks, kinds } },
    originsOf: (wiki: string) => origins.get(wiki) ?? []
  };
  const trials = createTrialDesk({
    async inForceFor(wiki, { checks: only, patch }) {
      wikiOf(wiki);
      const current = await settingsOf(wiki);
      if (!only && !patch) return current;
      const switched = Object.fromEntries((only ?? []).map((id) => [id, { enabled: true }]));
      const chosen = only ? { onlyChecks: only, checks: switched } : {};
      const read = readSettings(mergeSettings(mergeSettings(current.settings, patch ?? {}), chosen), checks);
      if (!read.settings) return { why: 'settings-refused', faults: read.faults };
      return { settings: read.settings, suspended: current.suspended, version: null };
    },
    perform: (task, signal) => performTrial(task, tools, signal),
    store: store.trials,
    createRecord: () => createRunRecord(1_000),
    countListeners: () => countListeners(100),
    newId: () => randomBytes(12).toString('base64url'),
    clock,
    log
  });
  const { outsideOf } = reviewing;
  const scores = createScoreDesk({
    wikiOf,
    outsideOf,
    verdicts: store.verdicts,
    kinds: evidenceKinds,
    areListed,
    clock,
    log
  });
  return { trials, scores };
}

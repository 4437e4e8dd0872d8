import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import type { Store } from '../../server/ports.ts';
import { createReviewer } from '../../server/review/reviewer.ts';
import { impactOf } from '../../server/services/open-previews.ts';
import { mergeSettings } from '../../server/settings/merge-settings.ts';
import { createStore } from '../../server/store/create-store.ts';
import { allChecksOn } from './measure/all-checks.ts';
import { benchClock } from './measure/bench-clock.ts';
import type { Complaints } from './measure/complaints.ts';
import { everyWordKnown } from './measure/word-list.ts';
import { pendingPages, workloadApi, workloadWiki } from './measure/workload-wiki.ts';
import { openWorkload, type Workload } from './workload/open-workload.ts';

/** How long it takes to try settings on stored evidence; of this machine, now. */
export interface ImpactFigures {
  readonly revisions: number;
  /** Seconds by the clock for each draft, from the order to the result. */
  readonly seconds: Record<string, number>;
  /** Edits that each draft decides otherwise. */
  readonly changed: Record<string, number>;
  /** The longest that the API's thread was held up meanwhile, milliseconds. */
  readonly heldUpMs: number;
  readonly megabytesStored: number;
}

const wiki = 'bench';

/** Drafts from one switch to everything at once; the last one asks every check again. */
const drafts: Readonly<Record<string, { patch: object; fromScratch?: true }>> = {
  'one check off': { patch: { checks: { new_domain: { enabled: false } } } },
  'one option': { patch: { checks: { large_removal: { options: { share: 10 } } } } },
  'three checks': {
    patch: {
      checks: {
        large_removal: { options: { share: 60 } },
        gibberish: { enabled: false },
        words_already_used: { enabled: false }
      }
    }
  },
  'everything anew': { patch: { bot: { waitMinutes: 1 } }, fromScratch: true }
};

/** Stores verdicts with their dossiers as the bot does, then tries each draft on them. */
export async function benchmarkImpact(
  folder: string,
  pages: number,
  complaints: Complaints,
  onStep: (step: string) => void
): Promise<ImpactFigures> {
  const place = await mkdtemp(join(tmpdir(), 'seula-impact-'));
  const store = createStore({ url: `sqlite:${join(place, 'seula.sqlite')}`, log: complaints.log });
  try {
    await store.migrate();
    const workload = openWorkload(folder, pages);
    const settings = allChecksOn(checks, workload.wiki);
    await store.settings.save(wiki, { settings, basedOn: 0, author: 'bench', reason: '', at: 0 });
    onStep('judging and storing');
    const stored = await fill(store, workload, settings, complaints);
    const seconds: Record<string, number> = {};
    const changed: Record<string, number> = {};
    const delay = monitorEventLoopDelay({ resolution: 5 });
    for (const [name, { patch, fromScratch }] of Object.entries(drafts)) {
      onStep(name);
      // Verdicts of unknown rules are what is judged anew from end to end.
      if (fromScratch) await forgetRules(place, complaints);
      const after = WikiSettings.parse(mergeSettings(settings, patch));
      const sides = { wiki, before: settings, after, suspended: [], since: 0 };
      const progress = { signal: new AbortController().signal, onProgress: () => undefined };
      delay.enable();
      const started = performance.now();
      const entries = [{ id: wiki, apiUrl: 'https://example.org/w/api.php' }];
      const impact = await impactOf(sides, { entries, store }, progress);
      seconds[name] = (performance.now() - started) / 1000;
      delay.disable();
      changed[name] = impact.newly.approve + impact.newly.blocked + impact.newly.manual;
      if (impact.leftOut > 0) throw new Error(`${impact.leftOut} edits could not be judged.`);
    }
    return { ...stored, seconds, changed, heldUpMs: delay.max / 1e6 };
  } finally {
    await store.close();
    await rm(place, { recursive: true, force: true });
  }
}

async function fill(store: Store, workload: Workload, settings: WikiSettings, complaints: Complaints) {
  const source = workloadWiki(workload);
  const wikidata = workloadApi(workload);
  let bytes = 0;
  const reviewer = createReviewer({
    wikiOf: () => source,
    outsideOf: () => ({ models: null, wikidata, words: () => everyWordKnown }),
    settingsOf: () => Promise.resolve({ version: 1, settings }),
    checks,
    kinds: evidenceKinds,
    verdicts: {
      ...store.verdicts,
      save: async (entry, dossier) => {
        bytes += JSON.stringify(dossier).length;
        const id = { ...dossier.wiki, id: wiki };
        await store.verdicts.save(
          { ...entry, verdict: { ...entry.verdict, wiki } },
          { ...dossier, wiki: id }
        );
      }
    },
    clock: benchClock(workload.wiki.now),
    log: complaints.log
  });
  let revisions = 0;
  for await (const { verdict } of reviewer.review(wiki, pendingPages(workload), { thoroughness: 'thrifty' }))
    revisions += verdict.revisions.length;
  return { revisions, megabytesStored: Math.round(bytes / 1e6) };
}

async function forgetRules(place: string, { log }: Complaints): Promise<void> {
  const { createDatabase } = await import('../../server/store/database.ts');
  const database = createDatabase(`sqlite:${join(place, 'seula.sqlite')}`, log);
  await database.knex('settings').update({ version: 99 });
  await database.close();
}

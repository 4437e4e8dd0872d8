import type { Impact, Preview, PreviewEvent, PreviewStep } from '../../shared/impact.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import type { Clock, ImpactProgress, Log, PreviewDesk, PreviewRefusal } from '../ports.ts';
import type { Comparison } from './measure-impact.ts';

/** What a desk works with. */
export interface PreviewParts {
  /** What holds now, with the checks that are suspended. Throws where the wiki is not served. */
  readonly settingsOf: (
    wiki: string
  ) => Promise<{ readonly settings: WikiSettings; readonly suspended: readonly string[] }>;
  /** The settings that an order means, or its refusal. */
  readonly draftOf: (
    current: WikiSettings,
    order: { settings?: unknown; patch?: unknown }
  ) => WikiSettings | PreviewRefusal;
  readonly measure: (comparison: Comparison, progress: ImpactProgress) => Promise<Impact>;
  readonly createRecord: () => StepRecord;
  readonly countListeners: () => {
    admit<T>(events: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> | null;
  };
  readonly newId: () => string;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly previewLimits?: { readonly underWay: number; readonly ended: number };
}

/** Steps for those who watch. */
export interface StepRecord {
  add(step: PreviewStep): void;
  follow(behind: number, signal: AbortSignal): AsyncIterable<PreviewEvent>;
}

interface DeskPreview {
  facts: Preview;
  readonly ending: AbortController;
  readonly record: StepRecord;
  work: Promise<void>;
}

const dayMs = 86_400_000;
const usualLimits = { underWay: 2, ended: 10 };

/** Makes a desk. `close` asks what is under way to end, and waits. */
export function createPreviewDesk(parts: PreviewParts): PreviewDesk & { close(): Promise<void> } {
  const limits = parts.previewLimits ?? usualLimits;
  const listeners = parts.countListeners();
  const previews = new Map<string, DeskPreview>();
  let isClosing = false;
  const underWay = () => [...previews.values()].filter(({ facts }) => facts.state === 'running');

  async function run(preview: DeskPreview, comparison: Comparison): Promise<void> {
    const { ending, record } = preview;
    const { wiki } = comparison;
    const end = (state: 'done' | 'stopped' | 'failed', impact: Impact | null) => {
      preview.facts = { ...preview.facts, state, impact };
      record.add({ step: 'ended', state });
    };
    try {
      const onProgress = (done: number, of: number) => {
        preview.facts = { ...preview.facts, done, of };
        record.add({ step: 'judged', done, of });
      };
      end('done', await parts.measure(comparison, { signal: ending.signal, onProgress }));
    } catch (fault) {
      if (!ending.signal.aborted) parts.log.error({ wiki, fault }, 'settings could not be tried');
      end(ending.signal.aborted ? 'stopped' : 'failed', null);
    }
  }

  function forgetOld(): void {
    const ended = [...previews].filter(([, { facts }]) => facts.state !== 'running');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - limits.ended))) previews.delete(id);
  }

  return {
    async start(wiki, { days, ...order }) {
      const { settings: before, suspended } = await parts.settingsOf(wiki);
      const after = parts.draftOf(before, order);
      if ('why' in after) return after;
      // Who has just cancelled one does not have to ask when it is over.
      await Promise.all(
        underWay().flatMap(({ facts, ending, work }) =>
          facts.wiki === wiki && ending.signal.aborted ? [work] : []
        )
      );
      if (isClosing) return refusal('closing');
      if (underWay().some(({ facts }) => facts.wiki === wiki)) return refusal('preview-under-way');
      if (underWay().length >= limits.underWay) return refusal('too-many-previews');
      const id = parts.newId();
      const preview: DeskPreview = {
        facts: { preview: id, wiki, state: 'running', done: 0, of: 0, impact: null },
        ending: new AbortController(),
        record: parts.createRecord(),
        work: Promise.resolve()
      };
      previews.set(id, preview);
      const since = parts.clock.now() - days * dayMs;
      preview.work = run(preview, { wiki, before, after, suspended, since });
      forgetOld();
      return preview.facts;
    },

    find: (id) => previews.get(id)?.facts ?? refusal('no-such-preview'),

    cancel(id) {
      const preview = previews.get(id);
      preview?.ending.abort();
      return preview?.facts ?? refusal('no-such-preview');
    },

    follow(id, behind, signal) {
      const preview = previews.get(id);
      if (!preview) return refusal('no-such-preview');
      const events = listeners.admit(preview.record.follow(behind, signal), signal);
      return events ? { events } : refusal('too-many-listeners');
    },

    async close() {
      isClosing = true;
      for (const { ending } of previews.values()) ending.abort();
      await Promise.all([...previews.values()].map(({ work }) => work));
    }
  };
}

function refusal(why: Exclude<PreviewRefusal['why'], 'settings-refused'>): PreviewRefusal {
  return { why };
}

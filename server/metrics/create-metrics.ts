import type { Log, RequestMeter } from '../ports.ts';
import type { Instruments } from './build-registry.ts';
import { readFigures, type FigureSources, type WikiFigures } from './read-figures.ts';

/** What metrics are made of. */
export interface MetricParts extends FigureSources {
  readonly version: string;
  readonly alertCodes: readonly string[];
  readonly log: Log;
}

/** How a request to a wiki ended. */
export type WikiOutcome = 'answered' | 'api-error' | 'http-error' | 'network-error';

/** The metrics of this process and of what the database tells of the bot. No names of people or pages are in them. */
export interface Metrics {
  readonly requests: RequestMeter;
  wikiRequest(wiki: string, outcome: WikiOutcome): void;
  /** In Prometheus' text format, version 0.0.4. The database is asked once in 10 s at most. */
  text(): Promise<string>;
}

const rememberMs = 10_000;

/** Creates them. What makes the text is loaded when it is first needed: few processes ever are asked. */
export function createMetrics(parts: MetricParts): Metrics {
  const { version, alertCodes, clock, log } = parts;
  const wikiRequests = new Map<string, Map<string, number>>();
  let instruments: Promise<Instruments> | undefined;
  let known: { readAt: number; figures: Promise<WikiFigures[] | null> } | null = null;

  function open(): Promise<Instruments> {
    return (instruments ??= import('./build-registry.ts').then(({ buildRegistry }) =>
      buildRegistry(version, alertCodes)
    ));
  }

  function figures(): Promise<WikiFigures[] | null> {
    const now = clock.now();
    if (known === null || now < known.readAt || now - known.readAt >= rememberMs) {
      const read = readFigures(parts).catch((fault: unknown) => {
        log.warn({ fault }, 'figures for the metrics could not be read');
        return null;
      });
      known = { readAt: now, figures: read };
    }
    return known.figures;
  }

  return {
    requests: { answered: (request) => void open().then((opened) => opened.answered(request)) },
    wikiRequest(wiki, outcome) {
      const outcomes = wikiRequests.get(wiki) ?? new Map<string, number>();
      wikiRequests.set(wiki, outcomes);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    },
    async text() {
      const opened = await open();
      opened.set(await figures(), wikiRequests);
      return opened.text();
    }
  };
}

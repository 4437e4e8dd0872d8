import type { Costs } from '../../shared/costs.ts';
import type { ModelApi, WikiApi } from '../ports.ts';
import type { Check } from './define-check.ts';
import type { Kinds } from './evidence-lookup.ts';

/** Measures what a judgement costs without the checks and kinds knowing. */
export interface CostMeter {
  readonly checks: readonly Check[];
  readonly kinds: Kinds;
  costs(): Costs;
}

/** Wraps checks and kinds so that their costs are counted; `stopwatch` gives milliseconds. */
export function createCostMeter(checks: readonly Check[], kinds: Kinds, stopwatch: () => number): CostMeter {
  const checkMs: Record<string, number> = {};
  const requests: Record<string, number> = {};
  return {
    checks: checks.map((check) => ({
      ...check,
      evaluate(input) {
        const start = stopwatch();
        try {
          return check.evaluate(input);
        } finally {
          checkMs[check.id] = (checkMs[check.id] ?? 0) + Math.max(0, stopwatch() - start);
        }
      }
    })),
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([id, kind]) => {
        const count = () => {
          requests[id] = (requests[id] ?? 0) + 1;
        };
        return [id, withCountedRequests(kind, count)];
      })
    ),
    costs: () => ({ checkMs: { ...checkMs }, requests: { ...requests } })
  };
}

function withCountedRequests(kind: Kinds[string], count: () => void): Kinds[string] {
  return {
    ...kind,
    fetch: (subjects, sources) =>
      kind.fetch(subjects, {
        ...sources,
        api: countedApi(sources.api, count),
        ...(sources.wikidata && { wikidata: countedApi(sources.wikidata, count) }),
        ...(sources.models && { models: countedModels(sources.models, count) })
      })
  };
}

function countedApi(api: WikiApi, count: () => void): WikiApi {
  return {
    get: (params, schema, options) => {
      count();
      return api.get(params, schema, options);
    },
    async *queryAll(params, schema, options) {
      for await (const answer of api.queryAll(params, schema, options)) {
        count();
        yield answer;
      }
    },
    batchSize: () => api.batchSize()
  };
}

function countedModels(models: ModelApi, count: () => void): ModelApi {
  return {
    score: (question, options) => {
      count();
      return models.score(question, options);
    }
  };
}

import type { ApiContext } from '../context.ts';
import type { Params } from '../params.ts';
import type { PageSet } from './page-set.ts';

/** A part of the object of one page, which prop modules add to. */
export type PageAnswer = Record<string, unknown>;

/** What a module of action=query works with. */
export type QueryRun = {
  context: ApiContext;
  params: Params;
  pages: PageSet;
  /** The object under `query`. */
  answer: Record<string, unknown>;
  /** Gives continuation values, with the module's prefix put before the names. */
  continueWith: (values: Record<string, string>) => void;
};

/** Pages that a generator brings, and whether they come as revisions. */
export type Generated = { pageIds: number[] };

/** A module of action=query. `parameters` are without prefix, separated by spaces. */
export type QueryModule = {
  name: string;
  prefix: string;
  kind: 'prop' | 'list' | 'meta';
  parameters: string;
  run: (query: QueryRun) => void;
  /** Gives page ids when the module is used as a generator. */
  generate?: (query: QueryRun) => number[];
};

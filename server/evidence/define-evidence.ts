import type { z } from 'zod';
import type { UnavailableReason } from '../../shared/dossier.ts';
import type { PageRef, Revision } from '../../shared/revision.ts';
import type { Site } from '../../shared/site.ts';
import type { OutsideSources, WikiApi } from '../ports.ts';

/** What a piece of evidence is about; `sides` is asked for both revisions of a change, `revision` for the newer one. */
export type Scope = 'wiki' | 'page' | 'author' | 'revision' | 'sides';

/** `batched`: one request for 50-500 subjects. `single`: one request a subject, asked only where it can still matter. */
export type Cost = 'batched' | 'single';

/** Somebody or something to ask about. `key` is the subject's key in a dossier. */
export interface Subject {
  key: string;
  page: PageRef;
  /** Stable revision of the page. */
  stable: Revision;
  /** All pending revisions of the page, oldest first. */
  pending: readonly Revision[];
  /** The revision in question (scopes `revision` and `sides`), else null. */
  revision: Revision | null;
  /** The author in question (scope `author`), else null. */
  author: string | null;
  /** From when on events can matter (epoch ms): when the oldest pending edit was made, of the author where one is asked about. */
  since: number;
}

/** What evidence is fetched through. `now` in epoch milliseconds. Outside sources left out count as not there. */
export interface Sources extends Partial<OutsideSources> {
  site: Site;
  api: WikiApi;
  now: number;
  signal?: AbortSignal;
  /** Answers kept for the length of a pass, by a key of the kind's own making. */
  kept?: Map<string, Promise<unknown>>;
  /** Told of a request that failed where the others go on; the engine logs it with the kind. */
  failed?(fault: unknown): void;
}

/** One answer: a value of the kind's schema, or why there is none. */
export type Fetched<T> = { value: T } | { unavailable: UnavailableReason };

/** A kind of evidence: one file that says what it is about, what it costs, its shape, and how to ask for many at once. */
export interface EvidenceKind<S extends Scope = Scope, T = unknown> {
  id: string;
  scope: S;
  cost: Cost;
  schema: z.ZodType<T>;
  /** What people read when this evidence is missing. */
  unavailable: { en: string; qqq: string };
  /** Whether on such a wiki one request serves many subjects after all, or none is needed. */
  manyAtOnce?(site: Site): boolean;
  /** Tells from listed facts alone whether asking can matter; a subject that is passed over gets `otherwise`. */
  worthwhile?(subject: Subject): boolean;
  otherwise?(subject: Subject): Fetched<T>;
  /** Asks for all subjects; a key left out of the answer counts as missing, a throw as failed for all. */
  fetch(subjects: readonly Subject[], sources: Sources): Promise<ReadonlyMap<string, Fetched<T>>>;
}

/** Declares a kind of evidence; the file's name is its id in kebab-case, the id itself is camelCase. */
export function defineEvidence<S extends Scope, T>(kind: EvidenceKind<S, T>): EvidenceKind<S, T> {
  return kind;
}

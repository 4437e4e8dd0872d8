import { z } from 'zod';
import { PageRef, Revision } from './revision.ts';
import { Site } from './site.ts';
import { WikiSettings } from './wiki-settings.ts';

/** Why a piece of evidence is missing; the words after the codes are for people who read the dossier. */
export const UnavailableReason = z.enum([
  'missing',
  'not-needed',
  'failed',
  'timed-out',
  'too-large',
  'malformed',
  'hidden',
  'not-supported'
]);
export type UnavailableReason = z.infer<typeof UnavailableReason>;

/** One piece of evidence: its value, or why there is none. */
export const Evidence = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ unavailable: UnavailableReason })
]);

/** Evidence by kind and by subject (`wiki`, `page`, an author's name, or a revision id). */
export const EvidenceTable = z.record(z.string(), z.record(z.string(), Evidence));
export type EvidenceTable = z.infer<typeof EvidenceTable>;

/** All that a verdict was made from, in one JSON document. What is left out counts as unavailable. */
export const Dossier = z.object({
  format: z.literal('seula-dossier').default('seula-dossier'),
  version: z.literal(1).default(1),
  wiki: Site,
  page: PageRef,
  /** The reviewed revision that readers are shown or that edits are compared with. */
  stable: Revision,
  /** Pending revisions, oldest first. */
  pending: z.array(Revision),
  evidence: EvidenceTable.default({}),
  settings: WikiSettings.prefault({}),
  settingsVersion: z.number().int().nonnegative().nullable().default(null),
  /** Ids of the checks whose approvals did not count because people had undone too many; left out: none. */
  suspended: z.array(z.string()).min(1).optional(),
  /** When the evidence was gathered; the "now" of every check. Left out: the time of the newest pending revision. */
  gatheredAt: z.iso.datetime().nullable().default(null)
});
export type Dossier = z.infer<typeof Dossier>;

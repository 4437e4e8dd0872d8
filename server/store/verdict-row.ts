import { z } from 'zod';
import { PageVerdict } from '../../shared/verdict.ts';
import type { Log, StoredVerdict } from '../ports.ts';
import { parseRow } from './parse-row.ts';
import { readJson } from './read-json.ts';

/** A row of `verdicts`; what stands beside the document is there to be searched. */
export interface VerdictRow {
  id: number;
  wiki: string;
  page_id: number;
  title: string;
  stable_revision_id: number;
  latest_revision_id: number;
  decision: string;
  thoroughness: string;
  judged_at: number;
  document: string;
}

const Stored = z.object({
  verdict: PageVerdict,
  thoroughness: z.enum(['thrifty', 'everything']),
  judgedAt: z.number().int()
});

/** The stored verdict of a row, or null when it no longer parses. */
export function toStoredVerdict(row: VerdictRow, log: Log): StoredVerdict | null {
  const { id, document, thoroughness, judged_at: judgedAt } = row;
  return parseRow(
    Stored,
    { verdict: readJson(document), thoroughness, judgedAt },
    { log, table: 'verdicts', id }
  );
}

/** The row of a verdict. */
export function toVerdictRow({ verdict, thoroughness, judgedAt }: StoredVerdict): Omit<VerdictRow, 'id'> {
  return {
    wiki: verdict.wiki,
    page_id: verdict.page.id,
    title: verdict.page.title,
    stable_revision_id: verdict.stableRevisionId,
    latest_revision_id: verdict.latestRevisionId,
    decision: verdict.decision,
    thoroughness,
    judged_at: judgedAt,
    document: JSON.stringify(verdict)
  };
}

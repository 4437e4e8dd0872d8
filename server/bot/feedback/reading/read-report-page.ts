import { z } from 'zod';
import { longestReportLine, parseDisputeLine, type DisputeReport } from '../../../../shared/dispute.ts';
import type { FeedbackMark, ReadOptions, WikiApi } from '../../../ports.ts';
import { isRevert } from '../revert-tags.ts';

/** A report with the edit that brought it. */
export interface FoundReport extends DisputeReport {
  readonly reporter: string;
  readonly editId: number;
  readonly at: number;
}

/** The reports that were added to a page, and how far its history has been read. */
export interface ReadReports {
  readonly reports: FoundReport[];
  readonly mark: FeedbackMark | null;
}

/** One edit reports what one person saw; whatever brings more is an archive, a copy or worse. */
const mostReports = 20;
/** The rest follows with the next collection. */
const mostAnswers = 4;

/**
 * Reads the reports that were added to a page from a time on (epoch ms). Who reported is who made the edit, whatever the
 * line itself says; an edit that brings back what others had taken out reports nothing.
 */
export async function readReports(
  api: WikiApi,
  { title, start, mark }: { title: string; start: number; mark: FeedbackMark | null },
  options: ReadOptions
): Promise<ReadReports> {
  const reports: FoundReport[] = [];
  let seen: ReadonlySet<string> | null = null;
  let last = mark;
  const everSeen = new Set<string>();
  for (const edit of await readEdits(api, title, start, options)) {
    seen ??= edit.revid === mark?.id ? null : await linesOf(api, edit.parentid, options);
    const lines = reportLinesIn(edit.slots?.main.content);
    if (lines && seen && edit.revid > (mark?.id ?? 0)) reports.push(...added(edit, lines, seen, everSeen));
    for (const line of lines ?? []) everSeen.add(line);
    // Where a text is hidden, nobody knows what the next edit added.
    seen = lines ?? new Set([...(seen ?? []), ...everSeen]);
    last = { at: Date.parse(edit.timestamp), id: Math.max(edit.revid, last?.id ?? 0) };
  }
  return { reports, mark: last };
}

async function readEdits(
  api: WikiApi,
  title: string,
  start: number,
  options: ReadOptions
): Promise<PageEdit[]> {
  const params = {
    titles: [title],
    prop: 'revisions',
    rvprop: ['ids', 'timestamp', 'user', 'tags', 'content'],
    rvslots: 'main',
    rvdir: 'newer',
    rvstart: new Date(start).toISOString(),
    rvlimit: 50
  };
  const edits: PageEdit[] = [];
  let answers = 0;
  for await (const { query } of api.queryAll(params, Answer, options)) {
    for (const { revisions = [] } of query?.pages ?? []) edits.push(...revisions);
    answers += 1;
    if (answers === mostAnswers) break;
  }
  return edits;
}

/** The lines of the revision before the first one read: what it holds is not new. Null where that is not known. */
async function linesOf(
  api: WikiApi,
  revisionId: number,
  options: ReadOptions
): Promise<ReadonlySet<string> | null> {
  if (revisionId === 0) return new Set();
  const params = {
    revids: [revisionId],
    prop: 'revisions',
    rvprop: ['ids', 'timestamp', 'user', 'tags', 'content'],
    rvslots: 'main'
  };
  const { query } = await api.get(params, Answer, options);
  return reportLinesIn(query?.pages?.[0]?.revisions?.[0]?.slots?.main.content);
}

function reportLinesIn(text: string | undefined): ReadonlySet<string> | null {
  if (text === undefined) return null;
  return new Set(
    text.split('\n').filter((line) => line.length <= longestReportLine && parseDisputeLine(line))
  );
}

function added(
  { revid, user, tags, timestamp }: PageEdit,
  lines: ReadonlySet<string>,
  before: ReadonlySet<string>,
  everSeen: ReadonlySet<string>
): FoundReport[] {
  const fresh = [...lines].filter((line) => !before.has(line) && !everSeen.has(line));
  if (user === undefined || fresh.length > mostReports || isRevert(tags)) return [];
  return fresh.flatMap((line) => {
    const report = parseDisputeLine(line);
    return report ? [{ ...report, reporter: user, editId: revid, at: Date.parse(timestamp) }] : [];
  });
}

const PageEdit = z.object({
  revid: z.number().int(),
  parentid: z.number().int(),
  timestamp: z.iso.datetime(),
  // Hidden parts are left out.
  user: z.string().optional(),
  tags: z.array(z.string()),
  slots: z.object({ main: z.object({ content: z.string().optional() }) }).optional()
});
type PageEdit = z.infer<typeof PageEdit>;

const Answer = z.object({
  query: z
    .object({ pages: z.array(z.object({ revisions: z.array(PageEdit).optional() })).optional() })
    .optional()
});

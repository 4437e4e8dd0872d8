import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from './chance.ts';
import { makePage, type MadePage } from './make-page.ts';
import { iso, makePeople, type Person } from './people.ts';

/** How large a workload is made. Page k is the same whatever `pages` is. */
export interface WorkloadSize {
  readonly pages: number;
  readonly statistics?: number;
  readonly seed?: string;
}

const shard = 50;
const now = Date.UTC(2026, 9, 1, 12);

/**
 * Writes a made-up wiki's queue into a folder, the same files byte for byte for the same size: meta, wiki, users, pages,
 * revisions, scores, review_log, wikidata, statistics, and per 50 pages texts-NNN and html-NNN (text by revision id).
 */
export function generateWorkload(
  folder: string,
  { pages, statistics = 5000, seed = '1' }: WorkloadSize
): void {
  mkdirSync(folder, { recursive: true });
  const files: Record<string, { bytes: number; sha256: string }> = {};
  const write = (file: string, value: unknown): void => {
    const text = JSON.stringify(value);
    writeFileSync(join(folder, `${file}.json`), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    files[`${file}.json`] = { bytes: Buffer.byteLength(text), sha256 };
  };
  const people = makePeople(now);
  const facts: Omit<MadePage, 'texts' | 'html'>[] = [];
  for (let start = 0; start < pages; start += shard) {
    const made = Array.from({ length: Math.min(shard, pages - start) }, (_, at) =>
      makePage({ seed, index: start + at, now, people })
    );
    const number = String(start / shard).padStart(3, '0');
    write(`texts-${number}`, Object.assign({}, ...made.map(({ texts }) => texts)));
    write(`html-${number}`, Object.assign({}, ...made.map(({ html }) => html)));
    facts.push(...made.map(({ texts: _, html: __, ...rest }) => rest));
  }
  const revisions = facts.flatMap((one) => one.revisions);
  write('wiki', wiki);
  write('users', people);
  write(
    'pages',
    facts.map(({ page }) => page)
  );
  write('revisions', revisions);
  write('scores', Object.assign({}, ...facts.map(({ scores }) => scores)));
  write(
    'review_log',
    facts.map(({ log }) => log)
  );
  write(
    'wikidata',
    facts.map(({ item }) => item)
  );
  write('statistics', makeStatistics(seed, statistics, people));
  const pending = revisions.filter(({ stable }) => !stable);
  write('meta', {
    generator: 'seula bench',
    arguments: { pages, stats: statistics, seed, shard },
    pages,
    revisions: revisions.length,
    pending_revisions: pending.length,
    edit_kinds: count(pending.map(({ kind }) => kind)),
    user_classes: count(pending.map((one) => one.user_class)),
    files
  });
}

const wiki = {
  lang: 'fi',
  family: 'wikipedia',
  name: 'Koewiki',
  now: iso(now),
  redirect_aliases: ['#OHJAUS', '#UUDELLEENOHJAUS', '#REDIRECT'],
  category_namespace: ['Luokka', 'Category'],
  file_namespace: ['Tiedosto', 'Kuva', 'File', 'Image'],
  living_people_category: 'Elävät henkilöt',
  settings: {
    auto_approved_groups: ['autoreview', 'bot'],
    blocking_categories: ['Kiistanalaiset aiheet'],
    superseded_similarity_threshold: 0.2,
    ores: { damaging: 0.3, goodfaith: 0.5, damaging_living: 0.2, goodfaith_living: 0.6 }
  }
};

const dayMs = 86_400_000;

function makeStatistics(seed: string, rows: number, people: readonly Person[]): object[] {
  const chance = chanceOf(`${seed}-statistics`);
  const reviewers = people.filter((one) => one.class === 'autoreview');
  const edited = people.filter((one) => one.class !== 'autoreview');
  return Array.from({ length: rows }, (_, at) => {
    const reviewed = now - Math.round((at * 30 * dayMs) / rows);
    const delay = Math.min(400, -Math.log(1 - chance.next()) * 6);
    const page = chance.between(0, 899);
    return {
      reviewer: chance.pick(reviewers, true).name,
      reviewed_user: chance.pick(edited).name,
      title: `Tilastosivu ${page}`,
      pageid: 800_000 + page,
      reviewed_revid: 95_000_000 + rows - at,
      pending_revid: 85_000_000 + rows - at,
      reviewed_at: iso(reviewed),
      pending_at: iso(reviewed - Math.round(delay * dayMs)),
      delay_days: Math.floor(delay)
    };
  });
}

function count(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of names) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

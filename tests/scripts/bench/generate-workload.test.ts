import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateWorkload } from '../../../scripts/bench/workload/generate-workload.ts';
import { openWorkload } from '../../../scripts/bench/workload/open-workload.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function generate(pages: number, seed = '1'): string {
  const folder = mkdtempSync(join(tmpdir(), 'seula-workload-'));
  folders.push(folder);
  generateWorkload(folder, { pages, statistics: 20, seed });
  return folder;
}

function read(folder: string, file: string): any {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

describe('a workload', () => {
  const folder = generate(51);

  it('is the same byte for byte for the same seed, and another for another', () => {
    const again = generate(51);
    const files = readdirSync(folder);
    expect(readdirSync(again)).toEqual(files);
    const same = files.filter((file) =>
      readFileSync(join(again, file)).equals(readFileSync(join(folder, file)))
    );
    expect(same).toEqual(files);
    expect(read(generate(51, '2'), 'meta.json').files).not.toEqual(read(folder, 'meta.json').files);
  });

  it('begins with the pages of a smaller one', () => {
    const small = generate(2);
    expect(read(small, 'pages.json')).toEqual(read(folder, 'pages.json').slice(0, 2));
    expect(read(folder, 'texts-000.json')).toMatchObject(read(small, 'texts-000.json'));
    expect(read(small, 'users.json')).toEqual(read(folder, 'users.json'));
  });

  it('has the files of the format, with their sums', () => {
    const meta = read(folder, 'meta.json');
    expect(Object.keys(meta.files).sort()).toEqual(
      readdirSync(folder).filter((file) => file !== 'meta.json')
    );
    expect(Object.keys(meta.files)).toContain('texts-001.json');
    for (const [file, { bytes, sha256 }] of Object.entries<any>(meta.files)) {
      const content = readFileSync(join(folder, file));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
    expect(meta).toMatchObject({
      pages: 51,
      revisions: 204,
      pending_revisions: 153,
      arguments: { shard: 50 }
    });
  });

  it('has for every revision a text with its sum, HTML and scores, in the shard of its page', () => {
    const workload = openWorkload(folder, 51);
    expect(workload.revisions.size).toBe(204);
    for (const revision of workload.revisions.values()) {
      const text = workload.textOf(revision.revid);
      expect(createHash('sha1').update(text).digest('hex')).toBe(revision.sha1);
      expect(workload.htmlOf(revision.revid)).toContain('mw-parser-output');
      expect(workload.scores.get(revision.revid)?.damaging).toBeLessThan(1);
    }
    const [page] = workload.pages;
    expect(workload.revisionsOf(page!.pageid).map(({ parentid }) => parentid)).toEqual(
      [null, 0, 1, 2].map((at) => (at === null ? null : page!.stable_revid + at))
    );
    expect(workload.items.get(page!.wikidata_id)?.claims.P31).toHaveLength(1);
  });

  it('has pages of all sizes and every kind of author', () => {
    const sizes = read(folder, 'revisions.json').map(({ size }: { size: number }) => size);
    expect(Math.min(...sizes)).toBeLessThan(12_000);
    expect(Math.max(...sizes)).toBeGreaterThan(60_000);
    const classes = new Set(read(folder, 'users.json').map((user: { class: string }) => user.class));
    expect(classes.size).toBe(8);
  });
});

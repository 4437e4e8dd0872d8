import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { collectComplaints } from '../../../scripts/bench/measure/complaints.ts';
import { passOverHttp } from '../../../scripts/bench/measure/over-http.ts';
import { startWiki } from '../../../scripts/bench/wiki/start-wiki.ts';
import { generateWorkload } from '../../../scripts/bench/workload/generate-workload.ts';
import { run } from '../../../scripts/seula.ts';

const folder = mkdtempSync(join(tmpdir(), 'seula-bench-'));
beforeAll(() => generateWorkload(folder, { pages: 100 }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('seula bench judge', () => {
  it('prints one object whose first keys are the promised figures', async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await run(['bench', 'judge', '--pages', '5', '--workload', folder, '--json'])).toBe(0);
    expect(printed).toHaveBeenCalledOnce();
    const figures = JSON.parse(String(printed.mock.calls[0]![0]));
    const promised = [
      'revisionsPerCpuSecond',
      'requestsPerRevision',
      'revisionsPerSecondAt20ms',
      'revisionsPerSecondAt100ms',
      'peakRssMb',
      'largeArticleMs'
    ];
    expect(Object.keys(figures).slice(0, promised.length)).toEqual(promised);
    for (const key of promised) expect(figures[key], key).toBeGreaterThan(0);
    expect(figures).toMatchObject({ pages: 5, revisions: 15, complaints: [] });
    vi.restoreAllMocks();
  }, 120_000);

  it('says what is missing', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await run(['bench'])).toBe(2);
    expect(await run(['bench', 'judge', '--workload', join(folder, 'nowhere')])).toBe(2);
    expect(said.mock.calls.flat().join('\n')).toMatch(/seula bench judge[\s\S]*no workload/);
    vi.restoreAllMocks();
  });
});

describe('a pass over 100 pages with three pending edits each', () => {
  it('asks at most half a request an edit where scores are listed, and all evidence can be had', async () => {
    const wiki = await startWiki(folder, 100);
    const complaints = collectComplaints();
    try {
      const pass = await passOverHttp(wiki, { latencyMs: 0, listsScores: true }, complaints);
      const requests = Object.values(pass.requestsByKind).reduce((sum, count) => sum + count, 0);
      expect(complaints.list()).toEqual([]);
      expect(Object.keys(pass.requestsByKind).filter((kind) => kind.startsWith('unknown'))).toEqual([]);
      expect(pass.revisions).toBe(300);
      expect(requests).toBeLessThanOrEqual(0.5 * 300);
      const alone = await passOverHttp(wiki, { latencyMs: 0, listsScores: false }, complaints);
      expect(alone.decisions.approve).toBe(pass.decisions.approve);
    } finally {
      await wiki.stop();
    }
  }, 120_000);
});
